package org.lockorder.summary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Condition;
import org.lockorder.ir.WaitType;

/**
 * A function waits where it must not: asleep while it spins, say.
 *
 * @param asked how it waits
 * @param reason why it must not
 * @param lock the lock held that keeps it from that; null where it is not a lock
 * @param everywhere whether that is so on every path there
 * @param condition the configuration facts the path needs
 */
public record AtomicSleep(
    Sleep sleep,
    WaitType asked,
    Reason reason,
    @Nullable HeldLock lock,
    boolean everywhere,
    Condition condition) {

  /** What keeps a path from waiting so. */
  public enum Reason {
    LOCK,
    HARDIRQ,
    SOFTIRQ,
    HARDIRQS_OFF,
    SOFTIRQS_OFF,
    PREEMPTION_OFF
  }

  /** What the first of these paths does wrong, if any does. */
  static Optional<AtomicSleep> of(Sleep sleep, WaitType asked, List<PathState> states) {
    AtomicSleep first = null;
    boolean everywhere = true;
    for (PathState state : states) {
      AtomicSleep here = of(sleep, asked, state);
      everywhere &= here != null;
      first = first == null ? here : first;
    }
    return Optional.ofNullable(first == null || everywhere ? first : first.somewhere());
  }

  private AtomicSleep somewhere() {
    return new AtomicSleep(sleep, asked, reason, lock, false, condition);
  }

  private static @Nullable AtomicSleep of(Sleep sleep, WaitType asked, PathState state) {
    Condition condition = state.facts().condition();
    for (HeldLock held : state.held()) {
      if (!held.sometimes() && held.lock().kind().innerWait().compareTo(asked) < 0) {
        return new AtomicSleep(sleep, asked, Reason.LOCK, held, true, condition);
      }
    }
    Reason reason = reason(asked, state.interrupts());
    return reason == null ? null : new AtomicSleep(sleep, asked, reason, null, true, condition);
  }

  private static @Nullable Reason reason(WaitType asked, Interrupts now) {
    boolean sleeps = asked == WaitType.SLEEP;
    boolean mayBeAsleep = sleeps || asked == WaitType.CONFIG;
    return switch (now.handler()) {
      case HARDIRQ -> mayBeAsleep ? Reason.HARDIRQ : null;
      case THREADED -> sleeps ? Reason.HARDIRQ : null;
      case SOFTIRQ -> sleeps ? Reason.SOFTIRQ : null;
      case AS_ENTERED, UNTOLD -> {
        if (mayBeAsleep && now.preemption() > 0) {
          yield Reason.PREEMPTION_OFF;
        }
        if (sleeps && now.hardirqs() == Interrupts.Irqs.OFF) {
          yield Reason.HARDIRQS_OFF;
        }
        yield sleeps && now.softirqs() > 0 ? Reason.SOFTIRQS_OFF : null;
      }
    };
  }
}
