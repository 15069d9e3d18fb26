package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Replacing;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;

/**
 * One disjunct: the locks held on some paths to a point, and what is known on all of them.
 * Immutable.
 *
 * @param held in the order of taking
 * @param dropped the caller's locks let go of
 * @param doubtful further locks of the caller's, which on all these paths a callee lets go of
 *     sometimes
 * @param interrupts what was changed of the CPU's context
 * @param holdKey equal for states whose held sets are
 */
record PathState(
    List<HeldLock> held,
    List<LockUse> dropped,
    List<LockUse> doubtful,
    Facts facts,
    Interrupts interrupts,
    String holdKey) {
  static final PathState ENTRY = entered(List.of());

  /** One class is held this many times at most: a loop that takes a lock of each element ends. */
  private static final int SAME_CLASS_MOST = 2;

  /** More locks than this on one path are a mistake of ours; lockdep itself stops at 48. */
  private static final int HELD_MOST = 16;

  PathState {
    held = List.copyOf(held);
    dropped = List.copyOf(dropped);
    doubtful = List.copyOf(doubtful);
  }

  PathState(
      List<HeldLock> held,
      List<LockUse> dropped,
      List<LockUse> doubtful,
      Facts facts,
      Interrupts interrupts) {
    this(held, dropped, doubtful, facts, interrupts, keyOf(held, dropped));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof PathState s
            && holdKey.equals(s.holdKey)
            && facts.equals(s.facts)
            && interrupts.equals(s.interrupts)
            && held.equals(s.held)
            && dropped.equals(s.dropped)
            && doubtful.equals(s.doubtful));
  }

  /** What paths differ by, for the most part. */
  @Override
  public int hashCode() {
    return holdKey.hashCode() * 31 + facts.hashCode();
  }

  /** Where a function begins whose caller holds these. */
  static PathState entered(List<HeldLock> held) {
    return new PathState(held, List.of(), List.of(), Facts.NONE, Interrupts.AS_ENTERED);
  }

  PathState with(Facts other) {
    return other.equals(facts)
        ? this
        : new PathState(held, dropped, doubtful, other, interrupts, holdKey);
  }

  /** After a write to the target of some value. */
  PathState forget(Value target) {
    return with(facts.forget(target));
  }

  /** Where that value is of these classes; itself where it cannot be. */
  PathState with(Value value, Outcome classes) {
    Optional<Facts> known = facts.restrict(value, classes);
    return known.isPresent() ? with(known.get()) : this;
  }

  PathState with(Interrupts other) {
    return other.equals(interrupts)
        ? this
        : new PathState(held, dropped, doubtful, facts, other, holdKey);
  }

  /** Behind a branch that may go either way. */
  PathState branched() {
    return withHeld(Replacing.each(held, HeldLock::branched));
  }

  /** With the same locks held, of which other is known than keys say. */
  @SuppressWarnings("ReferenceEquality") // those that stay as they are stay one object
  private PathState withHeld(List<HeldLock> now) {
    return now == held ? this : new PathState(now, dropped, doubtful, facts, interrupts, holdKey);
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

  /** Without the locks that stand in no order. */
  PathState ordered() {
    if (isOrdered()) {
      return this;
    }
    return new PathState(
        held.stream().filter(h -> h.lock().kind().isNoted()).toList(),
        dropped.stream().filter(d -> d.kind().isNoted()).toList(),
        doubtful,
        facts,
        interrupts);
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

  /**
   * With the lock taken. Taking back what was dropped leaves it to the caller again, and so does
   * taking on a condition what was dropped on one.
   */
  PathState acquire(HeldLock lock) {
    int back = lastDropped(lock.lock(), Likeness.SAME);
    if (back >= 0) {
      List<LockUse> rest = new ArrayList<>(dropped);
      rest.remove(back);
      return new PathState(held, rest, doubtful, facts, interrupts);
    }
    List<LockUse> certain = without(doubtful, lock.lock());
    if (lock.sometimes() && certain.size() < doubtful.size()) {
      return withDoubtful(certain);
    }
    int same = 0;
    for (HeldLock h : held) {
      same += areOfOneClass(h.lock(), lock.lock()) ? 1 : 0;
    }
    if (same >= SAME_CLASS_MOST || held.size() >= HELD_MOST) {
      return this;
    }
    List<HeldLock> more = new ArrayList<>(held);
    more.add(lock);
    return new PathState(more, dropped, certain, facts, interrupts);
  }

  private static List<LockUse> without(List<LockUse> uses, LockUse lock) {
    if (uses.isEmpty()) {
      return uses;
    }
    return uses.stream().filter(u -> !u.key().equals(lock.key())).toList();
  }

  /** With the lock let go of by this function; one that is not held here is the caller's. */
  PathState release(LockUse lock) {
    return release(lock, lastHeld(lock, Likeness.OF_ONE_FAMILY));
  }

  /**
   * With the lock let go of by a function called. One of which only the family is known is most
   * often that function's own, whose taking was not recognised. So may be one that is let go of
   * sometimes, and not held here. That of a callee's callee is only the very same, or of the class
   * where what is held is no lock's critical section but a note, or a share.
   */
  PathState releasedBelow(LockUse lock, Exit.When when) {
    boolean sure = when != Exit.When.BELOW;
    boolean any = sure || lock.kind().isNote() || lock.kind().hasShares();
    int at = lastHeld(lock, any ? Likeness.MAY_BE : Likeness.SAME);
    boolean here = at >= 0 && (sure || (!held.get(at).asserted() && isMeant(held.get(at), lock)));
    return here || when == Exit.When.ALWAYS ? release(lock, at) : doubted(lock);
  }

  /**
   * Whether that hold is the one let go of: it is the same lock, or a note or share of the class.
   */
  private static boolean isMeant(HeldLock held, LockUse lock) {
    return held.isNote() || held.isShare() || held.lock().sameAs(lock);
  }

  private PathState doubted(LockUse lock) {
    List<LockUse> more = plus(doubtful, lock);
    return more == doubtful ? this : withDoubtful(more);
  }

  private PathState withDoubtful(List<LockUse> others) {
    return new PathState(held, dropped, others, facts, interrupts, holdKey);
  }

  /** Whether all that is known of either is said of the other. */
  boolean isAsDoubtful(PathState other) {
    return doubtful.equals(other.doubtful) || keys(doubtful).equals(keys(other.doubtful));
  }

  /** With what both are in doubt of: on some of the paths sometimes is too little to go by. */
  PathState doubting(PathState other) {
    if (doubtful.isEmpty()) {
      return this;
    }
    Set<String> both = keys(other.doubtful);
    List<LockUse> fewer = doubtful.stream().filter(d -> both.contains(d.key())).toList();
    return fewer.size() == doubtful.size() ? this : withDoubtful(fewer);
  }

  private static Set<String> keys(List<LockUse> uses) {
    return uses.stream().map(LockUse::key).collect(Collectors.toSet());
  }

  /** Whether the caller's hold of the lock may be let go of on every one of these paths. */
  boolean mayHaveDropped(LockUse lock) {
    return isAnyOf(dropped, lock) || isAnyOf(doubtful, lock);
  }

  private PathState release(LockUse lock, int at) {
    List<LockUse> drops = at < 0 || held.get(at).asserted() ? plus(dropped, lock) : dropped;
    if (at < 0) {
      return drops.equals(dropped) ? this : new PathState(held, drops, doubtful, facts, interrupts);
    }
    List<HeldLock> fewer = new ArrayList<>(held);
    fewer.remove(at);
    return new PathState(fewer, drops, doubtful, facts, interrupts);
  }

  private static List<LockUse> plus(List<LockUse> uses, LockUse lock) {
    if (uses.size() >= HELD_MOST || isAnyOf(uses, lock)) {
      return uses;
    }
    List<LockUse> more = new ArrayList<>(uses);
    more.add(lock);
    return more;
  }

  private static boolean isAnyOf(List<LockUse> uses, LockUse lock) {
    for (LockUse use : uses) {
      if (use.key().equals(lock.key())) {
        return true;
      }
    }
    return false;
  }

  /** Where there is no such lock of the caller's: nobody holds it. */
  PathState lacking(LockUse lock) {
    List<LockUse> drops = plus(dropped, lock);
    return drops == dropped ? this : new PathState(held, drops, doubtful, facts, interrupts);
  }

  PathState downgrade(LockUse lock) {
    int at = lastHeld(lock, Likeness.MAY_BE);
    if (at < 0) {
      return this;
    }
    List<HeldLock> changed = new ArrayList<>(held);
    changed.set(at, held.get(at).withMode(LockMode.SHARED));
    return new PathState(changed, dropped, doubtful, facts, interrupts);
  }

  PathState assertHeld(HeldLock lock) {
    return lastHeld(lock.lock(), Likeness.MAY_BE) >= 0
            || lastDropped(lock.lock(), Likeness.MAY_BE) >= 0
        ? this
        : new PathState(plus(held, lock), dropped, doubtful, facts, interrupts);
  }

  /** Where the very lock was held, whoever was called has let go of it. */
  PathState assertNotHeld(LockUse lock) {
    int at = lastHeld(lock, Likeness.SAME);
    if (at < 0) {
      return this;
    }
    List<HeldLock> fewer = new ArrayList<>(held);
    fewer.remove(at);
    return new PathState(fewer, dropped, doubtful, facts, interrupts);
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
    return isAnyRootedAt(dropped, variable) || isAnyRootedAt(doubtful, variable);
  }

  private static boolean isAnyRootedAt(List<LockUse> uses, String variable) {
    for (LockUse use : uses) {
      if (isRootedAt(use, variable)) {
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
    if (held.isEmpty() && dropped.isEmpty() && doubtful.isEmpty()) {
      return this;
    }
    return new PathState(
        held.stream().map(h -> h.withLock(map.apply(h.lock()))).toList(),
        dropped.stream().map(map).toList(),
        doubtful.stream().map(map).toList(),
        facts,
        interrupts);
  }

  /** The latest hold of that lock, else of its class, else one as like it as that; or -1. */
  private int lastHeld(LockUse lock, Likeness least) {
    return last(held, HeldLock::lock, lock, least);
  }

  /** Likewise of what was dropped. */
  private int lastDropped(LockUse lock, Likeness least) {
    return last(dropped, use -> use, lock, least);
  }

  private static <T> int last(
      List<T> uses, Function<T, LockUse> use, LockUse lock, Likeness least) {
    int best = -1;
    Likeness likeness = null;
    for (int i = uses.size() - 1; i >= 0; i--) {
      Likeness now = Likeness.of(use.apply(uses.get(i)), lock);
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
