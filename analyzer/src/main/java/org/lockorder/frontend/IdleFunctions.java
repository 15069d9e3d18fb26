package org.lockorder.frontend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.threads.Threads;

/**
 * Leaves out functions that do nothing of their own where nobody calls them: the prelude's, which
 * stand in for headers (there those of the program come first), and the parts of scope classes, of
 * which other functions were made.
 */
final class IdleFunctions {
  private final List<FileFacts> files;
  private final Threads threads;

  /** Names of the program's functions, as far as it is asked whether there are such. */
  private final Set<String> defined = new HashSet<>();

  private final Map<String, List<FunctionFacts>> serving = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  private IdleFunctions(List<FileFacts> files, Threads threads) {
    this.files = files;
    this.threads = threads;
    Set<String> asked = new HashSet<>(ofEach(IdleFunctions::replaced));
    defined.addAll(ofEach(file -> definedIn(file, asked)));
  }

  /**
   * Names of functions that would be idle where the program defines them, or what is made of them.
   */
  private static List<String> replaced(FileFacts file) {
    return file.functions().stream()
        .map(f -> isPrelude(f.file()) ? f.name() : ScopeClasses.madeOf(f.name()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<String> definedIn(FileFacts file, Set<String> asked) {
    return isPrelude(file.path())
        ? List.of()
        : file.functions().stream().map(FunctionFacts::name).filter(asked::contains).toList();
  }

  static List<FileFacts> prune(List<FileFacts> files, Threads threads) {
    IdleFunctions idle = new IdleFunctions(files, threads);
    idle.findUsed();
    return threads.map(files.size(), i -> idle.prune(files.get(i)));
  }

  private void findUsed() {
    ofEach(file -> file.functions().stream().filter(this::serves).toList())
        .forEach(f -> serving.computeIfAbsent(f.name(), x -> new ArrayList<>()).add(f));
    Deque<String> called = new ArrayDeque<>(ofEach(this::asked));
    while (!called.isEmpty()) {
      String name = called.remove();
      if (serving.containsKey(name) && used.add(name)) {
        serving.get(name).forEach(f -> addServing(f, called));
      }
    }
  }

  private <T> List<T> ofEach(Function<FileFacts, List<T>> some) {
    return threads.map(files.size(), i -> some.apply(files.get(i))).stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Those of them that a file's other functions call, or that it names. */
  private List<String> asked(FileFacts file) {
    List<String> asked = new ArrayList<>();
    file.functions().stream().filter(f -> !serves(f)).forEach(f -> addServing(f, asked));
    if (!isPrelude(file.path())) {
      file.referenced().stream().filter(serving::containsKey).forEach(asked::add);
    }
    return asked;
  }

  private boolean serves(FunctionFacts f) {
    if (isPrelude(f.file())) {
      return true;
    }
    String made = ScopeClasses.madeOf(f.name());
    return made != null && defined.contains(made);
  }

  private static boolean isPrelude(String file) {
    return file.equals(Frontend.PRELUDE);
  }

  /** Adds those of them that the function calls. */
  private void addServing(FunctionFacts f, Collection<String> called) {
    for (Op.Call call : f.calls()) {
      String name = call.name();
      if (name != null && serving.containsKey(name)) {
        called.add(name);
      }
    }
  }

  private FileFacts prune(FileFacts file) {
    List<FunctionFacts> kept = file.functions().stream().filter(this::isKept).toList();
    return kept.size() == file.functions().size() ? file : file.with(kept);
  }

  private boolean isKept(FunctionFacts f) {
    return !serves(f)
        || (used.contains(f.name()) && !(isPrelude(f.file()) && defined.contains(f.name())));
  }
}
