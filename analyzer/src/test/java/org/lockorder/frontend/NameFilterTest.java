package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameFilterTest {
  private static List<String> names(String prefix) {
    return IntStream.range(0, 10_000).mapToObj(i -> prefix + i).toList();
  }

  @Test
  void letsThroughAllThatAreInIt() {
    NameFilter filter = new NameFilter(names("REG_"));
    assertThat(names("REG_")).allMatch(filter::mayHave);
  }

  @Test
  void keepsOutNearlyAllOthers() {
    NameFilter filter = new NameFilter(names("REG_"));
    assertThat(names("reg_").stream().filter(filter::mayHave).count()).isLessThan(10_000 / 16);
  }

  @Test
  void ofNoneThereIsNone() {
    assertThat(new NameFilter(List.of()).mayHave("a")).isFalse();
  }
}
