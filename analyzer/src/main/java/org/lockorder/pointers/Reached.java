package org.lockorder.pointers;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.program.Program;

/** Which functions some code leads to, and which of them by a pointer. */
final class Reached {
  private final Program program;
  private final CallGraph calls;
  private final BitSet pointedTo = new BitSet();

  Reached(Program program, CallGraph calls) {
    this.program = program;
    this.calls = calls;
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
        use(id, used, todo);
      }
    }
    while (!todo.isEmpty()) {
      int next = todo.remove();
      if (!program.isGivenFunctions(next)) {
        calls.eachCallee(next, callee -> use(program.original(callee), used, todo));
      }
    }
    return used;
  }

  private static void use(int function, BitSet used, Deque<Integer> todo) {
    if (!used.get(function)) {
      used.set(function);
      todo.add(function);
    }
  }
}
