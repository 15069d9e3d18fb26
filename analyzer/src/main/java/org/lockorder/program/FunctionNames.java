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
import org.lockorder.ir.SourcePath;

/** Which functions there are of a name, by number, and who sees them. */
final class FunctionNames {
  /** No function's number. */
  static final int NOBODY = -1;

  private static final Named NONE = new Named();

  private final Map<String, Named> names = new HashMap<>();
  private final Map<String, Set<String>> sameUnit = new HashMap<>();
  private final Set<String> apart;

  /** The functions of one name: found with one look-up, for there are very many names. */
  static final class Named {
    private Map<String, List<Integer>> byFile = new HashMap<>(2);
    private List<Integer> shared = List.of();
    private List<Integer> headers = List.of();
    private List<Integer> contracts = List.of();
    private int only = NOBODY;

    private void add(FunctionFacts f, int id) {
      if (f.form() == FunctionFacts.Form.CONTRACT) {
        contracts = plus(contracts, id);
        return;
      }
      byFile.merge(f.file(), List.of(id), (some, one) -> plus(some, id));
      if (isHeaders(f)) {
        headers = plus(headers, id);
      } else if (isShared(f)) {
        shared = plus(shared, id);
      }
    }

    private static List<Integer> plus(List<Integer> some, int id) {
      List<Integer> all = some instanceof ArrayList ? some : new ArrayList<>(some);
      all.add(id);
      return all;
    }

    /** Nothing comes to it any more: most have one function. */
    private void settle() {
      byFile.replaceAll((file, ids) -> List.copyOf(ids));
      byFile = Map.copyOf(byFile);
      shared = List.copyOf(shared);
      headers = List.copyOf(headers);
      contracts = List.copyOf(contracts);
      List<Integer> open = shared.isEmpty() ? headers : shared;
      if (byFile.size() == 1
          && open.size() == 1
          && in(byFile.keySet().iterator().next()).size() == 1) {
        only = open.getFirst();
      }
    }

    /** The only function of that name, if no file has it for itself; else {@link #NOBODY}. */
    int only() {
      return only;
    }

    /** Those of a file. */
    List<Integer> in(String file) {
      return byFile.getOrDefault(file, List.of());
    }

    /** Those that all files see. */
    List<Integer> shared() {
      return shared;
    }

    /** Those of headers, for who includes them. */
    List<Integer> ofHeaders() {
      return headers;
    }

    /** What marks say of them. */
    List<Integer> contracts() {
      return contracts;
    }
  }

  /**
   * Of all that was read.
   *
   * @param functions those of the files, by number
   * @param apart files of another program
   */
  FunctionNames(List<FunctionFacts> functions, List<FileFacts> files, Set<String> apart) {
    this.apart = apart;
    for (int id = 0; id < functions.size(); id++) {
      FunctionFacts f = functions.get(id);
      names.computeIfAbsent(f.name(), x -> new Named()).add(f, id);
    }
    names.values().forEach(Named::settle);
    findUnits(files);
  }

  /** Whether all files see it, wherever it stands. */
  static boolean isShared(FunctionFacts f) {
    return !f.fileLocal() && f.form() == FunctionFacts.Form.FUNCTION;
  }

  /** Whether those see it that include its file: an inline function or a macro. */
  private static boolean isHeaders(FunctionFacts f) {
    return !SourcePath.isSource(f.file()) && !isShared(f);
  }

  /** Whether the file is of another program than most. */
  boolean isApart(String file) {
    return apart.contains(file);
  }

  /** Headers with a function of which there is another of that name that many may see. */
  static Set<String> headersThatShareNames(List<FileFacts> files) {
    Scoped<FunctionFacts> inHeaders = new Scoped<>();
    Set<String> shared = new HashSet<>();
    for (FileFacts file : files) {
      for (FunctionFacts f : file.functions()) {
        if (isHeaders(f)) {
          inHeaders.add(f.name(), file.path(), f);
        } else if (isShared(f)) {
          shared.add(f.name());
        }
      }
    }
    Set<String> headers = new HashSet<>();
    for (FileFacts file : files) {
      if (!SourcePath.isSource(file.path())
          && file.functions().stream().anyMatch(f -> !isShared(f) && shared.contains(f.name()))) {
        headers.add(file.path());
      }
    }
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
      if (!SourcePath.isSource(file.path())) {
        continue;
      }
      Set<String> unit = new LinkedHashSet<>(List.of(file.path()));
      Deque<String> todo = new ArrayDeque<>(unit);
      while (!todo.isEmpty()) {
        for (String next : includes.getOrDefault(todo.remove(), List.of())) {
          if (!SourcePath.isSharedHeader(next) && unit.add(next)) {
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
    return names.containsKey(name);
  }

  /** Those of that name. */
  Named of(String name) {
    return names.getOrDefault(name, NONE);
  }
}
