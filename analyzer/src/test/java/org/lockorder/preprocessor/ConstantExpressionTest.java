package org.lockorder.preprocessor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantExpressionTest {
  private static final Map<String, Long> NAMES = Map.of("FOO", 3L, "BIG", 1L << 40);

  private static @Nullable Long value(String text) {
    return ConstantExpression.value(Lexer.tokens(text, 1), NAMES::get);
  }

  @ParameterizedTest
  @CsvSource({
    "42, 42",
    "0x10UL, 16",
    "017, 15",
    "0b101, 5",
    "1 << 3, 8",
    "(1 << 3) | 1 << FOO, 8",
    "1 + 2 * 3 - 4 / 2, 5",
    "7 % 4 ^ 1, 2",
    "~0UL >> 1, 9223372036854775807",
    "((long)(~0UL >> 1)), 9223372036854775807",
    "(~0U >> 1), 2147483647",
    "(__force blk_mode_t)(1 << 3), 8",
    "(__attribute__((force)) blk_mode_t)(1 << 3), 8",
    "-1, -1",
    "(int)-1, -1",
    "-(FOO), -3",
    "(FOO) - 1, 2",
    "~1, -2",
    "!FOO, 0",
    "FOO == 3 && 2 > 1 || 0, 1",
    "FOO ? 5 : 6, 5",
    "BIG >> 38, 4",
    "1ULL << 40, 1099511627776",
    "-1 >> 1, -1"
  })
  void numbers(String text, long value) {
    assertThat(value(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1 +",
        "UNKNOWN",
        "f(1)",
        "sizeof(int)",
        "(u8)3",
        "(pgoff_t)-1",
        "~0UL",
        "~0U",
        "1 << 31",
        "1 << 32",
        "1 / 0",
        "0xffffffff",
        "1.5",
        "'a'",
        "1 2",
        "(1",
        "~0UL < 1"
      })
  void whatIsNotKnown(String text) {
    assertThat(value(text)).isNull();
  }

  @Test
  void aDeepNestIsNone() {
    assertThat(value("(".repeat(100_000) + "1" + ")".repeat(100_000))).isNull();
  }
}
