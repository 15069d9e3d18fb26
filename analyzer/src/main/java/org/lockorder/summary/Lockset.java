package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Replacing;

/**
 * The locks of one disjunct: those held, and those of the caller's that are no longer. Immutable.
 *
 * @param held in the order of taking
 * @param dropped the caller's locks let go of
 * @param doubtful further locks of the caller's, which on all these paths a callee lets go of
 *     sometimes
 * @param key equal for sets that hold and have dropped the same
 */
record Lockset(List<HeldLock> held, List<LockUse> dropped, List<LockUse> doubtful, String key) {
  /** Nothing is held, and all that the caller holds is left to him. */
  static final Lockset NONE = new Lockset(List.of(), List.of(), List.of());

  /** One class is held this many times at most: a loop that takes a lock of each element ends. */
  private static final int SAME_CLASS_MOST = 2;

  /** More locks than this on one path are a mistake of ours; lockdep itself stops at 48. */
  private static final int HELD_MOST = 16;

  Lockset {
    held = List.copyOf(held);
    dropped = List.copyOf(dropped);
    doubtful = List.copyOf(doubtful);
  }

  Lockset(List<HeldLock> held, List<LockUse> dropped, List<LockUse> doubtful) {
    this(held, dropped, doubtful, keyOf(held, dropped));
  }

  private static String keyOf(List<HeldLock> held, List<LockUse> dropped) {
    if (held.isEmpty() && dropped.isEmpty()) {
      return "";
    }
    StringBuilder key = new StringBuilder();
    for (HeldLock h : held) {
      h.appendKey(key);
      key.append(' ');
    }
    key.append('|');
    for (LockUse d : dropped) {
      key.append(d.key()).append(' ');
    }
    return key.toString();
  }

