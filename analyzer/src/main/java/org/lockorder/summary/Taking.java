package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;

/**
 * Taking a lock, by a primitive or by a function called: who can, and what is known of them then.
 */
final class Taking {
  private Taking() {}

  /**
   * Records the request, and leaves the states that can get the lock. A state that holds it already
   * is a self-deadlock where the lock was taken straight before, or where every path holds it and
   * no callee has told this one otherwise; else the code knows why that path never comes here:
   * prefer missing a path to inventing a held lock. A request with a subclass says that it means
   * another instance.
   *
   * @param sure whether the lock is asked for whatever the callee finds
   * @param own whether it is for the callee to tell in what context
   */
  static List<PathState> withoutHolders(
      LockUse use,
      LockMode mode,
      int line,
      String by,
      boolean sure,
      boolean own,
      List<PathState> states,
      @Nullable Recorder recorder) {
    List<PathState> free = new ArrayList<>(states.size());
    List<PathState> holding = new ArrayList<>(0);
    for (PathState state : states) {
      (state.locks().holds(use) ? holding : free).add(state);
    }
    if (recorder != null) {
      LockMode asked = asked(mode, use.kind(), states);
      boolean everywhere = free.isEmpty();
      List<PathState> again =
          !sure || use.subclass() != null
              ? List.of()
              : holding.stream()
                  .filter(s -> s.locks().surelyHolds(use) || (everywhere && !recorder.wasTold(s)))
                  .toList();
      recorder.request(use, asked, line, by, true, own, again);
      recorder.request(use, asked, line, by, false, own, free);
    }
    return free.isEmpty() && sure ? states : free;
  }

  /**
   * Who reads in a handler does not queue behind a writer whom it may have interrupted, nor does
   * who has softirqs off, which the lock cannot tell from that (Assumption 6).
   */
  private static LockMode asked(LockMode mode, LockKind kind, List<PathState> states) {
    if (kind != LockKind.RWLOCK || mode != LockMode.SHARED || states.isEmpty()) {
      return mode;
    }
    for (PathState state : states) {
      if (!state.interrupts().handler().isAny() && state.interrupts().softirqs() <= 0) {
        return mode;
      }
    }
    return LockMode.RECURSIVE_SHARED;
  }

  /** Who holds a lock already that a callee takes sometimes is not there on those ways. */
  static void sometimes(
      Exit.Left left,
      LockUse use,
      int line,
      String by,
      List<PathState> states,
      @Nullable Recorder recorder) {
    if (recorder != null && !left.tried()) {
      List<PathState> free = states.stream().filter(s -> !s.locks().holds(use)).toList();
      LockMode asked = asked(left.mode(), use.kind(), free);
      recorder.request(use, asked, line, by, false, false, free);
    }
  }

  /** Tells the recorder of what is only noted as open. */
  static void opens(HeldLock held, @Nullable Recorder recorder) {
    if (recorder != null && held.lock().kind().isNote()) {
      recorder.opens(held);
    }
  }

  /** Who takes {@code p->lock} has a {@code p}. */
  static PathState withObject(Value lock, PathState state) {
    Value object = object(lock);
    return object == null
        ? state
        : state.facts().restrict(object, Outcome.POSITIVE).map(state::with).orElse(state);
  }

  /** Whether there is no such object. */
  static boolean lacksObject(Value lock, PathState state) {
    Value object = object(lock);
    return object != null && state.facts().of(object).and(Outcome.POSITIVE).isNever();
  }

  /** The pointer behind which a lock is; null where it is behind none. */
  static @Nullable Value object(Value lock) {
    Value at = lock instanceof Value.AddressOf a ? a.place() : lock;
    while (at instanceof Value.Field f && !f.arrow()) {
      at = f.base();
    }
    return at instanceof Value.Field f ? f.base() : null;
  }

  /** Likewise who has called for that, with {@code &p->lock} or {@code p}. */
  static PathState withObject(LockUse taken, Op.Call op, PathState state) {
    if (!(taken.place().root() instanceof Place.Root.Parameter p)
        || p.index() >= op.arguments().size()) {
      return state;
    }
    Value argument = op.arguments().get(p.index());
    return state
        .facts()
        .restrict(argument, Outcome.POSITIVE)
        .map(facts -> withObject(argument, state.with(facts)))
        .orElse(state);
  }
}
