package org.lockorder.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.GuardNames;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;

/** What operations do to one lock on single paths, and where something is amiss. */
final class PathSteps {
  /** Events kept of a sort. */
  private static final int KEPT = 24;

  private final Tracked tracked;
  private final OpEffects effects;
  private final LockUse lock;
  private final LiveValues live;
  private final BitSet releasing = new BitSet();
  private final BitSet taking = new BitSet();
  private final List<PathSearch.Event> unheld = new ArrayList<>();
  private final List<PathSearch.Event> held = new ArrayList<>();
  private final List<PathSearch.Event> made = new ArrayList<>();

  PathSteps(Tracked tracked, OpEffects effects, LiveValues live) {
    this.tracked = tracked;
    this.effects = effects;
    this.lock = tracked.lock();
    this.live = live;
  }

  /** One operation on a path; null where the lock is lost sight of. */
  PathSearch.@Nullable Walk step(Op op, PathSearch.Walk walk, PathState state) {
    return switch (op) {
      case Op.Assign a -> assign(a, walk, state);
      case Op.Call c -> {
        boolean again = walk.phase() != PathSearch.Phase.UNTOUCHED && tracked.isOf(c);
        PathSearch.Walk at = again ? moved(walk, walk.state()) : walk;
        yield at == null || tracked.blurs(effects, c)
            ? null
            : touch(op, ValueText.nameOf(c.callee()), given(c, at), state);
      }
      case Op.LockOp l -> {
        if (l.action() == LockAction.INITIALISE
            && tracked.is(effects.use(l))
            && walk.phase() == PathSearch.Phase.TAKEN) {
          note(made, walk, l.line(), l.name());
        }
        yield touch(op, l.name(), walk, state);
      }
    };
  }

  /** A value is written; null where the lock is lost sight of. */
  PathSearch.@Nullable Walk assign(Op.Assign op, PathSearch.Walk walk, PathState state) {
    boolean moves =
        op.target() instanceof Value.Variable v
            ? lock.isRootedAt(v.name())
            : effects.leadsTo(op.target(), lock);
    if (moves) {
      if (isHeldBy(op.value(), walk.state())) {
        return null; // the lock is held by another name: by this one nobody sees it let go of
      }
      return moved(walk, state);
    }
    boolean tells =
        switch (op.target()) {
          case Value.Dereference d -> true;
          case Value.Field f -> f.arrow();
          default -> false;
        };
    return on(walk, state, walk.phase(), tells ? new Trail.Wrote(op.target()) : null);
  }

  /** The lock's path leads to another one now; null where that one is not sure to be untouched. */
  private static PathSearch.@Nullable Walk moved(PathSearch.Walk walk, PathState state) {
    return switch (walk.phase()) {
      case UNTOUCHED, RELEASED, RELEASED_ELSEWISE ->
          new PathSearch.Walk(walk.block(), state, PathSearch.Phase.UNTOUCHED, null);
      case TAKEN, DROPPED, TAKEN_BACK -> null;
    };
  }

  /** Whether a lock of that class may be held of what the value leads to, by another name. */
  private boolean isHeldBy(Value value, PathState state) {
    return switch (value) {
      case Value.Cast c -> isHeldBy(c.value(), state);
      case Value.Variable v -> isHeld(state, use -> use.isRootedAt(v.name()));
      case Value.Result r -> isHeld(state, use -> !use.sameAs(use)); // as callees return it
      default -> false;
    };
  }

  private boolean isHeld(PathState state, Predicate<LockUse> which) {
    for (HeldLock h : state.held()) {
      if (h.lock().sameClassAs(lock) && which.test(h.lock())) {
        return true;
      }
    }
    return false;
  }

  /** A callee that is not known may do anything to an object it is given. */
  private PathSearch.Walk given(Op.Call call, PathSearch.Walk walk) {
    return tracked.goesAstray(effects, call)
        ? new PathSearch.Walk(
            walk.block(),
            walk.state(),
            walk.phase(),
            new Trail(
                walk.trail(),
                new Trail.Gave(call.line(), ValueText.nameOf(call.callee()), call.result())))
        : walk;
  }

