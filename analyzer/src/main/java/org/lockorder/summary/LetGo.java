package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What every function that a call through a pointer may mean does to its caller, whatever way it
 * leaves.
 *
 * @param locks the caller's, as such a function names them, that it lets go of
 * @param interrupts what it does to the CPU's context, where all agree
 */
record LetGo(List<LockUse> locks, Interrupts interrupts) {
  static final LetGo NOTHING = new LetGo(List.of(), Interrupts.AS_ENTERED);

  LetGo {
    locks = List.copyOf(locks);
  }

  boolean isNothing() {
    return locks.isEmpty();
  }

  /** What all of those do; a function that never returns has no say. */
  static LetGo byAll(int[] functions, IntFunction<Summary> summaries) {
    @Nullable List<LockUse> locks = null;
    @Nullable Interrupts interrupts = null;
    boolean agree = true;
    for (int function : functions) {
      for (Exit exit : summaries.apply(function).exits()) {
        locks = locks == null ? letGo(exit) : letGo(exit, locks);
        if (locks.isEmpty()) {
          return NOTHING;
        }
        Interrupts now = exit.interrupts().withAwake(false);
        agree &= interrupts == null || interrupts.equals(now);
        interrupts = now;
      }
    }
    return locks == null || interrupts == null
        ? NOTHING
        : new LetGo(locks, agree ? interrupts : Interrupts.AS_ENTERED);
  }

  private static List<LockUse> letGo(Exit exit) {
    List<LockUse> locks = new ArrayList<>(1);
    for (Exit.Dropped dropped : exit.dropped()) {
      LockUse lock = dropped.lock();
      if (!dropped.sometimes() && lock.proviso() == null && lock.sameAs(lock)) {
        locks.add(lock);
      }
    }
    return locks;
  }

  /** Those that are let go of there too. */
  private static List<LockUse> letGo(Exit exit, List<LockUse> locks) {
    List<LockUse> both = letGo(exit);
    both.removeIf(
        lock ->
            locks.stream().noneMatch(other -> other.sameAs(lock) && other.kind() == lock.kind()));
    return both;
  }
}
