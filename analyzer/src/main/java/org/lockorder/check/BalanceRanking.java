package org.lockorder.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lockorder.summary.Imbalance;

/**
 * How much an imbalance is believed, with the reasons. A heuristic: high where nothing speaks
 * against it, medium where one thing does, low where more do, or where the release asks first: who
 * wrote that knows that the lock may not be held, by whatever the condition reads.
 */
record BalanceRanking(Confidence confidence, List<String> speaksFor, List<String> speaksAgainst) {
  /**
   * Doubts of which one is enough: who asks first whether to release knows, who has a lock of a
   * class may well have two, and who compares a value with some numbers, one after the other,
   * without a last way for any other, knows that there are no others. A callee that may do with the
   * lock what the way does not show makes the way a guess. What seldom happens is of low confidence
   * everywhere.
   */
  private static final Set<Imbalance.Doubt> ENOUGH =
      EnumSet.of(
          Imbalance.Doubt.GUARDED,
          Imbalance.Doubt.INSTANCE,
          Imbalance.Doubt.NO_CASE,
          Imbalance.Doubt.SELDOM,
          Imbalance.Doubt.RELEASER_TAKES,
          Imbalance.Doubt.RELEASED_BELOW);

  /**
   * Empty where the callers, or a mark, show that it is meant so.
   *
   * @param leaves whether the function leaves with the lock held on another way
   * @param referenced whether the function is named other than to call it
   * @param inHeader whether it stands in a header, for whoever includes that
   */
  static Optional<BalanceRanking> of(
      Imbalance imbalance,
      CallerEvidence.Balance callers,
      boolean leaves,
      boolean referenced,
      boolean inHeader) {
    boolean meant =
        switch (imbalance.kind()) {
          case LEFT_HELD -> callers.marked() || callers.releasing() > 0;
          case LEFT_TO_CALLER ->
              callers.marked()
                  || callers.releasing() > 0
                  || callers.counterpart()
                  || (inHeader && callers.callers() == 0);
          // Who is called through a pointer, again and again, goes on where he left.
          case NOT_HELD -> callers.heldOnEntry() || (leaves && referenced);
          case RELEASED_TWICE, MADE_WHILE_HELD -> false;
        };
    if (meant) {
      return Optional.empty();
    }
    List<String> against = new ArrayList<>();
    imbalance.doubts().stream().sorted().map(BalanceRanking::reason).forEach(against::add);
    if (imbalance.kind() == Imbalance.Kind.LEFT_HELD
        && callers.callers() == 0
        && callers.counterpart()) {
      against.add("another function here lets go of it without having taken it");
    }
    List<String> speaksFor = new ArrayList<>();
    if (imbalance.kind() == Imbalance.Kind.LEFT_TO_CALLER) {
      speaksFor.add("nothing that was read lets go of it without having taken it");
    }
    if (imbalance.kind() == Imbalance.Kind.LEFT_HELD && callers.callers() > 0) {
      speaksFor.add("no caller that was read lets go of it");
    }
    if (imbalance.kind() == Imbalance.Kind.NOT_HELD && callers.callers() > 0 && !referenced) {
      speaksFor.add("no caller holds it");
    }
    Confidence confidence =
        imbalance.doubts().stream().anyMatch(ENOUGH::contains)
            ? Confidence.LOW
            : confidence(against.size());
    return Optional.of(new BalanceRanking(confidence, speaksFor, against));
  }

  private static Confidence confidence(int doubts) {
    return switch (doubts) {
      case 0 -> Confidence.HIGH;
      case 1 -> Confidence.MEDIUM;
      default -> Confidence.LOW;
    };
  }

  private static String reason(Imbalance.Doubt doubt) {
    return switch (doubt) {
      case RETURN_VALUE -> "what is returned may tell the caller";
      case WRITTEN -> "what only this way writes may tell the caller";
      case PASSED -> "it depends on what the caller passes";
      case INSTANCE -> "the path may stand for several locks";
      case TRIED -> "the lock is got by a trylock";
      case UNKNOWN_CALL -> "a call that could not be followed may release the lock";
      case JOINED -> "a point on the way is come to without the lock too, and knows which";
      case GUARDED -> "the release has a condition of its own";
      case ALIAS -> "the other way releases the lock by another name";
      case NO_CASE -> "a value is none of those that it is compared with";
      case SELDOM -> "it needs what seldom happens";
      case ANSWERS_DIFFER -> "one question is asked twice and answered differently";
      case LONG -> "many conditions must hold together";
      case WIDENED -> "the function has more paths than were followed";
      case RELEASER_TAKES ->
          "who lets go of it takes one of that class too, and may let go of that";
      case RELEASED_BELOW -> "a function that is called on the way may let go of it";
    };
  }
}