  // Compared by the million, as what is in it.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Lockset l
            && key.equals(l.key)
            && held.equals(l.held)
            && dropped.equals(l.dropped)
            && doubtful.equals(l.doubtful));
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** Whether a hold of the lock surely leads here. */
  boolean surelyHolds(LockUse lock) {
    for (HeldLock h : held) {
      if (h.straight() && h.lock().sameAs(lock)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the lock is surely held already. */
  boolean holds(LockUse lock) {
    for (HeldLock h : held) {
      if (h.lock().sameAs(lock)) {
        return true;
      }
    }
    return false;
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

  /** Whether the caller's hold of the lock may be let go of on every one of these paths. */
  boolean mayHaveDropped(LockUse lock) {
    return LockUses.isAnyOf(dropped, lock) || LockUses.isAnyOf(doubtful, lock);
  }

  /** Whether some lock use hangs on that local variable. */
  boolean isRootedAt(String variable) {
    for (HeldLock h : held) {
      if (h.lock().isRootedAt(variable)) {
        return true;
      }
    }
    return LockUses.isAnyRootedAt(dropped, variable) || LockUses.isAnyRootedAt(doubtful, variable);
  }

  /**
   * With the lock taken. Taking back what was dropped leaves it to the caller again, and so does
   * taking on a condition what was dropped on one.
   */
  Lockset acquire(HeldLock lock) {
    int back = lastDropped(lock.lock(), Likeness.SAME);
    if (back >= 0) {
      List<LockUse> rest = new ArrayList<>(dropped);
      rest.remove(back);
      return new Lockset(held, rest, doubtful);
    }
    List<LockUse> certain = LockUses.without(doubtful, lock.lock());
    if (lock.sometimes() && certain.size() < doubtful.size()) {
      return withDoubtful(certain);
    }
    int same = 0;
    for (HeldLock h : held) {
      same += Likeness.areOfOneClass(h.lock(), lock.lock()) ? 1 : 0;
    }
    if (same >= SAME_CLASS_MOST || held.size() >= HELD_MOST) {
      return this;
    }
    return new Lockset(plus(held, lock), dropped, certain);
  }

  private static List<HeldLock> plus(List<HeldLock> held, HeldLock lock) {
    List<HeldLock> more = new ArrayList<>(held);
    more.add(lock);
    return more;
  }

  /** With the lock let go of by this function; one that is not held here is the caller's. */
  Lockset release(LockUse lock) {
    return release(lock, lastHeld(lock, Likeness.OF_ONE_FAMILY));
  }

  /**
   * With the lock let go of by a function called. One of which only the family is known is most
   * often that function's own, whose taking was not recognised; but not what it gets behind a
   * variable of this one. So may be one that is let go of sometimes, and not held here. That of a
   * callee's callee is only the very same, or of the class where what is held is no lock's critical
   * section but a note, or a share.
   */
  Lockset releasedBelow(LockUse lock, Exit.When when) {
    boolean sure = when != Exit.When.BELOW;
    boolean any = sure || lock.kind().isNote() || lock.kind().hasShares();
    Likeness least = any ? Likeness.MAY_BE : Likeness.SAME;
    if (when == Exit.When.ALWAYS && lock.isSomeOfOwn()) {
      least = Likeness.OF_ONE_FAMILY;
    }
    int at = lastHeld(lock, least);
    boolean here = at >= 0 && (sure || (!held.get(at).asserted() && isMeant(held.get(at), lock)));
    return here || when == Exit.When.ALWAYS ? release(lock, at) : doubted(lock);
  }

  /** With the very lock, where it is held here, let go of by whomever a pointer means. */
  Lockset releasedByPointer(LockUse lock) {
    int at = lastHeld(lock, Likeness.SAME);
    return at < 0 ? this : release(lock, at);
  }

  /**
   * Whether that hold is the one let go of: it is the same lock, or a note or share of the class.
   */
  private static boolean isMeant(HeldLock held, LockUse lock) {
    return held.isNote() || held.isShare() || held.lock().sameAs(lock);
  }

  private Lockset release(LockUse lock, int at) {
    List<LockUse> drops = at < 0 || held.get(at).asserted() ? withDropped(lock) : dropped;
    if (at < 0) {
      return drops.equals(dropped) ? this : new Lockset(held, drops, doubtful);
    }
    return new Lockset(heldWithout(at), drops, doubtful);
  }

  private List<HeldLock> heldWithout(int at) {
    List<HeldLock> fewer = new ArrayList<>(held);
    fewer.remove(at);
    return fewer;
  }

  private List<LockUse> withDropped(LockUse lock) {
    return LockUses.plus(dropped, lock, HELD_MOST);
  }

  /** Where there is no such lock of the caller's: nobody holds it. */
  Lockset lacking(LockUse lock) {
    List<LockUse> drops = withDropped(lock);
    return drops == dropped ? this : new Lockset(held, drops, doubtful);
  }

  private Lockset doubted(LockUse lock) {
    List<LockUse> more = LockUses.plus(doubtful, lock, HELD_MOST);
    return more == doubtful ? this : withDoubtful(more);
  }

  private Lockset withDoubtful(List<LockUse> others) {
    return new Lockset(held, dropped, others, key);
  }

  /** Whether all that is known of either is said of the other. */
  boolean isAsDoubtful(Lockset other) {
    return doubtful.equals(other.doubtful)
        || LockUses.keys(doubtful).equals(LockUses.keys(other.doubtful));
  }

  /** With what both are in doubt of: on some of the paths sometimes is too little to go by. */
  Lockset doubting(Lockset other) {
    if (doubtful.isEmpty()) {
      return this;
    }
    Set<String> both = LockUses.keys(other.doubtful);
    List<LockUse> fewer = doubtful.stream().filter(d -> both.contains(d.key())).toList();
    return fewer.size() == doubtful.size() ? this : withDoubtful(fewer);
  }

  /** With a writer's hold of the lock a reader's from now on. */
  Lockset downgrade(LockUse lock) {
    int at = lastHeld(lock, Likeness.MAY_BE);
    if (at < 0) {
      return this;
    }
    List<HeldLock> changed = new ArrayList<>(held);
    changed.set(at, held.get(at).withMode(LockMode.SHARED));
    return new Lockset(changed, dropped, doubtful);
  }

  /** Where the code says that the lock is held. */
  Lockset assertHeld(HeldLock lock) {
    return lastHeld(lock.lock(), Likeness.MAY_BE) >= 0
            || lastDropped(lock.lock(), Likeness.MAY_BE) >= 0
        ? this
        : new Lockset(plus(held, lock), dropped, doubtful);
  }

  /** Where the very lock was held, whoever was called has let go of it. */
  Lockset assertNotHeld(LockUse lock) {
    int at = lastHeld(lock, Likeness.SAME);
    return at < 0 ? this : new Lockset(heldWithout(at), dropped, doubtful);
  }

  /** Behind a branch that may go either way. */
  @SuppressWarnings("ReferenceEquality") // those that stay as they are stay one object
  Lockset branched() {
    List<HeldLock> now = Replacing.each(held, HeldLock::branched);
    return now == held ? this : new Lockset(now, dropped, doubtful, key);
  }

  /** Without the locks that stand in no order. */
  Lockset ordered() {
    if (isOrdered()) {
      return this;
    }
    return new Lockset(
        held.stream().filter(h -> h.lock().kind().isNoted()).toList(),
        dropped.stream().filter(d -> d.kind().isNoted()).toList(),
        doubtful);
  }

  private boolean isOrdered() {
    for (HeldLock h : held) {
      if (!h.lock().kind().isNoted()) {
        return false;
      }
    }
    for (LockUse d : dropped) {
      if (!d.kind().isNoted()) {
        return false;
      }
    }
    return true;
  }

  /** With every lock use seen anew: a variable on its path was written. */
  Lockset mapUses(UnaryOperator<LockUse> map) {
    if (held.isEmpty() && dropped.isEmpty() && doubtful.isEmpty()) {
      return this;
    }
    return new Lockset(
        held.stream().map(h -> h.withLock(map.apply(h.lock()))).toList(),
        dropped.stream().map(map).toList(),
        doubtful.stream().map(map).toList());
  }

  /** The latest hold of that lock, else of its class, else one as like it as that; or -1. */
  private int lastHeld(LockUse lock, Likeness least) {
    return Likeness.last(held, HeldLock::lock, lock, least);
  }

  /** Likewise of what was dropped. */
  private int lastDropped(LockUse lock, Likeness least) {
    return Likeness.last(dropped, use -> use, lock, least);
  }
}
