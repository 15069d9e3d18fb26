package org.lockorder.summary;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Resolution;

/**
 * What primitives, and the functions called, do to locks, as the function with the call names them.
 */
final class OpEffects {
  private final Uses uses;
  private final Callees callees;

  // By identity: an operation is met many times, and so is what its callee does to a lock.
  private final IdentityHashMap<Op, LockUse> given = new IdentityHashMap<>(2);
  private final IdentityHashMap<Op, IdentityHashMap<LockUse, LockUse>> through =
      new IdentityHashMap<>(2);
  private final IdentityHashMap<Op.Call, Done> done = new IdentityHashMap<>(2);
  private final IdentityHashMap<Op.Call, LetGo> letGo = new IdentityHashMap<>(2);

  /** What a call may do to locks, on some way out of the function called. */
  private record Done(List<LockUse> drops, List<LockUse> leaves, List<LockUse> doubtful) {
    static final Done NOTHING = new Done(List.of(), List.of(), List.of());
  }

  OpEffects(Uses uses, Callees callees) {
    this.uses = uses;
    this.callees = callees;
  }

  /** What is known of the functions called. */
  Callees callees() {
    return callees;
  }

  /** The lock that a primitive is given. */
  LockUse use(Op.LockOp op) {
    return given.computeIfAbsent(op, x -> uses.of(op));
  }

  /** A lock of the function called. */
  LockUse through(LockUse callees, Op.Call op) {
    return through
        .computeIfAbsent(op, x -> new IdentityHashMap<>())
        .computeIfAbsent(callees, use -> uses.through(use, op.arguments()));
  }

  /** The work item that the pointer points to, by its names. */
  List<LockUse> works(Value pointer) {
    return uses.works(pointer);
  }

  /** Whether the way to the lock goes by the pointer that is there. */
  boolean leadsTo(Value pointer, LockUse lock) {
    Place there = uses.resolver().place(pointer);
    for (Place at = lock.place(); there != null && at != null; at = at.parent()) {
      if (at.step() instanceof Place.Step.Follow
          && at.parent() != null
          && at.parent().sameAs(there)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no such state comes there: who takes {@code p->lock} has a {@code p}. */
  boolean isImpossible(Op op, PathState state) {
    return switch (op) {
      case Op.Assign a -> false;
      case Op.LockOp l -> l.action() == LockAction.ACQUIRE && Taking.lacksObject(l.lock(), state);
      case Op.Call c -> {
        List<Exit> exits = exits(c);
        for (Exit exit : exits) {
          if (isPossible(exit, c, state)) {
            yield false;
          }
        }
        yield !exits.isEmpty();
      }
    };
  }

  /** Whether a function that was not read may be given that argument, by the call or below it. */
  boolean goesAstray(Op.Call op, int argument) {
    Resolution target = callees.target(op);
    return !target.isKnown() || (callees.astray(target.function()) >>> argument & 1) != 0;
  }

  /** The locks of its caller that the function called lets go of on some way out. */
  List<LockUse> drops(Op.Call op) {
    return done(op).drops();
  }

  /** What a call through a pointer lets go of, whomever it means. */
  LetGo letGo(Op.Call op) {
    return letGo.computeIfAbsent(op, callees::letGo);
  }

  /** Whether that may be one of those locks. */
  boolean letsGo(Op.Call op, Predicate<LockUse> such) {
    for (LockUse lock : letGo(op).locks()) {
      if (such.test(through(lock, op))) {
        return true;
      }
    }
    return false;
  }

  /** The locks that the function called leaves held on some way out. */
  List<LockUse> leaves(Op.Call op) {
    return done(op).leaves();
  }

  /** Whether the function called always leaves such a lock held. */
  boolean isLeftByAll(Op.Call op, Predicate<LockUse> such) {
    List<Exit> exits = exits(op);
    for (Exit exit : exits) {
      if (!isLeft(exit, op, such)) {
        return false;
      }
    }
    return !exits.isEmpty();
  }

  private boolean isLeft(Exit exit, Op.Call op, Predicate<LockUse> such) {
    for (Exit.Left left : exit.acquired()) {
      if (such.test(through(left.lock(), op))) {
        return true;
      }
    }
    return false;
  }

  /** The locks of which the function called leaves its caller in doubt. */
  List<LockUse> doubtful(Op.Call op) {
    return done(op).doubtful();
  }

  private Done done(Op.Call op) {
    Done known = done.get(op);
    if (known == null) {
      known = of(exits(op), op);
      done.put(op, known);
    }
    return known;
  }

  private Done of(List<Exit> exits, Op.Call op) {
    List<LockUse> drops = new ArrayList<>(0);
    List<LockUse> leaves = new ArrayList<>(0);
    List<LockUse> doubtful = new ArrayList<>(0);
    for (Exit exit : exits) {
      for (Exit.Left left : exit.acquired()) {
        LockUse use = through(left.lock(), op);
        leaves.add(use);
        if (exit.several() || left.sometimes()) {
          doubtful.add(use);
        }
      }
      for (Exit.Dropped dropped : exit.dropped()) {
        LockUse use = through(dropped.lock(), op);
        drops.add(use);
        if (exit.several() || dropped.sometimes()) {
          doubtful.add(use);
        }
      }
    }
    return drops.isEmpty() && leaves.isEmpty() ? Done.NOTHING : new Done(drops, leaves, doubtful);
  }

  private List<Exit> exits(Op.Call op) {
    Resolution target = callees.target(op);
    return target.isKnown() ? callees.summary(target.function()).exits() : List.of();
  }

  /** Whether the function called may go that way out, from that state. */
  static boolean isPossible(Exit exit, Op.Call op, PathState state) {
    return !(exit.interrupts().awake() && state.isAtomic())
        && (exit.given().isAny()
            || exit.given().fits(Parameters.passed(op.arguments(), state.facts())));
  }
}
