package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lockorder.ir.LockMode;
import org.lockorder.program.Place;

/**
 * One disjunct: the locks held on some paths to a point, and what is known on all of them.
 * Immutable.
 *
 * @param held in the order of taking
 * @param dropped the caller's locks let go of
 * @param holdKey equal for states whose held sets are
 */
record PathState(List<HeldLock> held, List<LockUse> dropped, Facts facts, String holdKey) {
  static final PathState ENTRY = new PathState(List.of(), List.of(), Facts.NONE);

  /** One class is held this many times at most: a loop that takes a lock of each element ends. */
  private static final int SAME_CLASS_MOST = 2;

  /** More locks than this on one path are a mistake of ours; lockdep itself stops at 48. */
  private static final int HELD_MOST = 16;

  PathState {
    held = List.copyOf(held);
    dropped = List.copyOf(dropped);
  }

  PathState(List<HeldLock> held, List<LockUse> dropped, Facts facts) {
    this(held, dropped, facts, keyOf(held, dropped));
  }

  PathState with(Facts other) {
    return other.equals(facts) ? this : new PathState(held, dropped, other, holdKey);
  }

  /** Behind a branch that may go either way. */
  PathState branched() {
    return held.stream().noneMatch(HeldLock::straight)
        ? this
        : new PathState(held.stream().map(HeldLock::branched).toList(), dropped, facts);
  }

  /** Whether a hold of the lock surely leads here. */
  boolean surelyHolds(LockUse lock) {
    return held.stream().anyMatch(h -> h.straight() && h.lock().sameAs(lock));
  }

  /** Without the locks that stand in no order. */
  PathState ordered() {
    if (held.stream().allMatch(h -> h.lock().kind().isOrdered())
        && dropped.stream().allMatch(d -> d.kind().isOrdered())) {
      return this;
    }
    return new PathState(
        held.stream().filter(h -> h.lock().kind().isOrdered()).toList(),
        dropped.stream().filter(d -> d.kind().isOrdered()).toList(),
        facts);
  }

  private static String keyOf(List<HeldLock> held, List<LockUse> dropped) {
    if (held.isEmpty() && dropped.isEmpty()) {
      return "";
    }
    StringBuilder key = new StringBuilder();
    held.forEach(h -> key.append(h.key()).append(' '));
    key.append('|');
    dropped.forEach(d -> key.append(d.key()).append(' '));
    return key.toString();
  }

  /** Whether the lock is surely held already. */
  boolean holds(LockUse lock) {
    return held.stream().anyMatch(h -> h.lock().sameAs(lock));
  }

  /** Whether a release of the lock lets go of something that this function took. */
  boolean mayHold(LockUse lock) {
    int at = lastHeld(lock, Likeness.OF_ONE_FAMILY);
    return at >= 0 && !held.get(at).asserted();
  }

  /** Whether the caller's hold of the lock is let go of already. */
  boolean hasDropped(LockUse lock) {
    return lastDropped(lock, Likeness.SAME) >= 0;
  }

  /** With the lock taken. Taking back what was dropped leaves it to the caller again. */
  PathState acquire(HeldLock lock) {
    int back = lastDropped(lock.lock(), Likeness.SAME);
    if (back >= 0) {
      List<LockUse> rest = new ArrayList<>(dropped);
      rest.remove(back);
      return new PathState(held, rest, facts);
    }
    long same = held.stream().filter(h -> areOfOneClass(h.lock(), lock.lock())).count();
    if (same >= SAME_CLASS_MOST || held.size() >= HELD_MOST) {
      return this;
    }
    List<HeldLock> more = new ArrayList<>(held);
    more.add(lock);
    return new PathState(more, dropped, facts);
  }

  /** With the lock let go of by this function; one that is not held here is the caller's. */
  PathState release(LockUse lock) {
    return release(lock, lastHeld(lock, Likeness.OF_ONE_FAMILY));
  }

  /**
   * With the lock let go of by a function called. One of which only the family is known is most
   * often that function's own, whose taking was not recognised. So is one that is let go of
   * sometimes, and not held here: that is handed up no further.
   */
  PathState releasedBelow(LockUse lock, boolean sometimes) {
    int at = lastHeld(lock, Likeness.MAY_BE);
    return sometimes && at < 0 ? this : release(lock, at);
  }

