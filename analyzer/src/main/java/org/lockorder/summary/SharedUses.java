package org.lockorder.summary;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One object for all lock uses that say the same, down to each place on the way: most functions
 * that take {@code &inode->i_lock} do so of their first parameter.
 */
final class SharedUses {
  private final Map<Twin, LockUse> known = new ConcurrentHashMap<>();

  /** Equal where not only the lock is, but all that is known of the way to it. */
  private record Twin(LockUse use) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Twin t
          && use.kind() == t.use.kind()
          && use.place().isTwin(t.use.place())
          && Objects.equals(use.name(), t.use.name())
          && Objects.equals(use.subclass(), t.use.subclass())
          && Objects.equals(use.proviso(), t.use.proviso());
    }

    @Override
    public int hashCode() {
      return use.place().text().hashCode() * 31 + Objects.hashCode(use.name());
    }
  }

  /** The one that says the same. */
  LockUse one(LockUse use) {
    LockUse before = known.putIfAbsent(new Twin(use), use);
    return before == null ? use : before;
  }

  /** No more will come that are worth it. */
  void forget() {
    known.clear();
  }
}
