package org.lockorder.report;

import org.lockorder.check.Confidence;
import org.lockorder.lockgraph.Witness;

/** How much an edge of the graph is believed, which no cycle has judged. */
final class EdgeConfidence {
  private EdgeConfidence() {}

  /**
   * A heuristic: high with nothing against the witness, low when it runs only at boot or when two
   * things are against it, else medium. A trylock of the outer lock weakens no edge.
   */
  static Confidence of(Witness witness) {
    long against =
        witness.evidence().stream().filter(e -> e != Witness.Evidence.OUTER_TRIED).count();
    if (against == 0) {
      return Confidence.HIGH;
    }
    boolean boot = witness.evidence().contains(Witness.Evidence.BOOT);
    return boot || against > 1 ? Confidence.LOW : Confidence.MEDIUM;
  }
}
