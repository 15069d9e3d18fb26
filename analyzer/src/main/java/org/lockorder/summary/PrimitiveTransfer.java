package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Replacing;
import org.lockorder.ir.Value;

/** What a primitive does to the states before it. */
final class PrimitiveTransfer {
  private final OpEffects effects;
  private final boolean readersRecurse;

  PrimitiveTransfer(OpEffects effects, boolean readersRecurse) {
    this.effects = effects;
    this.readersRecurse = readersRecurse;
  }

  /** The states after {@code op}. */
  List<PathState> apply(Op.LockOp op, List<PathState> states, @Nullable Recorder recorder) {
    if (op.action() == LockAction.CONTEXT) {
      if (recorder != null && op.context() == ContextChange.SLEEPS) {
        recorder.sleeps().primitive(op.line(), op.name(), states);
      }
      if (op.context() == ContextChange.TELLS_ATOMIC) {
        return Replacing.each(states, new Value.Result(op.result()), PrimitiveTransfer::atomic);
      }
      return changed(op, states, recorder);
    }
    LockUse use = effects.use(op);
    if (use.isNever()) {
      return states;
    }
    return switch (op.action()) {
      case ACQUIRE -> acquire(op, use, states, recorder);
      case RELEASE -> {
        if (use.kind().isEvent()) {
          yield changed(op, states, recorder);
        }
        if (recorder != null) {
          recorder.release(use, states);
        }
        yield changed(op, Replacing.each(states, use, PathState::release), recorder);
      }
      case DOWNGRADE -> Replacing.each(states, use, PathState::downgrade);
      case ASSERT_HELD -> {
        HeldLock held =
            new HeldLock(
                use, mode(op.mode(), op.kind(), states), op.line(), op.name(), false, true);
        yield Transfer.assertHeld(held, states, recorder);
      }
      case ASSERT_NOT_HELD -> Replacing.each(states, use, PathState::assertNotHeld);
      case INITIALISE, INITIALISE_SEVERAL -> {
        if (recorder != null && states.stream().anyMatch(s -> s.locks().holds(use))) {
          recorder.suspect(use);
        }
        yield states;
      }
      case INITIALISE_TAKEN, SET_CLASS, HIDE -> states;
      case CONTEXT -> changed(op, states, recorder);
      case RUN -> {
        HeldLock held = new HeldLock(use, op.mode(), op.line(), op.name(), false, false);
        if (recorder != null) {
          recorder.request(use, op.mode(), op.line(), op.name(), false, true, states);
        }
        yield Replacing.each(states, held, PathState::acquire);
      }
    };
  }

  /** It is told so where it is known to be so. */
  private static PathState atomic(PathState state, Value told) {
    return state.isAtomic() ? state.with(told, Outcome.NONZERO) : state;
  }

  /** With what the primitive does to the CPU's context. */
  private static List<PathState> changed(
      Op.LockOp op, List<PathState> states, @Nullable Recorder recorder) {
    if (op.context() == ContextChange.NONE) {
      return states;
    }
    List<PathState> now = new ArrayList<>(states.size());
    for (PathState state : states) {
      PathState next = changed(op, state);
      now.add(next);
      if (recorder != null) {
        recorder.exposed(op.line(), op.name(), state, next);
      }
    }
    return now;
  }

  private static PathState changed(Op.LockOp op, PathState state) {
    return state.with(state.interrupts().after(op.context()));
  }

  /** Who reads in a handler does not queue behind a writer whom it may have interrupted. */
  private LockMode mode(LockMode mode, LockKind kind, List<PathState> states) {
    return kind == LockKind.RWLOCK
            && mode == LockMode.SHARED
            && (readersRecurse
                || (!states.isEmpty()
                    && states.stream().allMatch(s -> s.interrupts().handler().isAny())))
        ? LockMode.RECURSIVE_SHARED
        : mode;
  }

  /** Who asks: where others have references left, nobody does. */
  private static List<PathState> afterLast(Op.LockOp op, List<PathState> states) {
    Value last = new Value.Seldom(op.result(), true);
    return Replacing.each(states, s -> s.with(last, Outcome.NONZERO));
  }

  private List<PathState> acquire(
      Op.LockOp op, LockUse use, List<PathState> states, @Nullable Recorder recorder) {
    LockMode mode = mode(op.mode(), op.kind(), states);
    List<PathState> able = states;
    if (op.blocks()) {
      List<PathState> asking = changed(op, states, recorder);
      if (recorder != null) {
        recorder.sleeps().lock(use, op.line(), op.name(), asking);
        List<PathState> then = op.lastReference() ? afterLast(op, asking) : asking;
        Taking.withoutHolders(use, mode, op.line(), op.name(), true, true, then, recorder);
      }
      able = Taking.withoutHolders(use, mode, op.line(), op.name(), true, true, asking, null);
    }
    Value result = new Value.Result(op.result());
    HeldLock held = new HeldLock(use, mode, op.line(), op.name(), !op.blocks(), false);
    Taking.opens(held, recorder);
    List<PathState> after = new ArrayList<>();
    for (PathState state : able) {
      PathState got =
          use.kind().isEvent()
              ? state
              : Taking.withObject(
                  op.lock(), state.locks().holds(use) ? state : state.acquire(held));
      PathState taken = op.blocks() ? got : changed(op, got);
      if (op.acquiredWhen().isAny()) {
        after.add(taken);
        continue;
      }
      state.facts().restrict(result, op.acquiredWhen()).map(taken::with).ifPresent(after::add);
      state.facts().restrict(result, failed(op)).map(state::with).ifPresent(after::add);
    }
    return StateSet.merged(after);
  }

  /** What is returned when the lock was not taken: who waits and returns 0 fails with an errno. */
  private static Outcome failed(Op.LockOp op) {
    return op.blocks() && op.acquiredWhen().equals(Outcome.ZERO)
        ? Outcome.NEGATIVE
        : op.acquiredWhen().not();
  }
}
