package org.lockorder.irq;

import java.util.List;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Witness;

/**
 * A handler takes one lock, and where it may come another is taken for which somebody waits while
 * holding the first; or both are one.
 *
 * @param by the sort of handler
 * @param safe what the handler takes
 * @param in where
 * @param edges from that to the other; empty where they are one
 * @param legs a witness of each edge, in modes that make a task of each wait
 * @param unsafe what is taken where a handler may come
 * @param on where
 */
public record Inversion(
    Interrupting by,
    LockClass safe,
    Use in,
    List<LockEdge> edges,
    List<Witness> legs,
    LockClass unsafe,
    Use on) {
  public Inversion {
    edges = List.copyOf(edges);
    legs = List.copyOf(legs);
  }
}
