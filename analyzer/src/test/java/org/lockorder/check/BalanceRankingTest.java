package org.lockorder.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lockorder.ir.Condition;
import org.lockorder.ir.LockMode;
import org.lockorder.summary.Imbalance;
import org.lockorder.summary.Imbalance.Doubt;
import org.lockorder.summary.Imbalance.Kind;
import org.lockorder.summary.Inputs;
import org.lockorder.summary.Locks;

/** What callers, marks and doubts make of a lock out of balance. */
class BalanceRankingTest {
  private static final CallerEvidence.Balance NOBODY_CALLS =
      new CallerEvidence.Balance(0, 0, false, false, false);
  private static final CallerEvidence.Balance CALLED =
      new CallerEvidence.Balance(2, 0, false, false, false);
  private static final CallerEvidence.Balance RELEASED =
      new CallerEvidence.Balance(2, 1, false, false, false);
  private static final CallerEvidence.Balance HELD =
      new CallerEvidence.Balance(2, 0, true, false, false);
  private static final CallerEvidence.Balance COUNTERPART =
      new CallerEvidence.Balance(0, 0, false, true, false);
  private static final CallerEvidence.Balance MARKED =
      new CallerEvidence.Balance(0, 0, false, false, true);

  private static Optional<BalanceRanking> rank(
      Kind kind, CallerEvidence.Balance callers, boolean referenced, Doubt... doubts) {
    return rank(kind, callers, referenced, false, doubts);
  }

  private static Optional<BalanceRanking> rank(
      Kind kind,
      CallerEvidence.Balance callers,
      boolean referenced,
      boolean inHeader,
      Doubt... doubts) {
    return BalanceRanking.of(imbalance(kind, doubts), callers, false, referenced, inHeader);
  }

