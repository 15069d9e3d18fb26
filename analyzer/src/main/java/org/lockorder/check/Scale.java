package org.lockorder.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How much a finding is believed while its evidence is weighed: high until a reason lowers it. Two
 * doubts, each of which alone would leave it at medium, make it low: either may be what is wrong.
 */
final class Scale {
  private Confidence confidence = Confidence.HIGH;
  private final Set<String> against = new LinkedHashSet<>();
  private final boolean counting;
  private int doubts;

  Scale() {
    this(true);
  }

  /**
   * @param counting false where doubts are not added up
   */
  private Scale(boolean counting) {
    this.counting = counting;
  }

  /** Of an order alone, in which nobody is seen to wait for another. */
  static Scale ofOrder() {
    return new Scale(false);
  }

  /** No more than that, for this doubt. */
  void atMost(Confidence bar, String reason) {
    if (against.add(reason) && bar == Confidence.MEDIUM) {
      doubts++;
    }
    lower(counting && doubts > 1 ? Confidence.LOW : bar);
  }

  /** No more than that, for what the reader should know, and is no doubt. */
  void known(Confidence bar, String reason) {
    against.add(reason);
    lower(bar);
  }

  private void lower(Confidence bar) {
    if (confidence.atLeast(bar)) {
      confidence = bar;
    }
  }

  /** No more than another ranking, for its reasons. */
  void atMost(Ranking other) {
    lower(other.confidence());
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
