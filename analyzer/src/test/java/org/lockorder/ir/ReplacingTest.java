package org.lockorder.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplacingTest {
  private static final List<String> ALL = List.of("a", "b", "a");

  @Test
  void aListOfWhichNothingChangesIsItself() {
    assertThat(Replacing.each(ALL, each -> each)).isSameAs(ALL);
  }

  @Test
  void whatTheChangeNeedsBesideIsGivenToIt() {
    assertThat(Replacing.each(ALL, "!", (each, end) -> each.equals("a") ? each + end : each))
        .containsExactly("a!", "b", "a!");
    assertThat(Replacing.each(ALL, "!", (each, end) -> each)).isSameAs(ALL);
  }

  @Test
  void whatChangesStandsInItsPlace() {
    assertThat(Replacing.each(ALL, each -> each.equals("a") ? each + "!" : each))
        .containsExactly("a!", "b", "a!");
    assertThat(ALL).containsExactly("a", "b", "a");
  }
}
