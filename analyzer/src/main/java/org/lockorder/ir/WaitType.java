package org.lockorder.ir;

/** How one waits, as lockdep orders it: who may wait so may wait in all the ways before. */
public enum WaitType {
  /** Not at all. */
  NONE,
  /** By spinning, whatever the configuration. */
  SPIN,
  /** By spinning, or asleep where the kernel is built for real time. */
  CONFIG,
  /** Asleep. */
  SLEEP
}
