package org.lockorder.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.lockdep.Link;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Witness;

/**
 * An order that lockdep saw, and the way by which it comes about in the sources.
 *
 * @param edge of the graph; null where there is none
 * @param witness of it the one that has most functions of the stack; null without an edge
 * @param gaps what is missing; empty with an edge
 */
public record ExplainedLink(
    Link link, @Nullable LockEdge edge, @Nullable Witness witness, List<Gap> gaps) {
  public ExplainedLink {
    gaps = List.copyOf(gaps);
  }

  /** Whether the sources show it. */
  public boolean isFound() {
    return edge != null;
  }
}
