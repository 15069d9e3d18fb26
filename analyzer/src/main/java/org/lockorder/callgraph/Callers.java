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
  /** No call. */
  static final Callers NONE = new Callers();

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

  private Callers() {
    first = new int[1];
    by = new int[0];
    ops = new Op.Call[0];
  }

  /**
   * With the calls of some functions more, who come behind those that are there.
   *
   * @param targets by caller, of all
   */
  private Callers(Callers before, Program program, ResolvedCalls[] targets, Threads threads) {
    int old = before.first.length - 1;
    List<List<Known>> more =
        threads.map(targets.length - old, i -> known(program.function(old + i), targets[old + i]));
    first = new int[targets.length + 1];
    more.forEach(all -> all.forEach(known -> first[known.target() + 1]++));
    for (int i = 0; i < targets.length; i++) {
      first[i + 1] += first[i] + (i < old ? before.count(i) : 0);
    }
    by = new int[first[targets.length]];
    ops = new Op.Call[by.length];
    int[] next = first.clone();
    for (int id = 0; id < old; id++) {
      System.arraycopy(before.by, before.first[id], by, first[id], before.count(id));
      System.arraycopy(before.ops, before.first[id], ops, first[id], before.count(id));
      next[id] += before.count(id);
    }
    for (int i = 0; i < more.size(); i++) {
      for (Known known : more.get(i)) {
        int place = next[known.target()]++;
        by[place] = old + i;
        ops[place] = known.op();
      }
    }
  }

  /** The same with those of the functions that the program has got since. */
  Callers extended(Program program, ResolvedCalls[] targets, Threads threads) {
    return new Callers(this, program, targets, threads);
  }

  private int count(int function) {
    return first[function + 1] - first[function];
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
