package org.lockorder.lockgraph;

import org.jgrapht.graph.DirectedPseudograph;
import org.lockorder.ir.LockClass;

/** The lock-order graph as JGraphT's writers want it. */
final class Pseudographs {
  private Pseudographs() {}

  /** All locks and edges, in their order. */
  static DirectedPseudograph<LockClass, LockEdge> of(LockGraph graph) {
    DirectedPseudograph<LockClass, LockEdge> pseudograph =
        new DirectedPseudograph<>(LockEdge.class);
    graph.locks().forEach(pseudograph::addVertex);
    for (LockEdge edge : graph.edges()) {
      pseudograph.addVertex(edge.from());
      pseudograph.addVertex(edge.to());
      pseudograph.addEdge(edge.from(), edge.to(), edge);
    }
    return pseudograph;
  }
}
