package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockorder.ir.Outcome;

class NumbersTest {
  private static Numbers few(long... values) {
    Numbers all = Numbers.NEVER;
    for (long value : values) {
      all = all.or(Numbers.of(value));
    }
    return all;
  }

  @Test
  void aNumberMeetsItselfAlone() {
    assertThat(Numbers.of(5).meets(Numbers.of(5))).isTrue();
    assertThat(Numbers.of(5).meets(Numbers.of(6))).isFalse();
    assertThat(Numbers.of(5).meets(Numbers.except(5))).isFalse();
    assertThat(Numbers.of(0)).isEqualTo(Numbers.of(Outcome.ZERO));
    assertThat(Numbers.except(0)).isEqualTo(Numbers.of(Outcome.NONZERO));
  }

  @Test
  void aFewAreTheirUnionUntilTheyAreMany() {
    assertThat(few(3, 1)).hasToString("1|3").isEqualTo(few(1, 3)).hasSameHashCodeAs(few(1, 3));
    assertThat(few(5, 1, 3).or(few(2, 3, 7))).hasToString("1|2|3|5|7");
    assertThat(few(1, 2, 3, 4, 5, 6, 7, 8, 9)).isEqualTo(Numbers.of(Outcome.POSITIVE));
    assertThat(few(-1, 0, 5).classes()).isEqualTo(Outcome.ANY);
    assertThat(few(-1, 0, 5).and(Numbers.of(Outcome.NOT_NEGATIVE))).isEqualTo(few(0, 5));
  }

  @Test
  void allButSomeAreTheIntersectionOfWhatTheyAreNot() {
    Numbers neither = Numbers.except(5).and(Numbers.except(6));
    assertThat(neither).hasToString("any but 5|6");
    assertThat(neither.or(Numbers.of(5))).isEqualTo(Numbers.except(6));
    assertThat(neither.or(Numbers.except(7)).isAny()).isTrue();
    assertThat(neither.and(few(5, 6)).isNever()).isTrue();
    assertThat(neither.or(Numbers.of(Outcome.NEGATIVE))).isEqualTo(neither);
  }

  @Test
  void bitsSayWhichNumbersThereAre() {
    Numbers set = Numbers.bits(8, 1);
    assertThat(set.classes()).isEqualTo(Outcome.NONZERO);
    assertThat(set.meets(few(9))).isFalse();
    assertThat(set.meets(few(1, 10))).isTrue();
    assertThat(set.and(Numbers.bits(1, 0)).isNever()).isTrue();
    assertThat(set.or(Numbers.of(24))).isEqualTo(set);
    assertThat(set.or(Numbers.of(16)))
        .isEqualTo(Numbers.bits(0, 1).and(Numbers.of(Outcome.NONZERO)));
  }

  @Test
  void whatCMayTakeForAnotherIsNoMoreThanItsClass() {
    assertThat(Numbers.of(0xffff_ffffL)).isEqualTo(Numbers.of(Outcome.POSITIVE));
    assertThat(Numbers.except(0x8000_0000L).isAny()).isTrue();
    assertThat(Numbers.of(Long.MAX_VALUE).isPlain()).isFalse();
  }
}
