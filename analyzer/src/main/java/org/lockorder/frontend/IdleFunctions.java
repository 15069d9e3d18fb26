package org.lockorder.frontend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;

/**
 * Leaves out functions that do nothing of their own where nobody calls them: the prelude's, which
 * stand in for headers (there those of the program come first), and the parts of scope classes, of
 * which other functions were made.
 */
final class IdleFunctions {
  private final List<FileFacts> files;
  private final Set<String> defined = new HashSet<>();
  private final Map<String, List<FunctionFacts>> serving = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  private IdleFunctions(List<FileFacts> files) {
    this.files = files;
    for (FileFacts file : files) {
      if (!isPrelude(file.path())) {
        file.functions().forEach(f -> defined.add(f.name()));
      }
    }
  }

  static List<FileFacts> prune(List<FileFacts> files) {
    IdleFunctions idle = new IdleFunctions(files);
    idle.findUsed();
    return files.stream().map(idle::prune).toList();
  }

  private void findUsed() {
    Deque<String> called = new ArrayDeque<>();
    for (FileFacts file : files) {
      for (FunctionFacts f : file.functions()) {
        if (serves(f)) {
          serving.computeIfAbsent(f.name(), x -> new ArrayList<>()).add(f);
        } else {
          called.addAll(callees(f));
        }
      }
    }
    for (String name : serving.keySet()) {
      if (files.stream().anyMatch(file -> refersTo(file, name))) {
        called.add(name);
      }
    }
    while (!called.isEmpty()) {
      String name = called.remove();
      if (serving.containsKey(name) && used.add(name)) {
        serving.get(name).forEach(f -> called.addAll(callees(f)));
      }
    }
  }

  private static boolean refersTo(FileFacts file, String name) {
    return !isPrelude(file.path()) && file.referenced().contains(name);
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

  private static List<String> callees(FunctionFacts f) {
    List<String> names = new ArrayList<>();
    f.blocks().stream()
        .flatMap(b -> b.ops().stream())
        .forEach(
            op -> {
              if (op instanceof Op.Call c && c.callee() instanceof Op.Callee.Named n) {
                names.add(n.name());
              }
            });
    return names;
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
