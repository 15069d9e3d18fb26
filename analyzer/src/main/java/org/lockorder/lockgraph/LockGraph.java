package org.lockorder.lockgraph;

import java.util.List;
import org.lockorder.ir.LockClass;

/**
 * The whole graph, all lists sorted by id.
 *
 * @param again for each lock that is asked for by who surely holds it: an edge from it to itself,
 *     not among {@code edges}
 */
public record LockGraph(List<LockClass> locks, List<LockEdge> edges, List<LockEdge> again) {
  public LockGraph {
    locks = List.copyOf(locks);
    edges = List.copyOf(edges);
    again = List.copyOf(again);
  }
}
