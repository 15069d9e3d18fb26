package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockorder.ir.Outcome;

class OperatorsTest {
  private static final Numbers EIGHT = Numbers.of(8);

  @Test
  void fewNumbersAreCombinedOneByOne() {
    Numbers oneOrNine = Numbers.of(1).or(Numbers.of(9));
    assertThat(Operators.bitAnd(oneOrNine, EIGHT)).isEqualTo(Numbers.of(0).or(EIGHT));
    assertThat(Operators.bitAnd(Numbers.of(9), Operators.complement(Numbers.of(1))))
        .isEqualTo(EIGHT);
  }

  @Test
  void ofOthersTheBitsAreKnown() {
    assertThat(Operators.bitAnd(Numbers.bits(8, 0), EIGHT).meets(Numbers.of(0))).isFalse();
    assertThat(Operators.bitAnd(Numbers.bits(0, 8), EIGHT)).isEqualTo(Numbers.of(0));
    assertThat(Operators.bitOr(Numbers.ANY, EIGHT).meets(Numbers.of(7))).isFalse();
    assertThat(Operators.complement(Numbers.bits(8, 1))).isEqualTo(Numbers.bits(1, 8));
  }

  @Test
  void whatOverflowsIsNoMoreThanItsClass() {
    assertThat(Operators.combined(Numbers.of(Integer.MAX_VALUE), Numbers.of(1), Long::sum))
        .isEqualTo(Numbers.of(Outcome.POSITIVE));
  }
}
