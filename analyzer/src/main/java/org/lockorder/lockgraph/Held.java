package org.lockorder.lockgraph;

import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockMode;

/**
 * A lock and how it is held.
 *
 * @param surely whether it is; else a helper takes it on a condition that was not followed
 * @param keepsOut whether who holds it so keeps others from it: what a queue does that runs several
 *     items at a time does not, nor does one of an array of work items
 */
public record Held(LockClass lock, LockMode mode, boolean surely, boolean keepsOut) {
  /** As all of its kind are held. */
  public Held(LockClass lock, LockMode mode, boolean surely) {
    this(lock, mode, surely, lock.kind().keepsOut());
  }

  /** Surely held. */
  public Held(LockClass lock, LockMode mode) {
    this(lock, mode, true);
  }
}
