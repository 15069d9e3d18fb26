package org.lockorder.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.FunctionFacts;

/** Which functions there are of a name, by number, and who sees them. */
final class FunctionNames {
  private final Map<String, Map<String, List<Integer>>> byFile = new HashMap<>();
  private final Map<String, List<Integer>> shared = new HashMap<>();
  private final Map<String, List<Integer>> headers = new HashMap<>();
  private final Map<String, List<Integer>> contracts = new HashMap<>();
  private final Map<String, Set<String>> sameUnit = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  /**
   * Of all that was read.
   *
   * @param functions those of the files, by number
   */
  FunctionNames(List<FunctionFacts> functions, List<FileFacts> files) {
    for (int id = 0; id < functions.size(); id++) {
      FunctionFacts f = functions.get(id);
      names.add(f.name());
      if (f.form() == FunctionFacts.Form.CONTRACT) {
        add(contracts, f.name(), id);
        continue;
      }
      add(byFile.computeIfAbsent(f.file(), x -> new HashMap<>()), f.name(), id);
      if (isHeaders(f)) {
        add(headers, f.name(), id);
      } else if (isShared(f)) {
        add(shared, f.name(), id);
      }
    }
    byFile.values().forEach(FunctionNames::trim);
    List.of(shared, headers, contracts).forEach(FunctionNames::trim);
    findUnits(files);
  }

  /** Nothing comes to the lists any more: most have one element. */
  private static void trim(Map<String, List<Integer>> lists) {
    lists.replaceAll((name, list) -> List.copyOf(list));
  }

  private static void add(Map<String, List<Integer>> all, String name, int id) {
    all.computeIfAbsent(name, x -> new ArrayList<>(1)).add(id);
  }

  /** Whether all files see it, wherever it stands. */
  static boolean isShared(FunctionFacts f) {
    return !f.fileLocal() && f.form() == FunctionFacts.Form.FUNCTION;
  }

  /** Whether those see it that include its file: an inline function or a macro. */
  private static boolean isHeaders(FunctionFacts f) {
    return !isSource(f.file()) && !isShared(f);
  }

  private static boolean isSource(String file) {
    return file.endsWith(".c");
  }

  /** Headers with a function of which another header has one of that name too. */
  static Set<String> headersThatShareNames(List<FileFacts> files) {
    Scoped<FunctionFacts> inHeaders = new Scoped<>();
    for (FileFacts file : files) {
      for (FunctionFacts f : file.functions()) {
        if (isHeaders(f)) {
          inHeaders.add(f.name(), file.path(), f);
        }
      }
    }
    Set<String> headers = new HashSet<>();
    inHeaders.shared().values().forEach(headers::addAll);
    return headers;
  }

  /**
   * Files outside include/ that one .c file includes are one unit with it: they see its statics.
   */
  private void findUnits(List<FileFacts> files) {
    Map<String, List<String>> includes = new HashMap<>();
    files.forEach(f -> includes.put(f.path(), f.includes()));
    for (FileFacts file : files) {
      if (!isSource(file.path())) {
        continue;
      }
      Set<String> unit = new LinkedHashSet<>(List.of(file.path()));
      Deque<String> todo = new ArrayDeque<>(unit);
      while (!todo.isEmpty()) {
        for (String next : includes.getOrDefault(todo.remove(), List.of())) {
          if (!next.startsWith("include/") && !next.contains("/include/") && unit.add(next)) {
            todo.add(next);
          }
        }
      }
      if (unit.size() > 1) {
        unit.forEach(f -> sameUnit.computeIfAbsent(f, x -> new LinkedHashSet<>()).addAll(unit));
      }
    }
  }

  /** The files that are compiled together with that one; empty where it is alone. */
  Set<String> unit(String file) {
    return sameUnit.getOrDefault(file, Set.of());
  }

  /** Whether any function has that name. */
  boolean contains(String name) {
    return names.contains(name);
  }

  /** Those of a file. */
  List<Integer> in(String file, String name) {
    return byFile.getOrDefault(file, Map.of()).getOrDefault(name, List.of());
  }

  /** Those that all files see. */
  List<Integer> shared(String name) {
    return shared.getOrDefault(name, List.of());
  }

  /** Those of headers, for who includes them. */
  List<Integer> ofHeaders(String name) {
    return headers.getOrDefault(name, List.of());
  }

  /** What marks say of functions of that name. */
  List<Integer> contracts(String name) {
    return contracts.getOrDefault(name, List.of());
  }
}
