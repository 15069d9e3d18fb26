package org.lockorder.lockgraph;

import java.util.List;
import org.lockorder.ir.LockClass;

/** The whole graph, both lists sorted by id. */
public record LockGraph(List<LockClass> locks, List<LockEdge> edges) {
  public LockGraph {
    locks = List.copyOf(locks);
    edges = List.copyOf(edges);
  }
}
