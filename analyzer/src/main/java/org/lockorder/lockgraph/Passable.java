package org.lockorder.lockgraph;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockKind;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Inputs;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Summaries;

/** On which of a function's paths a way may go on while the outer lock is held. */
final class Passable {
  private final Summaries summaries;
  private final Requests requests;

  /** Whether what happens to few objects only is let be for now, and whether some was. */
  private boolean usual;

  private boolean passedOver;

  /** Whether it is looked for who waits for himself. */
  private boolean itself;

  Passable(Requests requests) {
    this.summaries = requests.summaries();
    this.requests = requests;
  }

  /** A new way is looked for: that of most objects first. */
  void begin(boolean ofWhoWaitsForHimself) {
    itself = ofWhoWaitsForHimself;
    usual = true;
    passedOver = false;
  }

  /** From now on what happens to few objects counts as well; whether that makes a difference. */
  boolean letSeldomPass() {
    usual = false;
    return passedOver;
  }

  /**
   * The context with fewest held locks in which the outer lock is still held, the arguments can be
   * as they are, and one of that family may be asked for.
   *
   * @param atomic whether something that was done above forbids to sleep
   */
  Optional<Context> one(
      List<Context> contexts,
      Inputs known,
      HeldLock outer,
      boolean atomic,
      LockKind kind,
      @Nullable CallSite call) {
    Context best = null;
    for (Context c : contexts) {
      if ((best == null || c.held().size() < best.held().size())
          && !drops(c, outer)
          && !(c.isAwake() && (atomic || outer.lock().kind().spins()))
          && (call == null ? c.allows(kind) : requests.droppers().allows(c, kind, call))
          && c.given().fits(known)
          && !(call != null && summaries.summary(call.target()).opensAgain(outer))
          && !(c.lastReference() && !itself && call != null && requests.isKept(call, outer))) {
        passedOver |= usual && c.seldom();
        best = usual && c.seldom() ? best : c;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether the path has let go of a lock of the outer one's class (Assumption 10). */
  private static boolean drops(Context context, HeldLock outer) {
    for (LockUse dropped : context.dropped()) {
      if (dropped.mayBe(outer.lock())) {
        return true;
      }
    }
    return false;
  }

  /** Whether that is so below what is called on that path. */
  static boolean isAtomic(Context path, boolean before) {
    if (path.isAtomic()) {
      return true;
    }
    if (before) {
      for (LockUse dropped : path.dropped()) {
        if (dropped.kind().spins()) {
          return false;
        }
      }
    }
    return before;
  }
}
