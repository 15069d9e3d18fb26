package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.rules.Models;

/**
 * Finds the macros that the program uses, round by round: those that code names and that no
 * function stands for, then those that they name.
 */
final class MacroUse {
  private final Models models;
  private final MacroEnvironment macros;
  private final Map<String, List<Condition>> functions = new HashMap<>();
  private final Map<String, MacroLowering> lowered = new TreeMap<>();

  MacroUse(Collection<FileReport> reports, MacroEnvironment macros, Models models) {
    this.models = models;
    this.macros = macros;
    for (FileReport report : reports) {
      for (FunctionFacts function : report.facts().functions()) {
        if (!function.fileLocal() || !function.file().endsWith(".c")) {
          functions
              .computeIfAbsent(function.name(), name -> new ArrayList<>())
              .add(function.condition());
        }
      }
    }
  }

  /** The reports' facts, with the macros in use. */
  List<FileFacts> complete(Collection<FileReport> reports) {
    Set<String> seen = new HashSet<>();
    Set<String> wanted = new TreeSet<>();
    reports.forEach(report -> wanted.addAll(report.mentions()));
    while (!wanted.isEmpty()) {
      Set<String> next = new TreeSet<>();
      for (String name : wanted) {
        if (seen.add(name) && !models.calls().containsKey(name)) {
          macros.definitions(name).forEach(macro -> next.addAll(lower(macro)));
        }
      }
      wanted.clear();
      wanted.addAll(next);
    }
    return reports.stream().map(this::complete).toList();
  }

  private Set<String> lower(MacroSource macro) {
    for (Condition function : functions.getOrDefault(macro.name(), List.of())) {
      if (!function.conflictsWith(macro.condition())) {
        return Set.of();
      }
    }
    MacroLowering lowering =
        lowered.computeIfAbsent(macro.path(), path -> new MacroLowering(models));
    lowering.lower(macro);
    return lowering.takeMentions();
  }

  private FileFacts complete(FileReport report) {
    MacroLowering lowering = lowered.get(report.facts().path());
    return lowering == null
        ? report.facts()
        : report.with(lowering.functions(), lowering.aliases());
  }
}
