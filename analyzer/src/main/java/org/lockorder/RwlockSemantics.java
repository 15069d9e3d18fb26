package org.lockorder;

/** Whether a second {@code read_lock()} of a task waits behind a queued writer. */
public enum RwlockSemantics {
  /** It does, but in interrupt context. */
  QUEUED,
  /** It never does. */
  RECURSIVE
}
