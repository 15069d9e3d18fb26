package org.lockorder.summary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.ir.Block;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;

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
    List<List<Integer>> callers = new ArrayList<>(count);
    for (int id = 0; id < count; id++) {
      callers.add(new ArrayList<>(0));
    }
    for (int id = 0; id < count; id++) {
      for (Block block : program.function(id).blocks()) {
        for (Op op : block.ops()) {
          switch (op) {
            case Op.Assign a -> {}
            case Op.LockOp l -> {
              if (concerns(l.action())) {
                leading.set(id);
              }
            }
            case Op.Call c -> {
              Resolution target = calls.target(id, c.result());
              if (target.isKnown()) {
                callers.get(target.function()).add(id);
              }
              for (PointerTarget pointed : calls.pointed(id, c.result())) {
                callers.get(pointed.function()).add(id);
              }
            }
          }
        }
      }
    }
    Deque<Integer> todo = new ArrayDeque<>();
    leading.stream().forEach(todo::add);
    while (!todo.isEmpty()) {
      for (int caller : callers.get(todo.remove())) {
        if (!leading.get(caller)) {
          leading.set(caller);
          todo.add(caller);
        }
      }
    }
    return leading;
  }

  private static boolean concerns(LockAction action) {
    return switch (action) {
      case ACQUIRE, ASSERT_HELD -> true;
      case RELEASE,
          DOWNGRADE,
          INITIALISE,
          INITIALISE_TAKEN,
          INITIALISE_SEVERAL,
          SET_CLASS,
          CONTEXT,
          RUN ->
          false;
    };
  }
}
