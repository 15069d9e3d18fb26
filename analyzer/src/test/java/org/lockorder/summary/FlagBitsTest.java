package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockorder.Stages;

/** What flags say of a request. */
class FlagBitsTest {
  private static final String DEPENDS =
      "__fs_reclaim_map if $0+__GFP_DIRECT_RECLAIM|__GFP_WAIT+__GFP_FS-__GFP_NOLOCKDEP";

  private static List<String> asked(String body) {
    return Stages.of("void f(gfp_t gfp, gfp_t other, gfp_t *word) { " + body + " }")
        .summary("f")
        .requests()
        .stream()
        .map(r -> r.lock().key())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "GFP_KERNEL; ''",
        "GFP_KERNEL | __GFP_ZERO; ''",
        "(gfp_t)GFP_KERNEL; ''",
        "*word; ' if ?'",
        "gfp | other; ' if ?'",
        "gfp | GFP_KERNEL; ' if $0-__GFP_NOLOCKDEP'",
        "gfp | __GFP_DIRECT_RECLAIM; ' if $0+__GFP_FS-__GFP_NOLOCKDEP'",
        "gfp & *word; ' if $0+__GFP_DIRECT_RECLAIM|__GFP_WAIT+__GFP_FS-__GFP_NOLOCKDEP'",
      })
  void aWordThatMayLetIt(String word, String proviso) {
    assertThat(asked("kmalloc(8, " + word + ");")).containsExactly("__fs_reclaim_map" + proviso);
  }

  @ParameterizedTest
  @CsvSource({
    "GFP_NOFS",
    "0",
    "GFP_KERNEL & ~__GFP_FS",
    "gfp & ~__GFP_FS",
    "*word & GFP_NOFS",
    "GFP_KERNEL | __GFP_NOLOCKDEP",
  })
  void aWordThatDoesNot(String word) {
    assertThat(asked("kmalloc(8, " + word + ");")).isEmpty();
  }

  @Test
  void aVariableThatIsMadeOfItself() {
    assertThat(asked("gfp &= ~__GFP_ZERO; gfp |= __GFP_IO; kmalloc(8, gfp);"))
        .containsExactly(DEPENDS);
    assertThat(asked("gfp &= ~__GFP_FS; gfp |= __GFP_FS; kmalloc(8, gfp);"))
        .allMatch(key -> key.contains("?"));
  }

  @Test
  void whatIsClearedOnSomeWayIsAtMostWhatWasPassed() {
    assertThat(asked("if (word) gfp = GFP_NOFS; kmalloc(8, gfp);"))
        .allMatch(key -> key.contains("$0") && key.contains("+__GFP_FS"));
  }
}
