package org.lockorder.lockgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CyclesTest {
  private static List<String> cycles(String... pairs) {
    return new Cycles(Graphs.graph(pairs))
        .all().stream()
            .map(c -> String.join(" ", c.stream().map(e -> e.from().id()).toList()))
            .toList();
  }

  @Test
  void anOrderHasNone() {
    assertThat(cycles("a>b", "b>c", "a>c")).isEmpty();
  }

  @Test
  void aPairIsFoundOnceFromItsSmallestLock() {
    assertThat(cycles("b>a", "a>b")).containsExactly("a b");
  }

  @Test
  void aRingIsFoundOnce() {
    assertThat(cycles("c>a", "a>b", "b>c")).containsExactly("a b c");
  }

  @Test
  void aPairHidesLongerWaysThroughItsEdges() {
    assertThat(cycles("a>b", "b>a", "b>c", "c>a")).containsExactly("a b", "a b c");
    assertThat(cycles("a>b", "b>a", "b>c", "c>b")).containsExactly("a b", "b c");
  }

  @Test
  void aRingOfSevenIsTooLong() {
    String[] ring =
        IntStream.range(0, 7).mapToObj(i -> "l" + i + ">l" + (i + 1) % 7).toArray(String[]::new);
    assertThat(cycles(ring)).isEmpty();
    String[] six =
        IntStream.range(0, 6).mapToObj(i -> "l" + i + ">l" + (i + 1) % 6).toArray(String[]::new);
    assertThat(cycles(six)).containsExactly("l0 l1 l2 l3 l4 l5");
  }

  @Test
  void aVeryLongRingDoesNotOverflowTheStack() {
    String[] ring =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "l" + i + ">l" + (i + 1) % 20_000)
            .toArray(String[]::new);
    assertThat(cycles(ring)).isEmpty();
  }
}
