package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockorder.ir.Outcome;

class InputsTest {
  private static final Inputs ZERO_THEN_POSITIVE =
      Inputs.ANY.with(0, Outcome.ZERO).with(1, Outcome.POSITIVE);

  @Test
  void eachIndexHasAnOutcomeOfItsOwn() {
    assertThat(ZERO_THEN_POSITIVE.get(0)).isEqualTo(Outcome.ZERO);
    assertThat(ZERO_THEN_POSITIVE.get(1)).isEqualTo(Outcome.POSITIVE);
    assertThat(ZERO_THEN_POSITIVE.tells(2)).isFalse();
    assertThat(ZERO_THEN_POSITIVE).hasToString("{$0 zero, $1 positive}");
    assertThat(ZERO_THEN_POSITIVE.with(0, Outcome.ANY).with(1, Outcome.ANY).isAny()).isTrue();
  }

  @Test
  void indexesBeyondTheLastAreNotHeeded() {
    int last = Inputs.MOST - 1;
    assertThat(Inputs.ANY.with(last, Outcome.ZERO).get(last)).isEqualTo(Outcome.ZERO);
    assertThat(Inputs.ANY.with(last + 1, Outcome.ZERO).isAny()).isTrue();
    assertThat(Inputs.ANY.get(last + 1)).isEqualTo(Outcome.ANY);
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
    Inputs heeded = Inputs.ANY.with(1, Outcome.NEVER);
    assertThat(ZERO_THEN_POSITIVE.onlyOf(heeded)).isEqualTo(Inputs.ANY.with(1, Outcome.POSITIVE));
    assertThat(ZERO_THEN_POSITIVE.or(Inputs.ANY.with(0, Outcome.NEGATIVE)))
        .isEqualTo(Inputs.ANY.with(0, Outcome.NOT_POSITIVE));
  }
}