  private static Imbalance imbalance(Kind kind, Doubt... doubts) {
    return new Imbalance(
        kind,
        Locks.one("a"),
        LockMode.EXCLUSIVE,
        "mutex_lock",
        1,
        List.of(),
        List.of(),
        List.of(),
        Condition.ALWAYS,
        Inputs.ANY,
        Set.of(doubts));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatNothingSpeaksAgainstIsHigh(Kind kind) {
    assertThat(rank(kind, NOBODY_CALLS, false))
        .hasValueSatisfying(r -> assertThat(r.confidence()).isEqualTo(Confidence.HIGH));
  }

  @ParameterizedTest
  @EnumSource(Doubt.class)
  void eachDoubtTakesAStepAndSaysWhy(Doubt doubt) {
    BalanceRanking one = rank(Kind.LEFT_HELD, NOBODY_CALLS, false, doubt).orElseThrow();
    assertThat(one.confidence())
        .isEqualTo(
            switch (doubt) {
              case GUARDED, INSTANCE, NO_CASE, SELDOM, RELEASER_TAKES, RELEASED_BELOW ->
                  Confidence.LOW;
              default -> Confidence.MEDIUM;
            });
    assertThat(one.speaksAgainst()).hasSize(1).allMatch(reason -> reason.length() > 10);
    Doubt other = doubt == Doubt.LONG ? Doubt.TRIED : Doubt.LONG;
    BalanceRanking two = rank(Kind.LEFT_HELD, NOBODY_CALLS, false, doubt, other).orElseThrow();
    assertThat(two.confidence()).isEqualTo(Confidence.LOW);
    assertThat(two.speaksAgainst()).doesNotHaveDuplicates().hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whoHasALockOfAClassMayHaveTwo(Kind kind) {
    assertThat(rank(kind, CALLED, false, Doubt.INSTANCE))
        .hasValueSatisfying(r -> assertThat(r.confidence()).isEqualTo(Confidence.LOW));
    assertThat(rank(kind, CALLED, false, Doubt.TRIED))
        .hasValueSatisfying(r -> assertThat(r.confidence()).isEqualTo(Confidence.MEDIUM));
  }

  @Test
  void aHeadersFunctionMayLeaveALockToCallersThatAreNotRead() {
    assertThat(rank(Kind.LEFT_TO_CALLER, NOBODY_CALLS, false, true)).isEmpty();
    assertThat(rank(Kind.LEFT_TO_CALLER, CALLED, false, true)).isPresent();
    assertThat(rank(Kind.LEFT_HELD, NOBODY_CALLS, false, true)).isPresent();
  }

  @Test
  void aCallerThatLetsGoOrAMarkShowsThatItIsMeantSo() {
    for (Kind kind : List.of(Kind.LEFT_HELD, Kind.LEFT_TO_CALLER)) {
      assertThat(rank(kind, RELEASED, false)).isEmpty();
      assertThat(rank(kind, MARKED, false)).isEmpty();
      assertThat(rank(kind, CALLED, false)).isPresent();
    }
    assertThat(rank(Kind.NOT_HELD, HELD, false)).isEmpty();
    assertThat(rank(Kind.NOT_HELD, RELEASED, false)).isPresent();
    assertThat(rank(Kind.LEFT_HELD, HELD, false)).isPresent();
    for (Kind kind : List.of(Kind.RELEASED_TWICE, Kind.MADE_WHILE_HELD)) {
      for (var callers : List.of(RELEASED, HELD, COUNTERPART, MARKED)) {
        assertThat(rank(kind, callers, false)).as("nobody means " + kind).isPresent();
      }
    }
  }

  @Test
  void whoIsCalledByATableGoesOnWhereItLeft() {
    assertThat(BalanceRanking.of(imbalance(Kind.NOT_HELD), NOBODY_CALLS, true, true, false))
        .isEmpty();
    assertThat(BalanceRanking.of(imbalance(Kind.NOT_HELD), NOBODY_CALLS, true, false, false))
        .as("who is called by name only is held against his callers")
        .isPresent();
    assertThat(BalanceRanking.of(imbalance(Kind.NOT_HELD), NOBODY_CALLS, false, true, false))
        .as("it never leaves with the lock")
        .isPresent();
    assertThat(BalanceRanking.of(imbalance(Kind.RELEASED_TWICE), NOBODY_CALLS, true, true, false))
        .isPresent();
  }

  @Test
  void aCounterpartIsADoubtOnlyWhereNobodyWasSeenToCall() {
    assertThat(rank(Kind.LEFT_TO_CALLER, COUNTERPART, false)).isEmpty();
    assertThat(rank(Kind.LEFT_HELD, COUNTERPART, false).orElseThrow().speaksAgainst())
        .containsExactly("another function here lets go of it without having taken it");
    var called = new CallerEvidence.Balance(1, 0, false, true, false);
    assertThat(rank(Kind.LEFT_HELD, called, false).orElseThrow().speaksAgainst()).isEmpty();
  }

  @Test
  void whatSpeaksForItIsWhatCallersDoNot() {
    assertThat(rank(Kind.LEFT_TO_CALLER, NOBODY_CALLS, false).orElseThrow().speaksFor())
        .containsExactly("nothing that was read lets go of it without having taken it");
    assertThat(rank(Kind.LEFT_HELD, CALLED, false).orElseThrow().speaksFor())
        .containsExactly("no caller that was read lets go of it");
    assertThat(rank(Kind.LEFT_HELD, NOBODY_CALLS, false).orElseThrow().speaksFor()).isEmpty();
    assertThat(rank(Kind.NOT_HELD, CALLED, false).orElseThrow().speaksFor())
        .containsExactly("no caller holds it");
    assertThat(rank(Kind.NOT_HELD, NOBODY_CALLS, false).orElseThrow().speaksFor()).isEmpty();
    assertThat(rank(Kind.NOT_HELD, CALLED, true).orElseThrow().speaksFor())
        .as("others may call it through a pointer")
        .isEmpty();
  }
}
