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
 * @param nearest those of it that have as many, this one among them; empty without an edge
 * @param gaps what is missing; empty with an edge
 */
public record ExplainedLink(
    Link link,
    @Nullable LockEdge edge,
    @Nullable Witness witness,
    List<Witness> nearest,
    List<Gap> gaps) {
  public ExplainedLink {
    nearest = List.copyOf(nearest);
    gaps = List.copyOf(gaps);
  }

  /** One that the sources do not show. */
  static ExplainedLink missing(Link link, List<Gap> gaps) {
    return new ExplainedLink(link, null, null, List.of(), gaps);
  }

  /** Whether the sources show it. */
  public boolean isFound() {
    return edge != null;
  }
}
