package org.lockorder.lockgraph;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.lockorder.ir.LockKind;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;
import org.lockorder.summary.Summary;

/**
 * Functions that let go of a lock of their caller's, if only for a while. What sleeps below a call
 * that is made under a spinning lock does so where the lock is let go of, if it ever is: nobody
 * sleeps while spinning (Assumption 11).
 */
final class Droppers {
  /** A callee may leave it to one of its own, and that once more. */
  private static final int CALLS = 2;

  private final Summaries summaries;

  /** By the calls that lie between at most: the functions by number. */
  private final BitSet[] within = new BitSet[CALLS + 1];

  Droppers(Summaries summaries) {
    this.summaries = summaries;
    int count = summaries.program().functions().size();
    for (int calls = 0; calls <= CALLS; calls++) {
      within[calls] = calls == 0 ? new BitSet(count) : (BitSet) within[calls - 1].clone();
      for (int id = 0; id < count; id++) {
        if (calls == 0
            ? drops(summaries.summary(id), use -> true)
            : callsOneOf(within[calls - 1], id)) {
          within[calls].set(id);
        }
      }
    }
  }

  /** Whether one of that family may be asked for below the call, if it is made on that path. */
  boolean allows(Context path, LockKind kind, CallSite call) {
    if (path.allows(kind)) {
      return true;
    }
    for (HeldLock held : path.held()) {
      LockKind other = held.lock().kind();
      if ((kind == LockKind.RECLAIM && other.keepsFromReclaim())
          || (kind.sleeps() && other.spins() && !mayDrop(call.target(), held.lock(), CALLS))) {
        return false;
      }
    }
    return true;
  }

  private boolean mayDrop(int function, LockUse lock, int calls) {
    if (!within[calls].get(function) || lock.name() == null) {
      return false;
    }
    Summary summary = summaries.summary(function);
    return drops(summary, use -> use.name() != null && use.mayBe(lock))
        || (calls > 0
            && summary.calls().stream()
                .anyMatch(c -> !c.isPointed() && mayDrop(c.target(), lock, calls - 1)));
  }

  private boolean callsOneOf(BitSet droppers, int id) {
    for (CallSite call : summaries.summary(id).calls()) {
      if (!call.isPointed() && droppers.get(call.target())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it lets go of such a lock, if only for a while. */
  private static boolean drops(Summary summary, Predicate<LockUse> such) {
    for (Request request : summary.requests()) {
      if (drops(request.contexts(), such)) {
        return true;
      }
    }
    for (CallSite call : summary.calls()) {
      if (drops(call.contexts(), such)) {
        return true;
      }
    }
    return false;
  }

  private static boolean drops(List<Context> contexts, Predicate<LockUse> such) {
    for (Context context : contexts) {
      for (LockUse dropped : context.dropped()) {
        if (such.test(dropped)) {
          return true;
        }
      }
    }
    return false;
  }
}
