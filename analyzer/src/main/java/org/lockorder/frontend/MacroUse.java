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
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Site;
import org.lockorder.preprocessor.MacroTable;
import org.lockorder.rules.Models;

/**
 * Finds the macros that the program uses, round by round: those that code names and that no
 * function beside them stands for, then those that they name.
 */
final class MacroUse {
  private final Models models;
  private final Inliner inliner;
  private final MacroEnvironment macros;
  private final Map<String, List<Standing>> functions = new HashMap<>();
  private final Map<String, MacroLowering> lowered = new TreeMap<>();
  private final Set<String> wanted = new HashSet<>();
  private final Set<String> called = new HashSet<>();

  /**
   * A function that may stand for macros of its name.
   *
   * @param header the header whose includers alone see it; null where all files do
   */
  private record Standing(@Nullable String header, Condition condition) {}

  MacroUse(
      Collection<FileReport> reports, MacroEnvironment macros, Inliner inliner, Models models) {
    this.models = models;
    this.inliner = inliner;
    this.macros = macros;
    for (FileReport report : reports) {
      for (FunctionFacts function : report.facts().functions()) {
        called.add(function.name());
        if (!function.fileLocal() || !function.file().endsWith(".c")) {
          functions
              .computeIfAbsent(function.name(), name -> new ArrayList<>())
              .add(
                  new Standing(
                      function.fileLocal() ? function.file() : null, function.condition()));
        }
      }
    }
  }

  /** The reports' facts, with the macros in use. */
  List<FileFacts> complete(Collection<FileReport> reports) {
    Specialisation specialisation =
        new Specialisation(
            macros,
            name -> models.calls().containsKey(name) || called.contains(name),
            this::specialise);
    Set<String> seen = new HashSet<>();
    reports.forEach(report -> report.parts().forEach(part -> want(part.mentions())));
    lowerWanted(seen);
    List<FileReport> specialised =
        reports.stream().map(report -> report.with(specialisation::specialise)).toList();
    boolean more = true;
    while (more) {
      lowerWanted(seen);
      more = false;
      for (MacroLowering lowering : List.copyOf(lowered.values())) {
        more = lowering.change(specialisation::specialise) || more;
      }
    }
    return specialised.stream().map(this::complete).toList();
  }

  private void want(Set<String> names) {
    for (String name : names) {
      if (!macros.definitions(name).isEmpty()) {
        wanted.add(name);
      }
    }
  }

  private void lowerWanted(Set<String> seen) {
    while (!wanted.isEmpty()) {
      Set<String> round = new TreeSet<>(wanted);
      wanted.clear();
      for (String name : round) {
        if (seen.add(name) && !models.calls().containsKey(name)) {
          macros.definitions(name).forEach(macro -> want(lower(macro)));
        }
      }
    }
  }

  private boolean specialise(
      MacroSource macro, String name, List<@Nullable String> texts, Site use) {
    MacroLowering lowering = lowering(macro);
    MacroTable others =
        other -> {
          MacroSource found =
              FileExpansion.isModelled(other, models)
                  ? null
                  : macros.at(other, use.file(), use.line());
          return found == null ? null : found.macro();
        };
    boolean made = lowering.specialise(macro, name, texts, others);
    want(lowering.takeMentions());
    return made;
  }

  private MacroLowering lowering(MacroSource macro) {
    return lowered.computeIfAbsent(macro.path(), path -> new MacroLowering(models, inliner));
  }

  private Set<String> lower(MacroSource macro) {
    for (Standing function : functions.getOrDefault(macro.name(), List.of())) {
      if (!function.condition().conflictsWith(macro.condition())
          && (function.header() == null || macros.mayMeet(function.header(), macro.path()))) {
        return Set.of();
      }
    }
    MacroLowering lowering = lowering(macro);
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