  private PathState release(LockUse lock, int at) {
    List<LockUse> drops = at < 0 || held.get(at).asserted() ? withDropped(lock) : dropped;
    if (at < 0) {
      return drops.equals(dropped) ? this : new PathState(held, drops, facts);
    }
    List<HeldLock> fewer = new ArrayList<>(held);
    fewer.remove(at);
    return new PathState(fewer, drops, facts);
  }

  private List<LockUse> withDropped(LockUse lock) {
    if (dropped.size() >= HELD_MOST || dropped.stream().anyMatch(d -> d.key().equals(lock.key()))) {
      return dropped;
    }
    List<LockUse> more = new ArrayList<>(dropped);
    more.add(lock);
    return more;
  }

  PathState downgrade(LockUse lock) {
    int at = lastHeld(lock, Likeness.MAY_BE);
    if (at < 0) {
      return this;
    }
    List<HeldLock> changed = new ArrayList<>(held);
    changed.set(at, held.get(at).withMode(LockMode.SHARED));
    return new PathState(changed, dropped, facts);
  }

  PathState assertHeld(HeldLock lock) {
    return lastHeld(lock.lock(), Likeness.MAY_BE) >= 0
            || lastDropped(lock.lock(), Likeness.MAY_BE) >= 0
        ? this
        : new PathState(plus(held, lock), dropped, facts);
  }

  private static List<HeldLock> plus(List<HeldLock> held, HeldLock lock) {
    List<HeldLock> more = new ArrayList<>(held);
    more.add(lock);
    return more;
  }

  /** Whether some lock use hangs on that local variable. */
  boolean isRootedAt(String variable) {
    for (HeldLock h : held) {
      if (isRootedAt(h.lock(), variable)) {
        return true;
      }
    }
    for (LockUse d : dropped) {
      if (isRootedAt(d, variable)) {
        return true;
      }
    }
    return false;
  }

  static boolean isRootedAt(LockUse use, String variable) {
    return use.place().root() instanceof Place.Root.Local l && l.name().equals(variable);
  }

  /** With every lock use seen anew: a variable on its path was written. */
  PathState mapUses(UnaryOperator<LockUse> map) {
    if (held.isEmpty() && dropped.isEmpty()) {
      return this;
    }
    return new PathState(
        held.stream().map(h -> h.withLock(map.apply(h.lock()))).toList(),
        dropped.stream().map(map).toList(),
        facts);
  }

  /** The latest hold of that lock, else of its class, else one as like it as that; or -1. */
  private int lastHeld(LockUse lock, Likeness least) {
    return last(held.stream().map(HeldLock::lock).toList(), lock, least);
  }

  /** Likewise of what was dropped. */
  private int lastDropped(LockUse lock, Likeness least) {
    return last(dropped, lock, least);
  }

  private static int last(List<LockUse> uses, LockUse lock, Likeness least) {
    int best = -1;
    Likeness likeness = null;
    for (int i = uses.size() - 1; i >= 0; i--) {
      Likeness now = Likeness.of(uses.get(i), lock);
      if (now.compareTo(least) >= 0 && (likeness == null || now.compareTo(likeness) > 0)) {
        best = i;
        likeness = now;
      }
    }
    return best;
  }

  /** An unlock does not say lockdep's subclass, and often less of the lock than was said before. */
  private enum Likeness {
    NONE,
    OF_ONE_FAMILY,
    MAY_BE,
    OF_ONE_CLASS,
    SAME;

    static Likeness of(LockUse a, LockUse b) {
      if (a.sameAs(b)) {
        return SAME;
      }
      if (areOfOneClass(a, b)) {
        return OF_ONE_CLASS;
      }
      boolean named = a.name() != null && b.name() != null;
      return !a.mayBe(b) ? NONE : named ? MAY_BE : OF_ONE_FAMILY;
    }
  }

  /** Of one class, or both coarse and of one family. */
  private static boolean areOfOneClass(LockUse a, LockUse b) {
    return a.name() == null
        ? b.name() == null && a.kind() == b.kind()
        : b.name() != null && a.name().bare().equals(b.name().bare());
  }
}
