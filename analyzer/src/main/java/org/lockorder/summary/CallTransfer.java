package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Replacing;
import org.lockorder.ir.Value;
import org.lockorder.program.Resolution;

/** What a call does to the states before it. */
final class CallTransfer {
  private final OpEffects effects;

  CallTransfer(OpEffects effects) {
    this.effects = effects;
  }

  /** The states after {@code op}. */
  List<PathState> apply(Op.Call op, List<PathState> states, @Nullable Recorder recorder) {
    Callees callees = effects.callees();
    Resolution target = callees.target(op);
    if (recorder != null) {
      List<PointerTarget> pointed = callees.pointed(op);
      if (!pointed.isEmpty()) {
        recorder.pointed(pointed, op, states);
      }
    }
    if (!target.isKnown()) {
      return letGo(op, states, recorder);
    }
    Summary summary = callees.summary(target.function());
    if (recorder != null && summary.sleep() != null) {
      recorder.sleeps().call(target.function(), summary.sleep(), op, name(op), states);
    }
    if (recorder != null && callees.concernsLocks(target.function())) {
      recorder.call(target, op, opening(summary, states));
    }
    if (summary.exits().isEmpty()) {
      return List.of();
    }
    if (summary.assertion()) {
      return asserted(summary, op, states, recorder);
    }
    if (summary.isNeutral()) {
      return results(summary, op, states);
    }
    return effectsOf(summary, op, states, recorder);
  }

  /** Whether there is nothing to tell a recorder of the call. */
  boolean isSilent(Op.Call op) {
    Callees callees = effects.callees();
    Resolution target = callees.target(op);
    if (!callees.pointed(op).isEmpty()) {
      return false;
    }
    if (!target.isKnown()) {
      return effects.letGo(op).isNothing();
    }
    Summary summary = callees.summary(target.function());
    return summary.sleep() == null
        && !callees.concernsLocks(target.function())
        && (summary.exits().isEmpty() || (!summary.assertion() && summary.isNeutral()));
  }

  /**
   * Behind a call through a pointer. Only what is seen to be held is let go of: whom the pointer
   * means is not so sure that one would say that a lock is released which nobody holds.
   */
  private List<PathState> letGo(Op.Call op, List<PathState> states, @Nullable Recorder recorder) {
    LetGo letGo = effects.letGo(op);
    if (letGo.isNothing()) {
      return states;
    }
    List<LockUse> locks = new ArrayList<>(1);
    for (LockUse lock : letGo.locks()) {
      LockUse use = effects.through(lock, op);
      locks.add(use);
      if (recorder != null) {
        recorder.released().add(use);
      }
    }
    return StateSet.merged(
        Replacing.each(states, s -> s.releasedByPointer(locks, letGo.interrupts())));
  }

  /** Those of the states in which the function called does not find open what it opens. */
  private static List<PathState> opening(Summary callee, List<PathState> states) {
    List<PathState> opening = new ArrayList<>(states.size());
    for (PathState state : states) {
      if (!isOpen(callee, state)) {
        opening.add(state);
      }
    }
    return opening;
  }

  private static boolean isOpen(Summary callee, PathState state) {
    for (HeldLock held : state.held()) {
      if (callee.opensAgain(held)) {
        return true;
      }
    }
    return false;
  }

  /** A function that only says so says it here. */
  private List<PathState> asserted(
      Summary summary, Op.Call op, List<PathState> states, @Nullable Recorder recorder) {
    List<PathState> now = states;
    for (HeldLock held : summary.entry()) {
      LockUse use = effects.through(held.lock(), op);
      now =
          Transfer.assertHeld(
              new HeldLock(use, held.mode(), op.line(), name(op), false, true), now, recorder);
    }
    return now;
  }

  /** A callee that changes no held set still says what it returns when that is never one class. */
  private static List<PathState> results(Summary summary, Op.Call op, List<PathState> states) {
    Outcome any = Outcome.NEVER;
    for (Exit exit : summary.exits()) {
      any = any.or(exit.returned());
    }
    if (any.isAny() || any.isNever()) {
      return states;
    }
    Outcome returned = any;
    Value result = new Value.Result(op.result());
    return Replacing.each(states, s -> s.with(result, returned));
  }

