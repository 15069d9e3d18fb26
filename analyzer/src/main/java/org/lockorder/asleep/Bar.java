package org.lockorder.asleep;

import org.jspecify.annotations.Nullable;
import org.lockorder.irq.Setting;
import org.lockorder.program.LockName;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.LockUse;

/** What keeps code from waiting asleep. */
public sealed interface Bar {
  /** What does so on that path of a function that is called under this; null where nothing may. */
  @Nullable Bar after(Context path);

  /** An interrupt's or softirq's handler, which stays one however far below. */
  record InHandler(Setting setting) implements Bar {
    @Override
    public @Nullable Bar after(Context path) {
      Setting there = setting.handlerAfter(path.interrupts());
      return there == null ? null : new InHandler(there);
    }
  }

  /**
   * A lock that spins, as long as nobody lets go of such a one. Behind another that spins it is
   * that one's affair; and what happens with the last reference only, or to few objects, is left
   * out: who holds a lock over a put mostly has a reference of his own.
   *
   * @param everywhere whether it is held on every path to the call
   */
  record UnderLock(HeldLock lock, boolean everywhere) implements Bar {
    @Override
    public @Nullable Bar after(Context path) {
      boolean held =
          !path.isAwake()
              && !path.isAtomic()
              && isUsual(path)
              && path.dropped().stream().noneMatch(UnderLock::spins)
              && path.doubtful().stream().noneMatch(UnderLock::spins);
      return held ? this : null;
    }

    /** What it is called; its kind where that is not known. */
    public String name() {
      LockName name = lock.lock().name();
      return name == null ? lock.lock().kind().label() : name.id();
    }

    static boolean isUsual(Context path) {
      return !path.lastReference() && !path.seldom();
    }

    private static boolean spins(LockUse lock) {
      return lock.kind().spins();
    }
  }
}
