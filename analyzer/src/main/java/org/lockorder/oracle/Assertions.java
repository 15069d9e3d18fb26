package org.lockorder.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Site;
import org.lockorder.oracle.Agreement.Difference;
import org.lockorder.program.Program;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Inputs;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Summaries;
import org.lockorder.summary.Summary;

/**
 * Whether who calls a function that asserts that a lock is held is seen to hold it, there or in all
 * of its own callers. What the caller asserts itself does not count; what is asserted further up
 * does.
 */
public final class Assertions {
  private static final int FARTHEST = 24;

  private final Program program;
  private final Summaries summaries;
  private final Map<Integer, List<Call>> callers = new HashMap<>();
  private final List<Difference> disagree = new ArrayList<>();
  private final List<Difference> unchecked = new ArrayList<>();
  private int agree;

  /** Where the last way up that was looked at has ended; empty where it did not. */
  private String end = "";

  /** A call site and who makes it. */
  private record Call(int caller, CallSite site) {}

  /** How the search for a holder ends. */
  private enum Found {
    HELD("held"),
    POINTER("a way there begins with a call through a pointer"),
    ENTERED("a way there begins where nobody is seen to call"),
    OUTSIDE("a way there begins in what was not read, or behind a boundary"),
    LET_GO("a way there has let go of it"),
    TOO_FAR("the way up is too long");

    private final String cause;

    /** Whether it is seen that nobody holds the lock on some way. */
    boolean isMiss() {
      return this != HELD && this != OUTSIDE;
    }

    Found(String cause) {
      this.cause = cause;
    }
  }

  private Assertions(Program program, Summaries summaries) {
    this.program = program;
    this.summaries = summaries;
    for (int id = 0; id < program.functions().size(); id++) {
      for (CallSite site : summaries.summary(id).calls()) {
        callers.computeIfAbsent(site.target(), x -> new ArrayList<>()).add(new Call(id, site));
      }
    }
  }

  /** Checks every direct call of a function that asserts something and does something else, too. */
  public static Agreement check(Program program, Summaries summaries) {
    Assertions all = new Assertions(program, summaries);
    for (int id = 0; id < program.functions().size(); id++) {
      Summary summary = summaries.summary(id);
      if (!summary.assertion() && program.function(id).form() == FunctionFacts.Form.FUNCTION) {
        for (Call call : all.callers.getOrDefault(id, List.of())) {
          for (HeldLock held : summary.entry()) {
            all.check(call, id, held);
          }
        }
      }
    }
    return new Agreement(all.agree, all.disagree, all.unchecked);
  }

  private void check(Call call, int callee, HeldLock asserted) {
    LockUse lock = summaries.through(call.caller(), asserted.lock(), call.site());
    if (lock.name() == null && !lock.place().ofParameter()) {
      unchecked.add(difference(call, callee, asserted, lock, "operand not resolved"));
      return;
    }
    end = "";
    Found found = holder(call, lock, true, Inputs.ANY, 0, new LinkedHashSet<>());
    if (found == Found.HELD) {
      agree++;
    } else if (found == Found.OUTSIDE) {
      unchecked.add(difference(call, callee, asserted, lock, found.cause));
    } else {
      disagree.add(difference(call, callee, asserted, lock, found.cause));
    }
  }

  private Difference difference(
      Call call, int callee, HeldLock asserted, LockUse lock, String cause) {
    FunctionFacts caller = program.function(call.caller());
    String says =
        program.function(callee).name()
            + ": "
            + asserted.by()
            + " of "
            + Marked.key(asserted.lock());
    List<List<String>> held =
        call.site().contexts().stream()
            .map(c -> c.held().stream().map(h -> Marked.key(h.lock())).toList())
            .toList();
    return new Difference(
        caller.name(),
        new Site(caller.file(), call.site().line()),
        says,
        "no " + Marked.key(lock) + " in " + held + (end.isEmpty() ? "" : ", nor above " + end),
        cause);
  }

  /**
   * Whether the lock is held at the call, by the caller or by all of its callers.
   *
   * @param needed what the arguments must be for the way below
   */
  private Found holder(
      Call call, LockUse lock, boolean direct, Inputs needed, int far, Set<Integer> path) {
    Found worst = Found.HELD;
    for (Context context : call.site().contexts()) {
      boolean held =
          context.held().stream()
              .anyMatch(h -> (!direct || !h.asserted()) && isThat(h.lock(), lock));
      if (held || !needed.fits(context.passes())) {
        continue;
      }
      if (context.dropped().stream().anyMatch(d -> isThat(d, lock))) {
        return Found.LET_GO;
      }
      Found above = above(call.caller(), lock, context.given(), far, path);
      if (above.isMiss()) {
        return above;
      }
      worst = above == Found.OUTSIDE ? above : worst;
    }
    return worst;
  }

  private Found above(int function, LockUse lock, Inputs needed, int far, Set<Integer> path) {
    List<Call> calls = callers(function);
    if (calls.isEmpty()) {
      path.add(function);
      end = path.stream().map(f -> program.function(f).name()).collect(Collectors.joining(" < "));
      path.remove(function);
      FunctionFacts top = program.function(function);
      if (!top.fileLocal()) {
        return Found.OUTSIDE;
      }
      return program.isReferenced(top) ? Found.POINTER : Found.ENTERED;
    }
    if (far >= FARTHEST) {
      return Found.TOO_FAR;
    }
    if (!path.add(function)) {
      return Found.HELD; // a circle begins somewhere else, where it is asked for
    }
    Found worst = Found.HELD;
    try {
      for (Call call : calls) {
        LockUse there = summaries.through(call.caller(), lock, call.site());
        Found found = holder(call, there, false, needed, far + 1, path);
        if (found.isMiss()) {
          return found;
        }
        worst = found == Found.OUTSIDE ? found : worst;
      }
      return worst;
    } finally {
      path.remove(function);
    }
  }

  /** Who calls a function, or the one of its name that exists where it does not. */
  private List<Call> callers(int function) {
    List<Call> calls = callers.getOrDefault(function, List.of());
    if (!calls.isEmpty()) {
      return calls;
    }
    return program.alternatives(function).stream()
        .flatMap(f -> callers.getOrDefault(f, List.of()).stream())
        .toList();
  }

  private static boolean isThat(LockUse held, LockUse lock) {
    return held.sameAs(lock)
        || (held.name() != null && lock.name() != null && held.name().mayBe(lock.name()));
  }
}
