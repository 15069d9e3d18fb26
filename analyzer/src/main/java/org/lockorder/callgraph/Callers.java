package org.lockorder.callgraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;
import org.lockorder.threads.Threads;

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

  /** A call, and who it means. */
  private record Known(int target, Call call) {}

  /**
   * @param targets by caller
   */
  Callers(Program program, ResolvedCalls[] targets, Threads threads) {
    List<List<Known>> byCaller =
        threads.map(targets.length, id -> known(program.function(id), id, targets[id]));
    first = new int[targets.length + 1];
    byCaller.forEach(all -> all.forEach(known -> first[known.target() + 1]++));
    for (int i = 0; i < targets.length; i++) {
      first[i + 1] += first[i];
    }
    calls = new Call[first[targets.length]];
    int[] next = first.clone();
    byCaller.forEach(all -> all.forEach(known -> calls[next[known.target()]++] = known.call()));
  }

  private static List<Known> known(FunctionFacts function, int id, ResolvedCalls targets) {
    List<Known> known = new ArrayList<>();
    for (Op.Call call : function.calls()) {
      Resolution target = targets.of(call.result());
      if (target.isKnown()) {
        known.add(new Known(target.function(), new Call(id, call)));
      }
    }
    return known;
  }

  /** The calls of that function, in program order. */
  public List<Call> of(int function) {
    return Arrays.asList(calls).subList(first[function], first[function + 1]);
  }
}
