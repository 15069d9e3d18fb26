package org.lockorder.lockgraph;

import java.util.Comparator;

/** How much a witness shows. */
final class Strength {
  /**
   * Fewest gates, fewest doubts, fewest conditions, fewest calls first; the rest by place, so that
   * the order is the same every time.
   */
  static final Comparator<Witness> STRONGEST_FIRST =
      Comparator.<Witness>comparingInt(w -> w.gates().size())
          .thenComparingInt(w -> doubts(w))
          .thenComparingInt(w -> w.condition().facts().size())
          .thenComparingInt(Witness::calls)
          .thenComparing(w -> w.steps().get(0).site())
          .thenComparing(w -> w.steps().get(w.steps().size() - 1).site())
          .thenComparing(Witness::toString);

  private Strength() {}

  /** That something is done on a condition is no doubt: nearly everything is. */
  private static int doubts(Witness w) {
    return (int)
        w.evidence().stream()
            .filter(e -> e != Witness.Evidence.CONDITIONAL && e != Witness.Evidence.WITH_CONTEXT)
            .count();
  }
}
