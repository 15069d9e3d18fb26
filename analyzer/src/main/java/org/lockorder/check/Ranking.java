package org.lockorder.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lockorder.ir.LockKind;
import org.lockorder.lockgraph.Held;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Witness;
import org.lockorder.veto.Gates;

/**
 * How much a combination of witnesses is believed, with the reasons: a rank by evidence, cut twice.
 * A heuristic throughout; what it weighs is DESIGN's: direct before indirect, one object before any
 * two, both sides short, never boot code.
 */
record Ranking(Confidence confidence, List<String> speaksFor, List<String> speaksAgainst) {
  /** Calls of a way that is easily read. */
  static final int SHORT = 3;

  private static final int LONG = 6;

  /** Calls of a way on which some condition is most likely against it. */
  private static final int TOO_LONG = 8;

  /** Likewise to where it is waited until nobody uses a thing: from a device's end that is far. */
  private static final int TOO_LONG_TO_WAIT = 10;

  /** So many places where tasks would wait for themselves somebody would have come to. */
  private static final int NOTICED = 5;

  /** Where nothing is known of what threads share. */
  static Ranking of(List<LockEdge> edges, List<Witness> legs) {
    return of(edges, legs, Set.of());
  }

  /**
   * Of a cycle, or of a part.
   *
   * @param processWide structs of which all threads of a process have the same one, by their tags
   */
  static Ranking of(List<LockEdge> edges, List<Witness> legs, Set<String> processWide) {
    Scale scale = isOrder(edges) ? Scale.ofOrder() : new Scale();
    List<String> speaksFor = new ArrayList<>();
    EvidenceScale.weigh(legs, scale);
    Instances.weigh(edges, legs, processWide, scale);
    int longest = legs.stream().mapToInt(Witness::calls).max().orElse(0);
    boolean byPointer = legs.stream().anyMatch(w -> has(w, Witness.Evidence.INDIRECT));
    boolean waits = edges.stream().anyMatch(e -> e.to().kind() == LockKind.PSEUDO);
    if (longest > (waits ? TOO_LONG_TO_WAIT : TOO_LONG)) {
      scale.atMost(Confidence.LOW, "a leg is " + longest + " calls long");
    } else if (byPointer && longest > LONG) {
      scale.atMost(Confidence.LOW, "a leg is " + longest + " calls long, some through a pointer");
    } else if (longest > LONG) {
      scale.known(Confidence.MEDIUM, "a leg is " + longest + " calls long");
    }
    int places = edges.getFirst().count();
    boolean stopped = legs.size() == 1 && has(legs.getFirst(), Witness.Evidence.CONDITIONAL);
    if (stopped && !isOrder(edges) && places >= NOTICED) {
      scale.atMost(
          Confidence.LOW, "somebody would have noticed it in one of %d places".formatted(places));
    }
    if (legs.size() > 3) {
      scale.atMost(Confidence.LOW, legs.size() + " tasks must meet");
    } else if (legs.size() == 3) {
      boolean clear = longest <= SHORT && edges.stream().allMatch(e -> e.from().singleton());
      scale.atMost(clear ? Confidence.MEDIUM : Confidence.LOW, "three tasks must meet");
    }
    if (!byPointer) {
      speaksFor.add("direct calls only");
    }
    // It is one of many, or not surely held, or the veto on gates would have known.
    Optional<Held> common =
        Gates.excluding(legs.stream().map(Witness::gates).toList(), Held::keepsOut).findFirst();
    common.ifPresent(
        gate ->
            scale.atMost(
                Confidence.MEDIUM,
                "two legs hold a %s each%s; if it is the same, they never meet"
                    .formatted(gate.lock().id(), gate.surely() ? "" : " on some condition")));
    if (legs.size() > 1 && common.isEmpty()) {
      speaksFor.add("no lock common to " + (legs.size() == 2 ? "both" : "all") + " legs");
    }
    dominance(edges).ifPresent(speaksFor::add);
    return scale.ranking(speaksFor);
  }

  /** The same, believed no more than that, for one more reason. */
  Ranking atMost(Confidence bar, String reason) {
    List<String> against = new ArrayList<>(speaksAgainst);
    against.add(reason);
    return new Ranking(bar.compareTo(confidence) > 0 ? bar : confidence, speaksFor, against);
  }

  /** Whether it is no cycle. */
  private static boolean isOrder(List<LockEdge> edges) {
    return edges.size() == 1 && !edges.getFirst().from().equals(edges.getFirst().to());
  }

  private static boolean has(Witness witness, Witness.Evidence evidence) {
    return witness.evidence().contains(evidence);
  }

  /** How lopsided a pair is. */
  private static Optional<String> dominance(List<LockEdge> edges) {
    if (edges.size() != 2) {
      return Optional.empty();
    }
    LockEdge a = edges.get(0).count() >= edges.get(1).count() ? edges.get(0) : edges.get(1);
    return a.count() > 1
        ? Optional.of("%d places take %s first".formatted(a.count(), a.from().id()))
        : Optional.empty();
  }
}
