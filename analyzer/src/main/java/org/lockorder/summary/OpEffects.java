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
  private final IdentityHashMap<Op, LockUse> given = new IdentityHashMap<>();
  private final IdentityHashMap<Op, IdentityHashMap<LockUse, LockUse>> through =
      new IdentityHashMap<>();

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
        yield !exits.isEmpty() && exits.stream().noneMatch(e -> isPossible(e, c, state));
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
    return exits(op).stream()
        .flatMap(e -> e.dropped().stream())
        .map(dropped -> through(dropped.lock(), op))
        .toList();
  }

  /** The locks that the function called leaves held on some way out. */
  List<LockUse> leaves(Op.Call op) {
    return exits(op).stream()
        .flatMap(e -> e.acquired().stream())
        .map(left -> through(left.lock(), op))
        .toList();
  }

  /** Whether the function called always leaves such a lock held. */
  boolean isLeftByAll(Op.Call op, Predicate<LockUse> such) {
    List<Exit> exits = exits(op);
    return !exits.isEmpty()
        && exits.stream()
            .allMatch(e -> e.acquired().stream().anyMatch(l -> such.test(through(l.lock(), op))));
  }

  /** The locks of which the function called leaves its caller in doubt. */
  List<LockUse> doubtful(Op.Call op) {
    List<LockUse> doubtful = new ArrayList<>();
    for (Exit exit : exits(op)) {
      for (Exit.Left left : exit.acquired()) {
        if (exit.several() || left.sometimes()) {
          doubtful.add(through(left.lock(), op));
        }
      }
      for (Exit.Dropped dropped : exit.dropped()) {
        if (exit.several() || dropped.sometimes()) {
          doubtful.add(through(dropped.lock(), op));
        }
      }
    }
    return doubtful;
  }

  private List<Exit> exits(Op.Call op) {
    Resolution target = callees.target(op);
    return target.isKnown() ? callees.summary(target.function()).exits() : List.of();
  }

  /** Whether the function called may go that way out, from that state. */
  static boolean isPossible(Exit exit, Op.Call op, PathState state) {
    return exit.given().isAny()
        || exit.given().fits(Parameters.passed(op.arguments(), state.facts()));
  }
}
