package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockKind;
import org.lockorder.program.LockName;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/** What goals become from caller to callee, and which requests meet them. */
final class Goals {
  private final Summaries summaries;
  private final Requests requests;

  Goals(Requests requests) {
    this.summaries = requests.summaries();
    this.requests = requests;
  }

  /** Of what family the lock is. */
  LockKind kind(Goal goal) {
    return switch (goal) {
      case Goal.OfAtom a -> requests.kind(summaries.atoms().get(a.atom()));
      case Goal.OfTake t -> requests.kind(t.take().lock());
    };
  }

  /** What the lock is called; null where that is not known. */
  @Nullable LockName name(Goal goal) {
    return switch (goal) {
      case Goal.OfAtom a -> summaries.atoms().get(a.atom()).name();
      case Goal.OfTake t -> t.take().lock().name();
    };
  }

  /** Whether the function's request of that index is what is looked for. */
  boolean isMet(Goal goal, int function, int request) {
    return switch (goal) {
      case Goal.OfAtom a -> summaries.acquires(function).requested(request) == a.atom();
      case Goal.OfTake t -> {
        Request r = summaries.summary(function).requests().get(request);
        yield r.lock().ofParameter() && Acquires.Take.of(r.lock(), r.mode()).key().equals(t.key());
      }
    };
  }

  /**
   * What is looked for in the function that is called: the goal is what the caller makes of it.
   *
   * @param doubt how much there may be from the call on
   */
  List<Goal> in(CallSite call, Goal goal, int doubt) {
    return switch (goal) {
      case Goal.OfTake t -> List.of(goal);
      case Goal.OfAtom a -> {
        int left = doubt - call.doubt();
        List<Goal> below =
            left >= 0 && summaries.isBelow(call, a.atom(), left) ? List.of(goal) : List.of();
        if (left < 0 || !call.isPointed()) {
          yield below;
        }
        List<Goal> goals = new ArrayList<>(below);
        summaries
            .acquires(call.target())
            .takesOf(a.atom())
            .forEach(take -> goals.add(new Goal.OfTake(take)));
        yield goals;
      }
    };
  }

  /** Likewise where the goal is one of the function that calls. */
  List<Goal> below(int function, CallSite call, Goal goal, int doubt) {
    List<Goal> at = goal instanceof Goal.OfAtom ? in(call, goal, doubt) : List.of();
    List<Acquires.Through> through = summaries.acquires(function).through(call);
    if (through.isEmpty()) {
      return at;
    }
    List<Goal> goals = new ArrayList<>(at);
    for (Acquires.Through t : through) {
      if (isMet(goal, t)) {
        goals.add(new Goal.OfTake(t.take()));
      }
    }
    return goals;
  }

  /** Whether that is what comes of the callee's lock with the caller's arguments. */
  private static boolean isMet(Goal goal, Acquires.Through t) {
    return switch (goal) {
      case Goal.OfAtom a -> t.atom() == a.atom();
      case Goal.OfTake wanted -> {
        Acquires.Take here = t.here();
        yield here != null && here.lock().ofParameter() && here.key().equals(wanted.key());
      }
    };
  }
}
