package org.lockorder.summary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.Callers;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.program.Program;

/**
 * The functions from which some call, by name or through a pointer, leads to where a lock is taken
 * or said to be held. All others need no second look.
 */
final class Leading {
  private Leading() {}

  /** Their numbers, found from the locks upwards. */
  static BitSet of(Program program, CallGraph calls) {
    int count = program.functions().size();
    BitSet leading = new BitSet(count);
    Map<Integer, List<Integer>> pointing = new HashMap<>();
    for (int id = 0; id < count; id++) {
      FunctionFacts f = program.function(id);
      for (Op.LockOp lock : f.locks()) {
        if (concerns(lock.action())) {
          leading.set(id);
        }
      }
      for (Op.Call call : calls.hasPointed(id) ? f.calls() : List.<Op.Call>of()) {
        for (PointerTarget pointed : calls.pointed(id, call.result())) {
          pointing.computeIfAbsent(pointed.function(), x -> new ArrayList<>(1)).add(id);
        }
      }
    }
    Deque<Integer> todo = new ArrayDeque<>();
    leading.stream().forEach(todo::add);
    while (!todo.isEmpty()) {
      int function = todo.remove();
      for (Callers.Call call : calls.callers().of(function)) {
        add(call.caller(), leading, todo);
      }
      for (int caller : pointing.getOrDefault(function, List.of())) {
        add(caller, leading, todo);
      }
    }
    return leading;
  }

  private static void add(int caller, BitSet leading, Deque<Integer> todo) {
    if (!leading.get(caller)) {
      leading.set(caller);
      todo.add(caller);
    }
  }

  private static boolean concerns(LockAction action) {
    return switch (action) {
      case ACQUIRE, ASSERT_HELD -> true;
      case RELEASE,
          DOWNGRADE,
          ASSERT_NOT_HELD,
          INITIALISE,
          INITIALISE_TAKEN,
          INITIALISE_SEVERAL,
          SET_CLASS,
          HIDE,
          CONTEXT,
          RUN ->
          false;
    };
  }
}
