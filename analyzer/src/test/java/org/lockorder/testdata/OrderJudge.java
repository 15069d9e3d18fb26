package org.lockorder.testdata;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.LockGraph;

/** Holds a lock-order graph against the edges a case gives. */
final class OrderJudge {
  private OrderJudge() {}

  /** Which edges are too few or too many, one line each. */
  static List<String> judge(List<OrderPattern> expected, LockGraph graph) {
    List<String> problems = new ArrayList<>();
    for (OrderPattern pattern : expected) {
      if (graph.edges().stream().noneMatch(pattern::matches)) {
        problems.add("no edge " + pattern + "; there are " + describe(graph.edges()));
      }
    }
    for (LockEdge edge : graph.edges()) {
      if (expected.stream().noneMatch(pattern -> pattern.matches(edge))) {
        problems.add("edge without ORDER line: " + describe(edge) + ", " + edge.best().steps());
      }
    }
    return problems;
  }

  private static List<String> describe(List<LockEdge> edges) {
    return edges.stream().map(OrderJudge::describe).toList();
  }

  private static String describe(LockEdge edge) {
    return new OrderPattern(
            new OrderPattern.End(edge.from().id(), edge.fromRefinement(), edge.best().outerMode()),
            new OrderPattern.End(edge.to().id(), edge.toRefinement(), edge.best().innerMode()))
        .toString();
  }
}
