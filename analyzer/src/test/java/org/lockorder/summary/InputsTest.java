package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockorder.ir.Outcome;

class InputsTest {
  private static final Inputs ZERO_THEN_POSITIVE =
      Inputs.ANY.with(0, Outcome.ZERO).with(1, Outcome.POSITIVE);

  @Test
  void eachIndexHasAnOutcomeOfItsOwn() {
    assertThat(ZERO_THEN_POSITIVE.get(0).classes()).isEqualTo(Outcome.ZERO);
    assertThat(ZERO_THEN_POSITIVE.get(1).classes()).isEqualTo(Outcome.POSITIVE);
    assertThat(ZERO_THEN_POSITIVE.tells(2)).isFalse();
    assertThat(ZERO_THEN_POSITIVE).hasToString("{$0 zero, $1 positive}");
    assertThat(ZERO_THEN_POSITIVE.with(0, Outcome.ANY).with(1, Outcome.ANY).isAny()).isTrue();
  }

  @Test
  void indexesBeyondTheLastAreNotHeeded() {
    int last = Inputs.MOST - 1;
    assertThat(Inputs.ANY.with(last, Outcome.ZERO).get(last).classes()).isEqualTo(Outcome.ZERO);
    assertThat(Inputs.ANY.with(last + 1, Outcome.ZERO).isAny()).isTrue();
    assertThat(Inputs.ANY.get(last + 1).isAny()).isTrue();
  }

  @Test
  void twoFitWhereNoIndexContradicts() {
    assertThat(ZERO_THEN_POSITIVE.fits(Inputs.ANY)).isTrue();
    assertThat(ZERO_THEN_POSITIVE.fits(Inputs.ANY.with(1, Outcome.NONZERO))).isTrue();
    assertThat(ZERO_THEN_POSITIVE.fits(Inputs.ANY.with(1, Outcome.NOT_POSITIVE))).isFalse();
    assertThat(Inputs.ANY.with(20, Outcome.ZERO).fits(Inputs.ANY.with(20, Outcome.NONZERO)))
        .isFalse();
  }

  @Test
  void whatIsNotHeededIsForgotten() {
    assertThat(ZERO_THEN_POSITIVE.onlyOf(0b10, 0)).isEqualTo(Inputs.ANY.with(1, Outcome.POSITIVE));
    Inputs five = Inputs.ANY.with(1, Numbers.of(5));
    assertThat(five.onlyOf(0b10, 0)).isEqualTo(Inputs.ANY.with(1, Outcome.POSITIVE));
    assertThat(five.onlyOf(0, 0b10)).isEqualTo(five);
    assertThat(ZERO_THEN_POSITIVE.or(Inputs.ANY.with(0, Outcome.NEGATIVE)))
        .isEqualTo(Inputs.ANY.with(0, Outcome.NOT_POSITIVE));
  }

  @Test
  void numbersTellMoreThanClasses() {
    Inputs five = Inputs.ANY.with(1, Numbers.of(5));
    assertThat(five).hasToString("{$1 5}");
    assertThat(five.fits(Inputs.ANY.with(1, Outcome.POSITIVE))).isTrue();
    assertThat(five.fits(Inputs.ANY.with(1, Outcome.NEGATIVE))).isFalse();
    assertThat(five.fits(Inputs.ANY.with(1, Numbers.of(6)))).isFalse();
    assertThat(five.fits(Inputs.ANY.with(1, Numbers.except(5)))).isFalse();
    assertThat(five.fits(Inputs.ANY.with(2, Numbers.of(6)))).isTrue();
    assertThat(five.or(Inputs.ANY.with(1, Numbers.of(6))).get(1)).hasToString("5|6");
    assertThat(five.or(Inputs.ANY)).isEqualTo(Inputs.ANY);
    assertThat(five.with(1, Outcome.ANY).isAny()).isTrue();
  }

  @Test
  void ofSomeNoMoreThanClassesIsKept() {
    Inputs many = Inputs.ANY;
    for (int i = 0; i < 10; i++) {
      many = many.with(i, Numbers.of(i + 1));
    }
    assertThat(many.numbered()).hasSize(6);
    assertThat(many.get(9).classes()).isEqualTo(Outcome.POSITIVE);
  }
}
