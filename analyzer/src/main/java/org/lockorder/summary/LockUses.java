package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of lock uses that are told apart by their keys. */
final class LockUses {
  private LockUses() {}

  static Set<String> keys(List<LockUse> uses) {
    return uses.stream().map(LockUse::key).collect(Collectors.toSet());
  }

  static boolean isAnyOf(List<LockUse> uses, LockUse lock) {
    for (LockUse use : uses) {
      if (use.key().equals(lock.key())) {
        return true;
      }
    }
    return false;
  }

  static boolean isAnyRootedAt(List<LockUse> uses, String variable) {
    for (LockUse use : uses) {
      if (use.isRootedAt(variable)) {
        return true;
      }
    }
    return false;
  }

  /** With the lock, once; the list itself where it is there, or where there are as many. */
  static List<LockUse> plus(List<LockUse> uses, LockUse lock, int most) {
    if (uses.size() >= most || isAnyOf(uses, lock)) {
      return uses;
    }
    List<LockUse> more = new ArrayList<>(uses);
    more.add(lock);
    return more;
  }

  static List<LockUse> without(List<LockUse> uses, LockUse lock) {
    if (uses.isEmpty()) {
      return uses;
    }
    return uses.stream().filter(u -> !u.key().equals(lock.key())).toList();
  }
}
