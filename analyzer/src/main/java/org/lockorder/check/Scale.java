package org.lockorder.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How much a finding is believed while its evidence is weighed: high until a reason lowers it. */
final class Scale {
  private Confidence confidence = Confidence.HIGH;
  private final Set<String> against = new LinkedHashSet<>();

  /** No more than that, for this reason. */
  void atMost(Confidence bar, String reason) {
    if (confidence.atLeast(bar)) {
      confidence = bar;
    }
    against.add(reason);
  }

  /** No more than another ranking, for its reasons. */
  void atMost(Ranking other) {
    if (confidence.atLeast(other.confidence())) {
      confidence = other.confidence();
    }
    against.addAll(other.speaksAgainst());
  }

  /** Whether nothing speaks against it yet. */
  boolean isClear() {
    return against.isEmpty();
  }

  /** What came of it. */
  Ranking ranking(List<String> speaksFor) {
    return new Ranking(confidence, speaksFor, List.copyOf(against));
  }
}
