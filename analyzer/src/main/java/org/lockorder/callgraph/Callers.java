package org.lockorder.callgraph;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;
import org.lockorder.threads.Threads;

/** Who calls whom by name: the call graph read backwards. */
public final class Callers {
  /** The calls of function {@code f} are those from {@code first[f]} to {@code first[f + 1]}. */
  private final int[] first;

  // Side by side, for there are millions: by whom each is, and what it is.
  private final int[] by;
  private final Op.Call[] ops;

  /**
   * One call.
   *
   * @param caller the number of the function that makes it
   */
  public record Call(int caller, Op.Call op) {}

  /** A call, and who it means. */
  private record Known(int target, Op.Call op) {}

  /**
   * @param targets by caller
   */
  Callers(Program program, ResolvedCalls[] targets, Threads threads) {
    List<List<Known>> byCaller =
        threads.map(targets.length, id -> known(program.function(id), targets[id]));
    first = new int[targets.length + 1];
    byCaller.forEach(all -> all.forEach(known -> first[known.target() + 1]++));
    for (int i = 0; i < targets.length; i++) {
      first[i + 1] += first[i];
    }
    by = new int[first[targets.length]];
    ops = new Op.Call[by.length];
    int[] next = first.clone();
    for (int id = 0; id < targets.length; id++) {
      for (Known known : byCaller.get(id)) {
        int place = next[known.target()]++;
        by[place] = id;
        ops[place] = known.op();
      }
    }
  }

  private static List<Known> known(FunctionFacts function, ResolvedCalls targets) {
    List<Known> known = new ArrayList<>();
    for (Op.Call call : function.calls()) {
      Resolution target = targets.of(call.result());
      if (target.isKnown()) {
        known.add(new Known(target.function(), call));
      }
    }
    return known;
  }

  /** The calls of that function, in program order. */
  public List<Call> of(int function) {
    return new Of(first[function], first[function + 1]);
  }

  /** Those from one place to another. */
  private final class Of extends AbstractList<Call> implements RandomAccess {
    private final int begin;
    private final int end;

    Of(int begin, int end) {
      this.begin = begin;
      this.end = end;
    }

    @Override
    public Call get(int index) {
      int place = begin + Objects.checkIndex(index, size());
      return new Call(by[place], ops[place]);
    }

    @Override
    public int size() {
      return end - begin;
    }
  }
}