  private List<PathState> effectsOf(
      Summary summary, Op.Call op, List<PathState> states, @Nullable Recorder recorder) {
    String by = name(op);
    boolean sure = summary.exits().size() == 1;
    List<PathState> after = new ArrayList<>();
    for (Exit exit : summary.exits()) {
      List<PathState> now = able(exit, op, states);
      for (Exit.Dropped dropped : exit.dropped()) {
        LockUse use = effects.through(dropped.lock(), op);
        if (use.isNever()) {
          continue;
        }
        if (dropped.isOwn()) {
          if (recorder != null) {
            recorder.release(use, now);
          }
        }
        now = Replacing.each(now, s -> s.releasedBelow(use, dropped.when()));
      }
      if (recorder != null && sure) {
        asleep(exit, op, now, recorder);
      }
      now = through(exit.interrupts(), op, now, recorder);
      for (Exit.Left left : exit.acquired()) {
        LockUse use = effects.through(left.lock(), op);
        if (use.isNever()) {
          continue;
        }
        if (left.sometimes()) {
          Taking.sometimes(left, use, op.line(), by, now, recorder);
        } else if (!left.tried()) {
          now =
              Taking.withoutHolders(
                  use,
                  left.mode(),
                  op.line(),
                  by,
                  sure,
                  sure && left.lock().ofParameter(),
                  now,
                  recorder);
        }
        HeldLock held =
            new HeldLock(use, left.mode(), op.line(), by, left.tried(), false)
                .takenSometimes(left.sometimes());
        Taking.opens(held, recorder);
        now =
            Replacing.each(
                now,
                s ->
                    Taking.withObject(left.lock(), op, s.locks().holds(use) ? s : s.acquire(held)));
      }
      Value result = new Value.Result(op.result());
      for (PathState state : now) {
        state
            .facts()
            .restrict(result, exit.returned())
            .map(facts -> knowing(exit, op, facts))
            .map(state::with)
            .ifPresent(after::add);
      }
    }
    return after.isEmpty() ? states : StateSet.merged(after);
  }

  /** The states from which the function called may go that way out. */
  private static List<PathState> able(Exit exit, Op.Call op, List<PathState> states) {
    return exit.given().isAny() && !exit.interrupts().awake()
        ? states
        : states.stream().filter(s -> OpEffects.isPossible(exit, op, s)).toList();
  }

  /** What it does before it waits is its own affair. */
  private void asleep(Exit exit, Op.Call op, List<PathState> states, Recorder recorder) {
    for (Exit.Left left : exit.acquired()) {
      if (!left.sometimes() && !left.tried()) {
        recorder.sleeps().lock(effects.through(left.lock(), op), op.line(), name(op), states);
      }
    }
  }

  /** Before what it takes, and after what it lets go of. */
  private static List<PathState> through(
      Interrupts callees, Op.Call op, List<PathState> states, @Nullable Recorder recorder) {
    List<PathState> after = new ArrayList<>(states.size());
    for (PathState state : states) {
      PathState next = state.after(callees);
      after.add(next);
      if (recorder != null) {
        recorder.exposed(op.line(), name(op), state, next);
      }
    }
    return after;
  }

  /** What the callee took this way for tells of the arguments: they were as it needs them. */
  private static Facts knowing(Exit exit, Op.Call op, Facts facts) {
    if (exit.given().isAny()) {
      return facts;
    }
    Facts known = facts;
    for (int i = 0; i < op.arguments().size(); i++) {
      if (exit.given().tells(i)) {
        Facts before = known;
        known = known.restrict(op.arguments().get(i), exit.given().get(i)).orElse(before);
      }
    }
    return known;
  }

  private static String name(Op.Call op) {
    return switch (op.callee()) {
      case Op.Callee.Named n -> n.name();
      case Op.Callee.Indirect i -> "a function pointer";
    };
  }
}
