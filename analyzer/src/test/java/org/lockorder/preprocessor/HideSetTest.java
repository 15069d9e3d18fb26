package org.lockorder.preprocessor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HideSetTest {
  private static final List<String> NAMES = List.of("a", "b", "c", "");

  private static HideSet of(String... names) {
    HideSet set = HideSet.NONE;
    for (String name : names) {
      set = set.with(name);
    }
    return set;
  }

  private static List<String> in(HideSet set) {
    return NAMES.stream().filter(set::contains).toList();
  }

  @Test
  void noneHasNoName() {
    assertThat(in(HideSet.NONE)).isEmpty();
  }

  @Test
  void aNameThatIsInItChangesNothing() {
    HideSet set = of("a", "b");
    assertThat(set.with("a")).isSameAs(set);
    assertThat(in(set.with("c"))).containsExactly("a", "b", "c");
    assertThat(in(set)).containsExactly("a", "b");
  }

  @Test
  void joinsWithoutLosing() {
    assertThat(in(of("a", "b").and(of("b", "c")))).containsExactly("a", "b", "c");
    assertThat(in(HideSet.NONE.and(of("b")))).containsExactly("b");
    assertThat(in(of("b").and(HideSet.NONE))).containsExactly("b");
  }

  @Test
  void keepsWhatIsInBoth() {
    assertThat(in(of("a", "b").common(of("c", "b")))).containsExactly("b");
    assertThat(in(of("a").common(HideSet.NONE))).isEmpty();
    assertThat(in(HideSet.NONE.common(of("a")))).isEmpty();
  }
}
