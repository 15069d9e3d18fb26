package org.lockorder.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lockorder.lockdep.Link;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Step;
import org.lockorder.lockgraph.Witness;

/**
 * Tells which of the ways by which an order comes about is the one that lockdep saw: the one with
 * most functions of the stack, and of these the one that has them nearest to the taking, for from
 * there on it goes elsewhere.
 */
final class StackWays {
  /** What is nearer comes first; so does what is of the very subclass, and what is shorter. */
  private static final Comparator<Fit> NEARER =
      Comparator.<Fit>comparingInt(fit -> -fit.functions())
          .thenComparingInt(Fit::innermost)
          .thenComparingInt(fit -> -fit.exact())
          .thenComparingInt(fit -> fit.witness().calls());

  /** By name and file: how many frames lie between it and the taking. */
  private final Map<String, Integer> stack;

  private final NamedLock from;
  private final NamedLock to;

  /** A way, and how much it is what lockdep saw. */
  private record Fit(LockEdge edge, Witness witness, int functions, int innermost, int exact) {
    boolean isAsNearAs(Fit other) {
      return edge.equals(other.edge)
          && functions == other.functions
          && innermost == other.innermost;
    }
  }

  /**
   * One for a link.
   *
   * @param stack see {@link Functions#onStack}
   */
  StackWays(Map<String, Integer> stack, NamedLock from, NamedLock to) {
    this.stack = stack;
    this.from = from;
    this.to = to;
  }

  /** The link by the nearest way; empty where there is none. */
  Optional<ExplainedLink> explain(Link link, List<LockEdge> edges) {
    List<Fit> fits =
        edges.stream()
            .flatMap(edge -> edge.witnesses().stream().map(witness -> fit(edge, witness)))
            .toList();
    return fits.stream()
        .min(NEARER)
        .map(
            best ->
                new ExplainedLink(
                    link,
                    best.edge(),
                    best.witness(),
                    fits.stream().filter(fit -> fit.isAsNearAs(best)).map(Fit::witness).toList(),
                    List.of()));
  }

  private Fit fit(LockEdge edge, Witness witness) {
    List<Integer> depths =
        witness.steps().stream()
            .map(StackWays::key)
            .distinct()
            .map(stack::get)
            .filter(Objects::nonNull)
            .toList();
    int exact =
        (from.classes().contains(edge.from()) ? 1 : 0) + (to.classes().contains(edge.to()) ? 1 : 0);
    int innermost = depths.stream().mapToInt(depth -> depth).min().orElse(Integer.MAX_VALUE);
    return new Fit(edge, witness, depths.size(), innermost, exact);
  }

  private static String key(Step step) {
    return step.function() + "@" + step.site().file();
  }
}
