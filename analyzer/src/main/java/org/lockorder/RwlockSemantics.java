package org.lockorder;

/** Whether a second reader of an rwlock_t waits behind a queued writer. */
public enum RwlockSemantics {
  QUEUED,
  RECURSIVE
}
