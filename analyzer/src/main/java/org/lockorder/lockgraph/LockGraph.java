package org.lockorder.lockgraph;

import java.util.List;
import org.lockorder.ir.LockClass;

/**
 * The whole graph, all lists sorted by id.
 *
 * @param again for each lock that is asked for by who surely holds it: an edge from it to itself,
 *     not among {@code edges}
 * @param isOutline whether edges that follow from others are left out, and ways shown by their
 *     ends: nothing can be judged by it
 */
public record LockGraph(
    List<LockClass> locks, List<LockEdge> edges, List<LockEdge> again, boolean isOutline) {
  public LockGraph {
    locks = List.copyOf(locks);
    edges = List.copyOf(edges);
    again = List.copyOf(again);
  }

  /** With all edges. */
  public LockGraph(List<LockClass> locks, List<LockEdge> edges, List<LockEdge> again) {
    this(locks, edges, again, false);
  }
}
