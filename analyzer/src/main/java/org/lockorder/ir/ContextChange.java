package org.lockorder.ir;

import java.util.Locale;

/** What a call does to the context that the CPU runs in: whether interrupts may come, or one is. */
public enum ContextChange {
  /** Nothing. */
  NONE,
  /** No interrupt comes from here on. */
  HARDIRQS_OFF,
  /** Interrupts come, whatever was before. */
  HARDIRQS_ON,
  /** No interrupt comes from here on, and how it was before is kept. */
  HARDIRQS_SAVE,
  /** It is again as it was when it was kept. */
  HARDIRQS_RESTORE,
  /** No softirq runs here until as many calls allow it again. */
  SOFTIRQS_OFF,
  /** Takes back one of those. */
  SOFTIRQS_ON,
  /** No other task runs here until as many calls allow it again. */
  PREEMPTION_OFF,
  /** Takes back one of those. */
  PREEMPTION_ON,
  /** An interrupt's handler runs from here on. */
  HARDIRQ_ENTER,
  /** It is over. */
  HARDIRQ_LEAVE,
  /** It is a handler that runs in a thread where interrupts are threaded. */
  HARDIRQ_THREADED,
  /** A softirq runs from here on. */
  SOFTIRQ_ENTER,
  /** It is over. */
  SOFTIRQ_LEAVE,
  /** Who calls may sleep there. */
  SLEEPS,
  /** Nothing: what it returns is the work item whose function runs, if any. */
  TELLS_WORK,
  /**
   * Nothing: what it returns is not 0 where a lock, softirqs, preemption or a handler forbid sleep.
   */
  TELLS_ATOMIC;

  /** What takes it back. */
  public ContextChange undone() {
    return switch (this) {
      case HARDIRQS_OFF -> HARDIRQS_ON;
      case HARDIRQS_SAVE -> HARDIRQS_RESTORE;
      case SOFTIRQS_OFF -> SOFTIRQS_ON;
      case PREEMPTION_OFF -> PREEMPTION_ON;
      case HARDIRQ_ENTER -> HARDIRQ_LEAVE;
      case SOFTIRQ_ENTER -> SOFTIRQ_LEAVE;
      case NONE,
          HARDIRQS_ON,
          HARDIRQS_RESTORE,
          SOFTIRQS_ON,
          PREEMPTION_ON,
          HARDIRQ_LEAVE,
          HARDIRQ_THREADED,
          SOFTIRQ_LEAVE,
          SLEEPS,
          TELLS_WORK,
          TELLS_ATOMIC ->
          NONE;
    };
  }

  /** The word that rules use: {@code hardirqs-off}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
