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
 * Keeps of the prelude only the functions that the program calls and does not define itself: the
 * prelude stands in for headers, and does nothing of its own.
 */
final class PreludeUse {
  private PreludeUse() {}

  static List<FileFacts> prune(List<FileFacts> files) {
    Map<String, List<FunctionFacts>> prelude = new HashMap<>();
    Set<String> defined = new HashSet<>();
    Deque<String> called = new ArrayDeque<>();
    for (FileFacts file : files) {
      for (FunctionFacts f : file.functions()) {
        if (file.path().equals(Frontend.PRELUDE)) {
          prelude.computeIfAbsent(f.name(), x -> new ArrayList<>()).add(f);
        } else {
          defined.add(f.name());
          called.addAll(callees(f));
        }
      }
    }
    Set<String> used = new HashSet<>();
    while (!called.isEmpty()) {
      String name = called.remove();
      if (!defined.contains(name) && prelude.containsKey(name) && used.add(name)) {
        prelude.get(name).forEach(f -> called.addAll(callees(f)));
      }
    }
    return files.stream().map(f -> f.path().equals(Frontend.PRELUDE) ? only(f, used) : f).toList();
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

  private static FileFacts only(FileFacts file, Set<String> names) {
    return new FileFacts(
        file.path(),
        file.functions().stream().filter(f -> names.contains(f.name())).toList(),
        file.structs(),
        file.typedefs(),
        file.globals(),
        file.aliases(),
        file.prototypes(),
        file.referenced(),
        file.includes(),
        file.reading());
  }
}
