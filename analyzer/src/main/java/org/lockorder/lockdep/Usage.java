package org.lockorder.lockdep;

import java.util.List;

/**
 * A context that a lock was seen in.
 *
 * @param state {@code IN-HARDIRQ-W}: taken in a hard interrupt, for writing; {@code SOFTIRQ-ON-R}:
 *     while softirqs were on, for reading
 * @param stack who took it, the innermost function first
 */
public record Usage(Mention lock, String state, List<Frame> stack) {
  public Usage {
    stack = List.copyOf(stack);
  }

  /** Whether it was taken in an interrupt. */
  public boolean isInInterrupt() {
    return state.regionMatches(true, 0, "IN-", 0, 3);
  }
}
