package org.lockorder.lockgraph;

import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockMode;

/**
 * A lock and how it is held.
 *
 * @param surely whether it is; else a helper takes it on a condition that was not followed
 */
public record Held(LockClass lock, LockMode mode, boolean surely) {
  /** Surely held. */
  public Held(LockClass lock, LockMode mode) {
    this(lock, mode, true);
  }
}
