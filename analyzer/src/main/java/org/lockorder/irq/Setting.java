package org.lockorder.irq;

import org.jspecify.annotations.Nullable;
import org.lockorder.summary.Interrupts;

/** Where code runs: in whose context, and what may interrupt it there. */
public enum Setting {
  TASK("with interrupts on"),
  TASK_SOFTIRQS_OFF("with softirqs off"),
  TASK_HARDIRQS_OFF("with interrupts off"),
  TASK_ALL_OFF("with interrupts off"),
  SOFTIRQ("in a softirq"),
  SOFTIRQ_HARDIRQS_OFF("in a softirq, with interrupts off"),
  HARDIRQ("in an interrupt");

  private final String label;

  Setting(String label) {
    this.label = label;
  }

  /** A clause for reports: {@code with interrupts on}. */
  public String label() {
    return label;
  }

  /** Whether a hardirq may come. */
  public boolean hasHardirqsOn() {
    return this == TASK || this == TASK_SOFTIRQS_OFF || this == SOFTIRQ;
  }

  /** Whether a softirq may run behind a hardirq that comes. */
  public boolean hasSoftirqsOn() {
    return this == TASK;
  }

  boolean isSoftirq() {
    return this == SOFTIRQ || this == SOFTIRQ_HARDIRQS_OFF;
  }

  /** Where a path runs whose function was entered here; null where it is not known. */
  @Nullable Setting after(Interrupts now) {
    if (now.awake() && this != TASK && this != TASK_HARDIRQS_OFF) {
      return null; // the path is not taken here
    }
    return isTask(now) ? task(now) : handler(now, null);
  }

  /**
   * Likewise of a handler's path, which stays one whether it is known to let interrupts in or not;
   * null where it may be none.
   */
  public @Nullable Setting handlerAfter(Interrupts now) {
    return now.awake() || isTask(now) ? null : handler(now, SOFTIRQ);
  }

  private boolean isTask(Interrupts now) {
    return now.handler() == Interrupts.Handler.AS_ENTERED && this != HARDIRQ && !isSoftirq();
  }

  /**
   * @param unsure of a softirq that may let interrupts in or not
   */
  private @Nullable Setting handler(Interrupts now, @Nullable Setting unsure) {
    Boolean on = hardirqs(now.hardirqs());
    Setting softirq = on == null ? unsure : on ? SOFTIRQ : SOFTIRQ_HARDIRQS_OFF;
    return switch (now.handler()) {
      case HARDIRQ, THREADED -> HARDIRQ;
      case SOFTIRQ -> softirq;
      case UNTOLD -> null;
      case AS_ENTERED -> this == HARDIRQ ? HARDIRQ : softirq;
    };
  }

  private @Nullable Setting task(Interrupts now) {
    Boolean on = hardirqs(now.hardirqs());
    boolean wasOff = this == TASK_SOFTIRQS_OFF || this == TASK_ALL_OFF;
    int off = now.softirqs();
    boolean wereOff = now.lowestSoftirqs() < 0; // what is switched on was off
    if (on == null || off == Interrupts.UNTOLD || (off < 0 && wasOff) || (wereOff && !wasOff)) {
      return null;
    }
    boolean softirqsOff = wasOff || off > 0;
    return on
        ? softirqsOff ? TASK_SOFTIRQS_OFF : TASK
        : softirqsOff ? TASK_ALL_OFF : TASK_HARDIRQS_OFF;
  }

  private @Nullable Boolean hardirqs(Interrupts.Irqs irqs) {
    return switch (irqs) {
      case AS_ENTERED -> hasHardirqsOn();
      case OFF -> false;
      case ON -> true;
      case RESTORED, UNTOLD -> null;
    };
  }
}
