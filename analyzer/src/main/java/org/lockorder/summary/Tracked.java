package org.lockorder.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;

/** One lock of a function, told from all others. */
final class Tracked {
  private final LockUse lock;

  /** What leads to the object that the lock is part of. */
  private final Aliases owners;

  Tracked(LockUse lock, FunctionFacts function) {
    this.lock = lock;
    this.owners = new Aliases(List.of(owner(lock.place().root(), function))).follow(function);
  }

  /** The value at which the lock's path begins. */
  private static Value owner(Place.Root root, FunctionFacts function) {
    return switch (root) {
      case Place.Root.Parameter p ->
          p.index() < function.parameters().size()
              ? new Value.Variable(function.parameters().get(p.index()).name())
              : new Value.Unknown();
      case Place.Root.Static s -> new Value.Global(s.key().split("@", 2)[0]);
      case Place.Root.Local l ->
          l.name().startsWith("#")
              ? new Value.Result(Integer.parseInt(l.name().substring(1)))
              : new Value.Variable(l.name());
      case Place.Root.Some s -> new Value.Unknown();
    };
  }

  LockUse lock() {
    return lock;
  }

  /** Whether the path always means one and the same lock. */
  boolean isOneInstance() {
    return lock.sameAs(lock);
  }

  /** Whether that is it. */
  boolean is(LockUse use) {
    return use.sameAs(lock) || use.key().equals(lock.key());
  }

  /** Whether its path begins at what that call returns: another object each time. */
  boolean isOf(Op.Call call) {
    return lock.place().root() instanceof Place.Root.Local l
        && l.name().equals("#" + call.result());
  }

  /** The hold of it; null for none. */
  @Nullable HeldLock hold(PathState state) {
    for (HeldLock h : state.held()) {
      if (is(h.lock())) {
        return h;
      }
    }
    return null;
  }

  boolean wasDropped(PathState state) {
    return isAnyOf(state.dropped());
  }

  private boolean isAnyOf(List<LockUse> uses) {
    for (LockUse use : uses) {
      if (is(use)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the operation releases it, by its own name. */
  boolean isFreedBy(Op op, OpEffects effects, PathState before, PathState after) {
    return switch (op) {
      case Op.Assign a -> false;
      case Op.LockOp l -> l.action() == LockAction.RELEASE && is(effects.use(l));
      case Op.Call c ->
          (!wasDropped(before) && wasDropped(after))
              || (hold(before) != null && hold(after) == null && isAnyOf(effects.drops(c)));
    };
  }

  /** Whether what the call does to it is not known for sure. */
  boolean blurs(OpEffects effects, Op.Call call) {
    for (LockUse use : effects.doubtful(call)) {
      if (is(use) || use.mayBe(lock)) {
        return true;
      }
    }
    return false;
  }

  /** The number of the result of an operation that may get it or fail; -1 for any other. */
  int asks(Op op, OpEffects effects) {
    return switch (op) {
      case Op.Assign a -> -1;
      case Op.LockOp l ->
          l.action() == LockAction.ACQUIRE && !l.acquiredWhen().isAny() && is(effects.use(l))
              ? l.result()
              : -1;
      case Op.Call c -> isAnyOf(effects.leaves(c)) ? c.result() : -1;
    };
  }

  /** Whether the operation takes it for sure. */
  boolean isTakenBy(Op op, OpEffects effects) {
    return switch (op) {
      case Op.Assign a -> false;
      case Op.LockOp l -> l.action() == LockAction.ACQUIRE && l.blocks() && is(effects.use(l));
      case Op.Call c -> effects.isLeftByAll(c, this::is);
    };
  }

  /** Whether the operation may take it, let go of it or make it. */
  boolean mayMeet(Op op, OpEffects effects) {
    return switch (op) {
      case Op.Assign a -> false;
      case Op.LockOp l -> is(effects.use(l));
      case Op.Call c ->
          isAnyOf(effects.drops(c)) || isAnyOf(effects.leaves(c)) || effects.letsGo(c, this::is);
    };
  }

  /** Whether a function that was not read may be given its object. */
  boolean goesAstray(OpEffects effects, Op.Call call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (effects.goesAstray(call, i) && owners.in(call.arguments().get(i)) != 0) {
        return true;
      }
    }
    return false;
  }
}
