package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lockorder.threads.Threads;

/**
 * Which macros are defined for sure where a file asks for them: by a {@code #define} under no
 * {@code #if} before, in the file itself, in what it includes under none, or wherever the file is
 * included. Nothing is known of a macro that some file undefines. Nor does an include count by
 * which the file is read again: then its reading may have begun there, before the macro was defined
 * (Assumption 21). May be used by several threads.
 */
final class DefinedMacros {
  private final Set<String> undefined = new HashSet<>();

  /** By name and file, the first line that defines it. */
  private final Map<String, Map<String, Integer>> definitions = new HashMap<>();

  private final Map<String, List<MacroEvent.Include>> includes = new HashMap<>();

  /** Every way into a file, under {@code #if} or not. */
  private final Map<String, List<Entry>> entries = new HashMap<>();

  /** Likewise, from including file to included. */
  private final IncludeGraph all = new IncludeGraph();

  /** Only the includes under no {@code #if}. */
  private final IncludeGraph always = new IncludeGraph();

  /** An {@code #include} on a line of a file. */
  private record Entry(String file, int line) {}

  DefinedMacros(List<FileReport> reports, Threads threads) {
    Set<String> tested =
        reports.stream()
            .flatMap(report -> report.tests().stream())
            .map(MacroTests.Test::macro)
            .collect(Collectors.toSet());
    List<List<MacroEvent>> counting =
        threads.map(
            reports.size(),
            i -> reports.get(i).events().stream().filter(e -> counts(e, tested)).toList());
    for (int i = 0; i < counting.size(); i++) {
      for (MacroEvent event : counting.get(i)) {
        note(event, reports.get(i).facts().path());
      }
    }
  }

  /** Most define macros that no {@code #if} asks for. */
  private static boolean counts(MacroEvent event, Set<String> tested) {
    return switch (event) {
      case MacroEvent.Define d -> tested.contains(d.macro().name()) && isUnconditional(d);
      case MacroEvent.Flag f -> tested.contains(f.name()) && isUnconditional(f);
      case MacroEvent.Undefine u -> tested.contains(u.name());
      case MacroEvent.Include i -> true;
    };
  }

  private static boolean isUnconditional(MacroEvent event) {
    return event.condition().facts().isEmpty();
  }

  private void note(MacroEvent event, String file) {
    switch (event) {
      case MacroEvent.Define d -> define(d.macro().name(), file, d.line());
      case MacroEvent.Flag f -> define(f.name(), file, f.line());
      case MacroEvent.Undefine u -> undefined.add(u.name());
      case MacroEvent.Include i -> {
        all.add(file, i.path());
        entries.computeIfAbsent(i.path(), f -> new ArrayList<>()).add(new Entry(file, i.line()));
        if (isUnconditional(i)) {
          always.add(file, i.path());
          includes.computeIfAbsent(file, f -> new ArrayList<>()).add(i);
        }
      }
    }
  }

  private void define(String name, String file, int line) {
    definitions.computeIfAbsent(name, n -> new HashMap<>()).merge(file, line, Math::min);
  }

  /** The offsets of the file's tests that come out true for sure. */
  Set<Integer> in(FileReport report) {
    Set<Integer> sure = new TreeSet<>();
    for (MacroTests.Test test : report.tests()) {
      if (isDefined(test.macro(), report.facts().path(), test.line(), new HashSet<>())) {
        sure.add(test.offset());
      }
    }
    return sure;
  }

  /**
   * Whether it is defined on that line.
   *
   * @param open files on the way back from the test
   */
  private boolean isDefined(String name, String file, int line, Set<String> open) {
    Map<String, Integer> definers = definitions.get(name);
    return definers != null
        && !undefined.contains(name)
        && (isDefinedInside(definers, file, line) || isDefinedBefore(name, file, open));
  }

  private boolean isDefinedInside(Map<String, Integer> definers, String file, int line) {
    if (definers.getOrDefault(file, line) < line) {
      return true;
    }
    BitSet defining = always.set(definers.keySet());
    BitSet itself = all.set(Set.of(file));
    for (MacroEvent.Include include : includes.getOrDefault(file, List.of())) {
      if (include.line() < line
          && always.reachesAny(include.path(), defining)
          && !all.reachesAny(include.path(), itself)) {
        return true;
      }
    }
    return false;
  }

  /** A .c file may be compiled by itself, whoever includes it. */
  private boolean isDefinedBefore(String name, String file, Set<String> open) {
    List<Entry> ways = entries.getOrDefault(file, List.of());
    if (ways.isEmpty() || file.endsWith(".c") || !open.add(file)) {
      return false;
    }
    boolean everywhere =
        ways.stream().allMatch(way -> isDefined(name, way.file(), way.line(), open));
    open.remove(file);
    return everywhere;
  }
}
