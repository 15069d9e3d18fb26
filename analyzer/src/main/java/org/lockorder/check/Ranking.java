package org.lockorder.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lockorder.ir.LockClass;
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
  private static final int TOO_LONG = 10;

  /** Calls of both legs together. */
  private static final int PLAIN = 4;

  /** What may be said of a leg that is plain to see. */
  private static final Set<Witness.Evidence> UNDOUBTED =
      EnumSet.of(Witness.Evidence.CONDITIONAL, Witness.Evidence.ANY_OWNER);

  /**
   * Likewise of legs between a lock that is its owner's alone, and one that all threads of a
   * process meet at: the core calls the owner back with that one held, for what he holds his over.
   */
  private static final Set<Witness.Evidence> CALLED_BACK =
      EnumSet.of(
          Witness.Evidence.CONDITIONAL,
          Witness.Evidence.ANY_OWNER,
          Witness.Evidence.INDIRECT,
          Witness.Evidence.INDIRECT_BACK);

  /** Places that do it the unusual way, and how many times as many do it the usual way. */
  private static final int RARE = 2;

  private static final int OFTEN = 3;

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
    weighInstances(edges, legs, processWide, scale);
    int longest = legs.stream().mapToInt(Witness::calls).max().orElse(0);
    boolean byPointer = legs.stream().anyMatch(w -> has(w, Witness.Evidence.INDIRECT));
    if (longest > TOO_LONG) {
      scale.atMost(Confidence.LOW, "a leg is " + longest + " calls long");
    } else if (byPointer && longest > LONG) {
      scale.atMost(Confidence.LOW, "a leg is " + longest + " calls long, some through a pointer");
    } else if (longest > LONG) {
      scale.known(Confidence.MEDIUM, "a leg is " + longest + " calls long");
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

  private static void weighInstances(
      List<LockEdge> edges, List<Witness> legs, Set<String> processWide, Scale scale) {
    if (legs.stream().allMatch(Witness::oneObject)) {
      return;
    }
    List<String> many =
        edges.stream()
            .map(LockEdge::from)
            .filter(l -> !l.singleton())
            .map(LockClass::id)
            .distinct()
            .toList();
    for (int i = 0; i < edges.size(); i++) {
      LockClass asked = edges.get(i).to();
      LockClass held = edges.get((i + 1) % edges.size()).from();
      if (edges.size() > 1 && !asked.equals(held)) {
        scale.atMost(Confidence.MEDIUM, "%s may or may not be %s".formatted(asked.id(), held.id()));
      }
    }
    if (!many.isEmpty()) {
      String reason =
          "there are many "
              + String.join(" and ", many)
              + "; the legs must mean the same "
              + (many.size() == 1 ? "one" : "ones");
      boolean near = isNear(edges, legs);
      if (near
          && !areOf(UNDOUBTED, legs)
          && areOf(CALLED_BACK, legs)
          && anyOf(processWide, edges)) {
        scale.known(Confidence.MEDIUM, reason); // the pointer and the instance are one doubt there
      } else {
        boolean all = edges.size() > 1 && many.size() == edges.size();
        scale.atMost(ofMany(edges, legs, near, all), reason);
      }
    }
  }

  /** Whether both sides are easily read. */
  private static boolean isNear(List<LockEdge> edges, List<Witness> legs) {
    return edges.size() == 2
        && legs.stream().mapToInt(Witness::calls).sum() <= PLAIN
        && edges.stream().noneMatch(e -> e.from().kind() == LockKind.PSEUDO);
  }

  /**
   * How far two tasks may be believed to meet at the same instances. As lockdep does: an order of
   * classes is one of all their locks, unless something says otherwise. What is plain to see on
   * both sides is no accident, least of all where one place does it against many.
   */
  private static Confidence ofMany(
      List<LockEdge> edges, List<Witness> legs, boolean near, boolean all) {
    if (!near || !areOf(UNDOUBTED, legs)) {
      return all ? Confidence.LOW : Confidence.MEDIUM;
    }
    boolean sure = legs.stream().noneMatch(w -> has(w, Witness.Evidence.CONDITIONAL));
    return !all || (sure && isLopsided(edges)) ? Confidence.HIGH : Confidence.MEDIUM;
  }

  private static boolean areOf(Set<Witness.Evidence> allowed, List<Witness> legs) {
    return legs.stream().allMatch(w -> allowed.containsAll(w.evidence()));
  }

  private static boolean anyOf(Set<String> tags, List<LockEdge> edges) {
    return edges.stream()
        .map(e -> e.from().type())
        .anyMatch(type -> tags.contains(type.substring(0, Math.max(0, type.indexOf('.')))));
  }

  /** Whether next to nobody does it one way, and everybody else the other. */
  private static boolean isLopsided(List<LockEdge> edges) {
    int a = edges.get(0).count();
    int b = edges.get(1).count();
    return Math.min(a, b) <= RARE && Math.max(a, b) >= OFTEN * Math.min(a, b);
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
