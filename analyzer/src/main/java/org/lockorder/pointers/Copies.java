package org.lockorder.pointers;

import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.Callers;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;

/**
 * Functions that are there once more for what they are given. Where every caller gives it, the
 * function itself is never entered, and its calls mean what those of its copies do.
 */
final class Copies {
  private final Program program;
  private final CallGraph calls;

  /** Those with copies that nobody is seen to enter themselves. */
  private final BitSet unentered = new BitSet();

  Copies(Program program, CallGraph calls, Flows flows) {
    this.program = program;
    this.calls = calls;
    for (int id = 0; id < program.functions().size(); id++) {
      unentered.set(id, !program.copies(id).isEmpty() && !flows.reached().isPointedTo(id));
    }
    boolean more = true;
    while (more) {
      BitSet entered = new BitSet();
      unentered.stream().filter(this::isCalled).forEach(entered::set);
      unentered.andNot(entered);
      more = !entered.isEmpty();
    }
  }

  private boolean isCalled(int function) {
    for (Callers.Call call : calls.callers().of(function)) {
      if (!unentered.get(call.caller())) {
        return true;
      }
    }
    return false;
  }

  /** Whether what the copy is given leaves the call in it. */
  private boolean isMade(int copy, int call) {
    return program.function(copy).calls().stream().anyMatch(c -> c.result() == call);
  }

  /**
   * Whom the call means in the copies of a function that is not entered itself; null where one of
   * them does not tell.
   */
  @Nullable Set<Integer> targets(int function, int call) {
    if (!unentered.get(function)) {
      return null;
    }
    Set<Integer> targets = new TreeSet<>();
    for (int copy : program.copies(function)) {
      Resolution target = calls.target(copy, call);
      if (target.isKnown()) {
        targets.add(target.function());
      } else if (!target.isNobody() && isMade(copy, call)) {
        return null;
      }
    }
    return targets;
  }
}
