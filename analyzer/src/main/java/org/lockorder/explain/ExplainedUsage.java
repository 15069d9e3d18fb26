package org.lockorder.explain;

import java.util.List;
import org.lockorder.lockdep.Usage;

/**
 * A context that lockdep saw a lock in, and whether the lock is seen to be taken there.
 *
 * @param taker who takes it, {@code f()} with its place; empty where nobody of the stack is seen to
 * @param gaps what is missing; empty with a taker
 */
public record ExplainedUsage(Usage usage, String taker, List<Gap> gaps) {
  public ExplainedUsage {
    gaps = List.copyOf(gaps);
  }

  /** Whether the sources show it. */
  public boolean isFound() {
    return !taker.isEmpty();
  }
}
