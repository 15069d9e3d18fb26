package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.CType;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;

class FactsTest {
  private static final Value RET = new Value.Variable("ret");
  private static final Value FLAG = new Value.Field(new Value.Variable("p"), "flag", true);
  private static final Value ZERO = new Value.Constant(0);

  private static Value compare(Value left, Value.Operator operator, long right) {
    return new Value.Binary(operator, left, new Value.Constant(right));
  }

  @Test
  void aBranchTellsOfTheVariableItTests() {
    Facts failed = Facts.NONE.assume(RET, true).orElseThrow();
    assertThat(failed.of(RET)).isEqualTo(Outcome.NONZERO);
    Facts fine = Facts.NONE.assume(RET, false).orElseThrow();
    assertThat(fine.of(RET)).isEqualTo(Outcome.ZERO);
    assertThat(fine.assume(RET, true)).isEmpty();
  }

  @Test
  void notIsTheOtherBranch() {
    Facts taken = Facts.NONE.assume(new Value.Not(RET), true).orElseThrow();
    assertThat(taken.of(RET)).isEqualTo(Outcome.ZERO);
    assertThat(taken.of(new Value.Not(RET))).isEqualTo(Outcome.POSITIVE);
  }

  @Test
  void comparisonsWithZeroTellTheSign() {
    Facts negative = Facts.NONE.assume(compare(RET, Value.Operator.LESS, 0), true).orElseThrow();
    assertThat(negative.of(RET)).isEqualTo(Outcome.NEGATIVE);
    assertThat(negative.assume(compare(RET, Value.Operator.GREATER_EQUAL, 0), true)).isEmpty();
    Facts equal = Facts.NONE.assume(compare(RET, Value.Operator.EQUAL, 0), true).orElseThrow();
    assertThat(equal.assume(compare(RET, Value.Operator.NOT_EQUAL, 0), true)).isEmpty();
  }

  @Test
  void comparisonsWithAConstantAreRemembered() {
    Value isThree = compare(RET, Value.Operator.EQUAL, 3);
    Facts three = Facts.NONE.assume(isThree, true).orElseThrow();
    assertThat(three.assume(isThree, false)).isEmpty();
    assertThat(three.assume(compare(RET, Value.Operator.NOT_EQUAL, 3), true)).isEmpty();
    assertThat(three.of(RET)).isEqualTo(Outcome.POSITIVE);
  }

  @Test
  void constantsDecideThemselves() {
    assertThat(Facts.NONE.assume(ZERO, true)).isEmpty();
    assertThat(Facts.NONE.assume(new Value.Constant(1), true)).isPresent();
    assertThat(
            Facts.NONE.of(
                new Value.Binary(
                    Value.Operator.LESS, new Value.Constant(2), new Value.Constant(3))))
        .isEqualTo(Outcome.POSITIVE);
  }

  @Test
  void aMinusBeforeAnErrnoIsNegative() {
    Value einval = new Value.Binary(Value.Operator.MINUS, ZERO, new Value.Global("EINVAL"));
    assertThat(Facts.NONE.of(einval)).isEqualTo(Outcome.NEGATIVE);
    Facts after = Facts.NONE.assign(RET, einval);
    assertThat(after.assume(new Value.Not(RET), true)).isEmpty();
  }

  @Test
  void anAssignmentEndsWhatWasKnownOfItsTarget() {
    Facts known = Facts.NONE.assume(RET, false).orElseThrow();
    assertThat(known.assign(RET, new Value.Unknown()).of(RET)).isEqualTo(Outcome.ANY);
    assertThat(known.assign(new Value.Variable("other"), RET).of(new Value.Variable("other")))
        .isEqualTo(Outcome.ZERO);
  }

  @Test
  void aWriteToAMemberEndsFactsOnThatMemberOnly() {
    Facts known = Facts.NONE.assume(FLAG, true).orElseThrow().assume(RET, true).orElseThrow();
    Value elsewhere = new Value.Field(new Value.Variable("q"), "flag", true);
    Facts after = known.assign(elsewhere, new Value.Unknown());
    assertThat(after.of(FLAG)).isEqualTo(Outcome.ANY);
    assertThat(after.of(RET)).isEqualTo(Outcome.NONZERO);
  }

  @Test
  void aMergeKeepsWhatBothPathsKnow() {
    Facts a = Facts.NONE.assume(RET, true).orElseThrow().assume(FLAG, true).orElseThrow();
    Facts b = Facts.NONE.assume(compare(RET, Value.Operator.LESS, 0), true).orElseThrow();
    Facts either = a.or(b);
    assertThat(either.of(RET)).isEqualTo(Outcome.NONZERO);
    assertThat(either.of(FLAG)).isEqualTo(Outcome.ANY);
  }

  @Test
  void castsDoNotHideAValue() {
    Value cast = new Value.Cast(new CType.Scalar("long"), RET);
    Facts known = Facts.NONE.assume(cast, false).orElseThrow();
    assertThat(known.of(RET)).isEqualTo(Outcome.ZERO);
  }

  @Test
  void configurationFactsBecomeTheCondition() {
    Optional<Facts> facts =
        Facts.NONE
            .assume(new Value.Configured("NUMA"), true)
            .flatMap(f -> f.assume(new Value.Configured("SLUB"), false));
    assertThat(facts.orElseThrow().condition().facts()).isEqualTo(List.of("!SLUB", "NUMA"));
  }

  @Test
  void aWriteEndsWhatIsMadeOfTheTargetHoweverDeep() {
    Value deep = compare(new Value.Dereference(FLAG), Value.Operator.LESS, 7);
    Facts known = Facts.NONE.assume(deep, true).orElseThrow().assume(RET, true).orElseThrow();
    Value pointer = ((Value.Field) FLAG).base();
    assertThat(known.forget(new Value.Variable("other"))).isSameAs(known);
    assertThat(known.forget(pointer).isTold(deep)).isFalse();
    assertThat(known.forget(new Value.Field(RET, "flag", false)).isTold(deep)).isFalse();
    assertThat(known.forget(pointer).isTold(RET)).isTrue();
  }

  @Test
  void factsAreTheSameInWhateverOrderTheyWereFound() {
    Facts a = Facts.NONE.assume(RET, true).orElseThrow().assume(FLAG, true).orElseThrow();
    Facts b = Facts.NONE.assume(FLAG, true).orElseThrow().assume(RET, true).orElseThrow();
    assertThat(a).isEqualTo(b).hasSameHashCodeAs(b);
    assertThat(a.or(b)).isSameAs(a);
    assertThat(a)
        .isNotEqualTo(a.forget(FLAG))
        .isNotEqualTo(a.restrict(RET, Outcome.NEGATIVE).get());
  }
}
