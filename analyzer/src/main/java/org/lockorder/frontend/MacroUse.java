package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Site;
import org.lockorder.ir.SourcePath;
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

  /** By .c file, the macros that its {@code #if} lines ask for. */
  private final Map<String, Set<String>> tested = new HashMap<>();

  private final Map<String, MacroLowering> lowered = new TreeMap<>();
  private final Set<String> wanted = new HashSet<>();
  private final Set<String> called = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final Specialisation specialisation;
  private final Set<String> made = new HashSet<>();
  private final Set<String> notCode = new HashSet<>();
  private final Threads threads;

  /**
   * A function that may stand for macros of its name.
   *
   * @param isShared whether all files see it, not those alone that include its own
   */
  private record Standing(String file, boolean isShared, Condition condition) {}

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
    this.specialisation =
        new Specialisation(
            macros, name -> models.calls().containsKey(name) || called.contains(name));
    for (FileReport report : reports) {
      if (report.facts().path().endsWith(".c")) {
        Set<String> names = new HashSet<>();
        report.tests().forEach(test -> names.add(test.macro()));
        tested.put(report.facts().path(), names);
      }
      for (FunctionFacts function : report.facts().functions()) {
        called.add(function.name());
        if (!macros.definitions(function.name()).isEmpty()
            && (!function.fileLocal() || !function.file().endsWith(".c"))) {
          functions
              .computeIfAbsent(function.name(), name -> new ArrayList<>())
              .add(new Standing(function.file(), !function.fileLocal(), function.condition()));
        }
      }
    }
  }

  /** The reports' facts, with the macros in use. */
  List<FileFacts> complete(List<FileReport> reports) {
    threads.map(reports.size(), i -> mentioned(reports.get(i))).forEach(wanted::addAll);
    lowerWanted();
    List<List<FunctionFacts>> functions =
        specialised(reports.stream().map(report -> report.facts().functions()).toList());
    List<MacroLowering> some;
    do {
      lowerWanted();
      some = lowered.values().stream().filter(MacroLowering::hasFresh).toList();
      List<List<FunctionFacts>> changed =
          specialised(some.stream().map(MacroLowering::fresh).toList());
      for (int i = 0; i < changed.size(); i++) {
        some.get(i).changeFresh(changed.get(i));
      }
    } while (!some.isEmpty());
    return threads.map(
        reports.size(), i -> complete(reports.get(i).withFunctions(functions.get(i))));
  }

  /** Functions file by file, their calls being those of the macros that they mean. */
  private List<List<FunctionFacts>> specialised(List<List<FunctionFacts>> files) {
    List<List<MeantMacro>> meant = threads.map(files.size(), i -> specialisation.in(files.get(i)));
    make(meant);
    return threads.map(
        files.size(),
        i -> MeantMacro.put(meant.get(i), files.get(i), name -> !notCode.contains(name)));
  }

  /** Each for its first use: those of one file in the order of their uses, by one thread. */
  private void make(List<List<MeantMacro>> meant) {
    Map<MacroLowering, List<MeantMacro.Special>> byFile = new LinkedHashMap<>();
    for (List<MeantMacro> some : meant) {
      for (MeantMacro each : some) {
        MeantMacro.Special special = each.special();
        if (special != null && made.add(special.name())) {
          byFile.computeIfAbsent(lowering(special.macro()), x -> new ArrayList<>()).add(special);
        }
      }
    }
    ofEach(byFile, this::make).forEach(notCode::addAll);
  }

  /** Those that are no code. */
  private List<String> make(MacroLowering lowering, List<MeantMacro.Special> some) {
    return some.stream()
        .filter(each -> !lowering.specialise(each, others(each.use())))
        .map(MeantMacro.Special::name)
        .toList();
  }

  /** The macros that there are at that place, for one whose text is used there. */
  private MacroTable others(Site use) {
    return name -> {
      MacroSource found =
          FileExpansion.isModelled(name, models) ? null : macros.at(name, use.file(), use.line());
      return found == null ? null : found.macro();
    };
  }

  private <T, R> List<R> ofEach(
      Map<MacroLowering, List<T>> byFile, BiFunction<MacroLowering, List<T>, R> part) {
    List<Map.Entry<MacroLowering, List<T>>> files = List.copyOf(byFile.entrySet());
    List<R> parts =
        threads.map(files.size(), i -> part.apply(files.get(i).getKey(), files.get(i).getValue()));
    byFile.keySet().forEach(lowering -> addMacros(lowering.takeMentions(), wanted));
    return parts;
  }

  private Set<String> mentioned(FileReport report) {
    Set<String> mentioned = new HashSet<>();
    report.parts().forEach(part -> addMacros(part.mentions(), mentioned));
    return mentioned;
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
        if (!models.isWhole(name)) {
          for (MacroSource macro : macros.definitions(name)) {
            if (isUsed(macro)) {
              byFile.computeIfAbsent(lowering(macro), x -> new ArrayList<>()).add(macro);
            }
          }
        }
      }
      ofEach(byFile, MacroUse::lower);
    }
  }

  private static boolean lower(MacroLowering lowering, List<MacroSource> some) {
    some.forEach(lowering::lower);
    return true;
  }

  private MacroLowering lowering(MacroSource macro) {
    return lowered.computeIfAbsent(macro.path(), path -> new MacroLowering(models, inliner));
  }

  /** Whether no function stands for it. */
  private boolean isUsed(MacroSource macro) {
    for (Standing function : functions.getOrDefault(macro.name(), List.of())) {
      if (!function.condition().conflictsWith(macro.condition())
          && !hides(macro, function)
          && mayMean(macro, function)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether somebody who sees the macro may mean the function: one that all files see may be
   * anywhere, but for the macro of a module's own header, which the function's file knows nothing
   * of: that is of another module.
   */
  private boolean mayMean(MacroSource macro, Standing function) {
    return (function.isShared() && isEverybodys(macro.path()))
        || macros.mayMeet(function.file(), macro.path());
  }

  /** Whether it is a header of the tree; a driver may have a folder of that name for its own. */
  private static boolean isEverybodys(String header) {
    return SourcePath.isSharedHeader(header) && !header.startsWith("drivers/");
  }

  /**
   * Whether code of the macro's file means the macro, whatever others define: in a .c file, and not
   * only where nobody else has (C11 6.10.3: each later use of the name is replaced).
   */
  private boolean hides(MacroSource macro, Standing function) {
    Set<String> asked = tested.get(macro.path());
    return asked != null
        && !asked.contains(macro.name())
        && macro.condition().isAlways()
        && !function.file().equals(macro.path());
  }

  private FileFacts complete(FileReport report) {
    MacroLowering lowering = lowered.get(report.facts().path());
    return lowering == null
        ? report.facts()
        : report.with(lowering.functions(), lowering.aliases());
  }
}
