package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;

/**
 * Two pointers that are equal on a path are one, and what is done to the lock of one need not be
 * done to the other's: {@code spin_lock(&a->lock); if (a != b) spin_lock(&b->lock);} leaves both
 * held on every way out (Assumption 17).
 */
final class EqualPointers {
  private final Uses uses;

  EqualPointers(Uses uses) {
    this.uses = uses;
  }

  /**
   * The state at a way out with what it need not do. Where that is something, there is an object
   * that it would be done to: both pointers are good.
   *
   * @param alike finds the ways out that return alike
   */
  PathState under(PathState state, Supplier<List<PathState>> alike) {
    PathState now = state;
    for (Value.Binary equal : state.facts().equalities()) {
      for (Value pointer : List.of(equal.left(), equal.right())) {
        Place object = uses.resolver().pointee(pointer);
        if (object != null) {
          now = under(now, equal, object, alike.get());
        }
      }
    }
    return now;
  }

  private static PathState under(
      PathState state, Value.Binary equal, Place object, List<PathState> others) {
    List<HeldLock> held = new ArrayList<>(state.held());
    List<LockUse> dropped = new ArrayList<>(state.dropped());
    for (PathState other : others) {
      complete(held, other.held(), HeldLock::lock, object);
      complete(dropped, other.dropped(), use -> use, object);
    }
    return held.size() == state.held().size() && dropped.size() == state.dropped().size()
        ? state
        : state
            .facts()
            .restrict(equal.left(), Outcome.POSITIVE)
            .flatMap(known -> known.restrict(equal.right(), Outcome.POSITIVE))
            .map(
                known ->
                    new PathState(
                        new Lockset(held, dropped, state.doubtful()), known, state.interrupts()))
            .orElse(state);
  }

  /** Adds what the other way has more of, of locks in that object: what has no like here. */
  private static <T> void complete(
      List<T> own, List<T> other, Function<T, LockUse> lock, Place object) {
    List<String> here = new ArrayList<>(own.stream().map(o -> lock.apply(o).key()).toList());
    for (T each : other) {
      LockUse use = lock.apply(each);
      if (isIn(use.place(), object)
          && !here.remove(use.key())
          && count(own, lock, use.place()) < count(other, lock, use.place())) {
        own.add(each);
      }
    }
  }

  private static <T> long count(List<T> some, Function<T, LockUse> lock, Place place) {
    return some.stream().filter(t -> lock.apply(t).place().text().equals(place.text())).count();
  }

  /** Whether a place is the object or a part of it. */
  private static boolean isIn(Place place, Place object) {
    for (Place at = place; at != null; at = at.parent()) {
      if (at.text().equals(object.text())) {
        return true;
      }
    }
    return false;
  }
}
