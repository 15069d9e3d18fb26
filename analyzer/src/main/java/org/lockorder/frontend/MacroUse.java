package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Site;
import org.lockorder.preprocessor.MacroTable;
import org.lockorder.rules.Models;
import org.lockorder.threads.Threads;

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
  private final Set<String> seen = new HashSet<>();
  private final Threads threads;

  /**
   * A function that may stand for macros of its name.
   *
   * @param header the header whose includers alone see it; null where all files do
   */
  private record Standing(@Nullable String header, Condition condition) {}

  MacroUse(
      Collection<FileReport> reports,
      MacroEnvironment macros,
      Inliner inliner,
      Models models,
      Threads threads) {
    this.models = models;
    this.inliner = inliner;
    this.macros = macros;
    this.threads = threads;
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
  List<FileFacts> complete(List<FileReport> reports) {
    Specialisation specialisation =
        new Specialisation(
            macros,
            name -> models.calls().containsKey(name) || called.contains(name),
            this::specialise);
    threads.map(reports.size(), i -> mentioned(reports.get(i))).forEach(wanted::addAll);
    List<Set<FunctionFacts>> changing =
        threads.map(reports.size(), i -> mayChange(reports.get(i), specialisation));
    lowerWanted();
    List<FileReport> specialised = new ArrayList<>(reports.size());
    for (int i = 0; i < reports.size(); i++) {
      Set<FunctionFacts> some = changing.get(i);
      specialised.add(
          some.isEmpty()
              ? reports.get(i)
              : reports.get(i).with(f -> some.contains(f) ? specialisation.specialise(f) : f));
    }
    boolean more = true;
    while (more) {
      lowerWanted();
      more = false;
      for (MacroLowering lowering : List.copyOf(lowered.values())) {
        more = lowering.change(specialisation::specialise) || more;
      }
    }
    return specialised.stream().map(this::complete).toList();
  }

  private Set<String> mentioned(FileReport report) {
    Set<String> mentioned = new HashSet<>();
    report.parts().forEach(part -> addMacros(part.mentions(), mentioned));
    return mentioned;
  }

  private static Set<FunctionFacts> mayChange(FileReport report, Specialisation specialisation) {
    Set<FunctionFacts> some = Collections.newSetFromMap(new IdentityHashMap<>());
    report.facts().functions().stream().filter(specialisation::mayChange).forEach(some::add);
    return some;
  }

  private void addMacros(Collection<String> names, Set<String> to) {
    for (String name : names) {
      if (!macros.definitions(name).isEmpty()) {
        to.add(name);
      }
    }
  }

  /** A round at a time: those of one file in the order of their names, by one thread. */
  private void lowerWanted() {
    while (!wanted.isEmpty()) {
      List<String> round = wanted.stream().filter(seen::add).sorted().toList();
      wanted.clear();
      Map<MacroLowering, List<MacroSource>> byFile = new LinkedHashMap<>();
      for (String name : round) {
        if (!models.calls().containsKey(name)) {
          for (MacroSource macro : macros.definitions(name)) {
            if (isUsed(macro)) {
              byFile.computeIfAbsent(lowering(macro), x -> new ArrayList<>()).add(macro);
            }
          }
        }
      }
      List<Map.Entry<MacroLowering, List<MacroSource>>> files = List.copyOf(byFile.entrySet());
      threads
          .map(files.size(), i -> lower(files.get(i).getKey(), files.get(i).getValue()))
          .forEach(wanted::addAll);
    }
  }

  /** The macros that those name. */
  private Set<String> lower(MacroLowering lowering, List<MacroSource> some) {
    some.forEach(lowering::lower);
    Set<String> mentioned = new HashSet<>();
    addMacros(lowering.takeMentions(), mentioned);
    return mentioned;
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
    addMacros(lowering.takeMentions(), wanted);
    return made;
  }

  private MacroLowering lowering(MacroSource macro) {
    return lowered.computeIfAbsent(macro.path(), path -> new MacroLowering(models, inliner));
  }

  /** Whether no function stands for it. */
  private boolean isUsed(MacroSource macro) {
    for (Standing function : functions.getOrDefault(macro.name(), List.of())) {
      if (!function.condition().conflictsWith(macro.condition())
          && (function.header() == null || macros.mayMeet(function.header(), macro.path()))) {
        return false;
      }
    }
    return true;
  }

  private FileFacts complete(FileReport report) {
    MacroLowering lowering = lowered.get(report.facts().path());
    return lowering == null
        ? report.facts()
        : report.with(lowering.functions(), lowering.aliases());
  }
}
