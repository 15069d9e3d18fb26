package org.lockorder.pointers;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lockorder.program.Program;

/** Which functions some code leads to, and which of them by a pointer. */
final class Reached {
  private final Program program;
  private final BitSet pointedTo = new BitSet();
  private final Map<Integer, Set<Integer>> callees = new HashMap<>();

  Reached(Program program) {
    this.program = program;
  }

  /** One function calls another by name. */
  void call(int caller, int callee) {
    callees.computeIfAbsent(caller, x -> new HashSet<>()).add(callee);
  }

  /** Some pointer may point to the function. */
  void byPointer(int function) {
    pointedTo.set(function);
  }

  /** Whether some pointer may point to the function. */
  boolean isPointedTo(int function) {
    return pointedTo.get(function);
  }

  /** The functions that are more than a header's which no source file's leads to. */
  BitSet used() {
    BitSet used = new BitSet();
    Deque<Integer> todo = new ArrayDeque<>();
    for (int id = 0; id < program.functions().size(); id++) {
      if (pointedTo.get(id) || program.function(id).file().endsWith(".c")) {
        todo.add(id);
      }
    }
    while (!todo.isEmpty()) {
      int next = todo.remove();
      if (!used.get(next)) {
        used.set(next);
        todo.addAll(callees.getOrDefault(next, Set.of()));
      }
    }
    return used;
  }
}