  /** What the operation did to the lock. */
  private PathSearch.@Nullable Walk touch(Op op, String by, PathSearch.Walk walk, PathState after) {
    HeldLock before = tracked.hold(walk.state());
    HeldLock now = tracked.hold(after);
    if (before != null && tracked.isTakenBy(op, effects)) {
      return null; // a deadlock, or a nesting that is not counted
    }
    boolean freed = tracked.isFreedBy(op, effects, walk.state(), after);
    if (freed && isAnother(op, walk)) {
      return null;
    }
    boolean back = tracked.wasDropped(walk.state()) && !tracked.wasDropped(after);
    int result = before == null && now == null && !freed && !back ? tracked.asks(op, effects) : -1;
    if (result >= 0) {
      return live.isLive(new Value.Result(result), walk.block())
          ? on(walk, after, walk.phase(), new Trail.Failed(op.line(), by))
          : null; // who does not look at the result knows what it is
    }
    if (before == null && now != null && !now.asserted()) {
      taking.set(walk.block());
      return on(walk, after, PathSearch.Phase.TAKEN, new Trail.Took(op.line(), by, now));
    }
    if (before != null && now == null) {
      releasing.set(walk.block());
      boolean own = walk.phase() == PathSearch.Phase.TAKEN;
      Trail.Released released = new Trail.Released(op.line(), by, operand(op));
      if (own && freed) {
        note(held, walk, op.line(), by);
      }
      return on(
          walk,
          after,
          !own
              ? PathSearch.Phase.DROPPED
              : freed ? PathSearch.Phase.RELEASED : PathSearch.Phase.RELEASED_ELSEWISE,
          released);
    }
    if (before == null && freed && isEndOfScope(op)) {
      return on(walk, after, walk.phase(), null);
    }
    if (before == null && freed) {
      releasing.set(walk.block());
      note(unheld, walk, op.line(), by);
      return on(
          walk, after, PathSearch.Phase.DROPPED, new Trail.Released(op.line(), by, operand(op)));
    }
    if (back) {
      return on(walk, after, PathSearch.Phase.TAKEN_BACK, null);
    }
    return on(walk, after, walk.phase(), null);
  }

  /** Whether a guard lets go of what it has taken, and knows whether it has. */
  private static boolean isEndOfScope(Op op) {
    return op instanceof Op.Call c
        && c.callee() instanceof Op.Callee.Named n
        && GuardNames.isGuard(n.name());
  }

  private static @Nullable Value operand(Op op) {
    return op instanceof Op.LockOp l ? l.lock() : null;
  }

  /** Whether the path knows that this is not the lock that it has released before. */
  private static boolean isAnother(Op op, PathSearch.Walk walk) {
    Value operand = operand(op);
    for (Trail at = walk.trail(); operand != null && at != null; at = at.before()) {
      if (at.last() instanceof Trail.Released r
          && r.operand() != null
          && !r.operand().equals(operand)
          && (areTwo(walk.state(), r.operand(), operand)
              || areTwo(walk.state(), operand, r.operand()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two values are known to differ. */
  private static boolean areTwo(PathState state, Value a, Value b) {
    return state.facts().of(new Value.Binary(Value.Operator.EQUAL, a, b)).equals(Outcome.ZERO);
  }

  private static PathSearch.Walk on(
      PathSearch.Walk walk,
      PathState after,
      PathSearch.Phase phase,
      Trail.@Nullable Happening happening) {
    Trail trail = happening == null ? walk.trail() : new Trail(walk.trail(), happening);
    return new PathSearch.Walk(walk.block(), after, phase, trail);
  }

  private static void note(
      List<PathSearch.Event> events, PathSearch.Walk walk, int line, String by) {
    if (events.size() < KEPT) {
      events.add(new PathSearch.Event(walk, line, by));
    }
  }

  /** Blocks in which the lock is released. */
  BitSet releasing() {
    return releasing;
  }

  /** Blocks in which it is taken. */
  BitSet taking() {
    return taking;
  }

  /** Releases with the lock not held by this function, as far as it knows. */
  List<PathSearch.Event> unheld() {
    return unheld;
  }

  /** Releases of what was taken here. */
  List<PathSearch.Event> held() {
    return held;
  }

  /** Initialisations while it is held. */
  List<PathSearch.Event> made() {
    return made;
  }
}
