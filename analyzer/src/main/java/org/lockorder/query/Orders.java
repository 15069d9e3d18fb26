package org.lockorder.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.ClassGraph;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.lockgraph.LockEdge;

/** What leads from one lock to another. */
public interface Orders {
  /** Ways shown of an order. */
  int WAYS = 8;

  /** A graph that may have more edges is not looked for as a whole. */
  int EDGES_MOST = 50_000;

  /** The edge, if there is one, with some of the ways it comes about. */
  List<LockEdge> between(LockClass from, LockClass to);

  /** Looked for when asked for. */
  static Orders sought(GraphBuilder builder) {
    return (from, to) -> {
      ClassGraph wanted = builder.bare();
      int outer = wanted.number(from.id());
      int inner = wanted.number(to.id());
      if (outer < 0 || inner < 0 || !builder.possible().after(outer).get(inner)) {
        return List.of();
      }
      wanted.after(outer).set(inner);
      return builder.edges(wanted, WAYS);
    };
  }

  /** All of them; null where they may be too many. */
  static @Nullable List<LockEdge> all(GraphBuilder builder) {
    ClassGraph possible = builder.possible();
    return possible.edges() > EDGES_MOST ? null : builder.edges(possible, WAYS);
  }

  /** Those of which these are all. */
  static Orders among(List<LockEdge> all) {
    return (from, to) ->
        all.stream()
            .filter(e -> e.from().id().equals(from.id()) && e.to().id().equals(to.id()))
            .toList();
  }
}
