package org.lockorder.summary;

import java.util.List;
import java.util.function.Function;

/**
 * How like each other two uses of locks are, least first: an unlock does not say lockdep's
 * subclass, and often less of the lock than was said before.
 */
enum Likeness {
  NONE,
  OF_ONE_FAMILY,
  MAY_BE,
  OF_ONE_CLASS,
  SAME;

  private static Likeness of(LockUse a, LockUse b) {
    if (a.sameAs(b)) {
      return SAME;
    }
    if (areOfOneClass(a, b)) {
      return OF_ONE_CLASS;
    }
    boolean named = a.name() != null && b.name() != null;
    return !a.mayBe(b) ? NONE : named ? MAY_BE : OF_ONE_FAMILY;
  }

  /** Of one class, or both coarse and of one family. */
  static boolean areOfOneClass(LockUse a, LockUse b) {
    return a.name() == null
        ? b.name() == null && a.kind() == b.kind()
        : b.name() != null && a.name().bare().equals(b.name().bare());
  }

  /** The last of those most like the lock; -1 where none is as like it as {@code least}. */
  static <T> int last(List<T> uses, Function<T, LockUse> use, LockUse lock, Likeness least) {
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
}
