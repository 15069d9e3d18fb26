package org.lockorder.callgraph;

import java.util.Arrays;
import java.util.List;
import org.lockorder.ir.Block;
import org.lockorder.ir.Op;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;

/** Who calls whom by name: the call graph read backwards. */
public final class Callers {
  /** The calls of function {@code f} are those from {@code first[f]} to {@code first[f + 1]}. */
  private final int[] first;

  private final Call[] calls;

  /**
   * One call.
   *
   * @param caller the number of the function that makes it
   */
  public record Call(int caller, Op.Call op) {}

  /**
   * @param targets by caller
   */
  Callers(Program program, ResolvedCalls[] targets) {
    first = new int[targets.length + 1];
    each(program, targets, (target, caller, op) -> first[target + 1]++);
    for (int i = 0; i < targets.length; i++) {
      first[i + 1] += first[i];
    }
    calls = new Call[first[targets.length]];
    int[] next = first.clone();
    each(program, targets, (target, caller, op) -> calls[next[target]++] = new Call(caller, op));
  }

  /** What is done with a call of a function. */
  private interface Visit {
    void call(int target, int caller, Op.Call op);
  }

  private static void each(Program program, ResolvedCalls[] targets, Visit visit) {
    for (int id = 0; id < targets.length; id++) {
      for (Block block : program.function(id).blocks()) {
        for (Op op : block.ops()) {
          if (op instanceof Op.Call call) {
            Resolution target = targets[id].of(call.result());
            if (target.isKnown()) {
              visit.call(target.function(), id, call);
            }
          }
        }
      }
    }
  }

  /** The calls of that function, in program order. */
  public List<Call> of(int function) {
    return Arrays.asList(calls).subList(first[function], first[function + 1]);
  }
}
