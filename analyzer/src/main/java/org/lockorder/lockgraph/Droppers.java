package org.lockorder.lockgraph;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
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
        if (calls == 0 ? drops(summaries.summary(id)) : callsOneOf(within[calls - 1], id)) {
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
    return dropped(summary).anyMatch(use -> use.name() != null && use.mayBe(lock))
        || (calls > 0
            && summary.calls().stream()
                .anyMatch(c -> !c.isPointed() && mayDrop(c.target(), lock, calls - 1)));
  }

  private boolean callsOneOf(BitSet droppers, int id) {
    return summaries.summary(id).calls().stream()
        .anyMatch(c -> !c.isPointed() && droppers.get(c.target()));
  }

  private static boolean drops(Summary summary) {
    return dropped(summary).findAny().isPresent();
  }

  private static Stream<LockUse> dropped(Summary summary) {
    Stream<List<Context>> contexts =
        Stream.concat(
            summary.requests().stream().map(Request::contexts),
            summary.calls().stream().map(CallSite::contexts));
    return contexts.flatMap(List::stream).flatMap(c -> c.dropped().stream());
  }
}
