package org.lockorder.irq;

/** The two sorts of handlers that may interrupt who holds a lock. */
public enum Interrupting {
  HARDIRQ,
  SOFTIRQ;

  /** Whether such a handler runs there. */
  boolean runs(Setting setting) {
    return switch (this) {
      case HARDIRQ -> setting == Setting.HARDIRQ;
      case SOFTIRQ -> setting.isSoftirq();
    };
  }

  /** Whether one may come there. */
  boolean mayCome(Setting setting) {
    return switch (this) {
      case HARDIRQ -> setting.hasHardirqsOn();
      case SOFTIRQ -> setting.hasSoftirqsOn();
    };
  }
}
