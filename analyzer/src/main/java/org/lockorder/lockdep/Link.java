package org.lockorder.lockdep;

import java.util.List;

/**
 * An order that lockdep saw: {@code to} was taken while {@code from} was held.
 *
 * @param stack who took it, the innermost function first; empty where that is not said
 */
public record Link(Mention from, Mention to, List<Frame> stack) {
  public Link {
    stack = List.copyOf(stack);
  }
}
