package org.lockorder.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Op;
import org.lockorder.ir.Replacing;
import org.lockorder.ir.Value;

/** What one operation does to the states before it. */
final class Transfer {
  private final OpEffects effects;
  private final PrimitiveTransfer primitives;
  private final CallTransfer calls;

  /**
   * @param readersRecurse whether a reader of an rwlock never waits for a queued writer
   */
  Transfer(OpEffects effects, boolean readersRecurse) {
    this.effects = effects;
    this.primitives = new PrimitiveTransfer(effects, readersRecurse);
    this.calls = new CallTransfer(effects);
  }

  /** What the operations do to locks. */
  OpEffects effects() {
    return effects;
  }

  /** The states after {@code op}; what happens is told to the recorder where there is one. */
  List<PathState> apply(Op op, List<PathState> states, @Nullable Recorder recorder) {
    return switch (op) {
      case Op.Assign a -> Replacing.each(states, a, Transfer::assign);
      case Op.Call c -> written(c, calls.apply(c, forget(c.result(), states), recorder));
      case Op.LockOp l -> primitives.apply(l, forget(l.result(), states), recorder);
    };
  }

  /** Whether there is nothing to tell a recorder of {@code op}, whatever states it happens in. */
  boolean isSilent(Op op) {
    return switch (op) {
      case Op.Assign a -> true;
      case Op.Call c -> calls.isSilent(c);
      case Op.LockOp l -> false;
    };
  }

  private static List<PathState> forget(Value place, List<PathState> states) {
    for (PathState state : states) {
      if (state.facts().reads(place)) {
        return Replacing.each(states, place, PathState::forget);
      }
    }
    return states;
  }

  /** What the call returned the last time round a loop says nothing of this time. */
  private static List<PathState> forget(int result, List<PathState> states) {
    Value value = new Value.Result(result);
    for (PathState state : states) {
      if (state.facts().isTold(value)) {
        return Replacing.each(states, value, PathState::forget);
      }
    }
    return states;
  }

  /**
   * What a callee is given the address of, it may have written: {@code argc = 0; split(s, &argc)},
   * {@code *err = -ENOSPC; make(s, err)}; and it has, maybe, what is seen to be written there:
   * {@code start(job)}, which sets {@code job->state}.
   */
  private List<PathState> written(Op.Call call, List<PathState> states) {
    List<PathState> now = states;
    for (Value argument : call.arguments()) {
      Value place = pointedTo(argument);
      if (place != null) {
        now = forget(place, now);
      }
    }
    if (knowsAnything(now)) {
      for (Value member : effects.callees().written(call)) {
        if (isTold(member, now)) {
          now = forget(member, now);
        }
      }
    }
    return now.equals(states) ? states : StateSet.merged(now);
  }

  private static boolean knowsAnything(List<PathState> states) {
    for (PathState state : states) {
      if (!state.facts().isNone()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTold(Value value, List<PathState> states) {
    for (PathState state : states) {
      if (state.facts().isTold(value)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Value pointedTo(Value argument) {
    return switch (argument) {
      case Value.AddressOf a -> a.place() instanceof Value.Global ? null : a.place();
      case Value.Variable v -> new Value.Dereference(v);
      case Value.Field f -> new Value.Dereference(f);
      case Value.Cast c -> pointedTo(c.value());
      case Value.Global g -> null;
      case Value.Element e -> null;
      case Value.Dereference d -> null;
      case Value.Constant c -> null;
      case Value.Result r -> null;
      case Value.ContainerOf c -> null;
      case Value.Binary b -> null;
      case Value.Not n -> null;
      case Value.Configured c -> null;
      case Value.Seldom s -> null;
      case Value.Unknown u -> null;
    };
  }

  /** The state after an assignment. */
  static PathState assign(PathState state, Op.Assign a) {
    PathState next = state.with(state.facts().assign(a.target(), a.value()));
    return a.target() instanceof Value.Variable v && next.locks().isRootedAt(v.name())
        ? next.mapUses(use -> use.isRootedAt(v.name()) ? use.some() : use)
        : next;
  }

  /** With a lock that the code says is held. */
  static List<PathState> assertHeld(
      HeldLock lock, List<PathState> states, @Nullable Recorder recorder) {
    if (lock.lock().name() == null) {
      return states;
    }
    if (recorder != null) {
      recorder.asserted(lock, states);
    }
    return Replacing.each(states, s -> s.assertHeld(lock));
  }
}
