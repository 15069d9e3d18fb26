package org.lockorder.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  @Test
  void resultsAreInTheOrderOfTheParts() {
    List<Integer> squares = IntStream.range(0, 500).mapToObj(i -> i * i).toList();
    for (int count : new int[] {0, 1, 4}) {
      try (Threads threads = new Threads(count)) {
        assertThat(threads.map(500, i -> i * i)).isEqualTo(squares);
        assertThat(threads.map(0, i -> i)).isEmpty();
      }
    }
  }

  @Test
  void whatIsMadeOfAListIsHandedOnInItsOrder() {
    List<Integer> numbers =
        IntStream.range(0, 40_000).boxed().toList(); // more than are made at once
    List<Integer> doubled = new ArrayList<>();
    try (Threads threads = new Threads(4)) {
      threads.each(numbers, i -> 2 * i, doubled::add);
      threads.each(List.<Integer>of(), i -> i, doubled::add);
    }
    assertThat(doubled).isEqualTo(numbers.stream().map(i -> 2 * i).toList());
  }

  @Test
  void whatIsMadeAheadIsHandedOnInItsOrder() {
    List<Integer> numbers = IntStream.range(0, 40_000).boxed().toList();
    List<Integer> doubled = new ArrayList<>();
    try (Threads threads = new Threads(4)) {
      threads.ahead(numbers, i -> 2 * i, doubled::add);
      threads.ahead(List.<Integer>of(), i -> i, doubled::add);
      assertThatThrownBy(() -> threads.ahead(numbers, ThreadsTest::outOfMemory, doubled::add))
          .isInstanceOf(OutOfMemoryError.class);
    }
    assertThat(doubled).isEqualTo(numbers.stream().map(i -> 2 * i).toList());
  }

  @Test
  void aPartThatFailsFailsTheWhole() {
    try (Threads threads = new Threads(2)) {
      assertThatThrownBy(
              () ->
                  threads.map(
                      3,
                      i -> {
                        if (i == 1) {
                          throw new IllegalArgumentException("part " + i);
                        }
                        return i;
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasRootCauseMessage("part 1");
      assertThatThrownBy(() -> threads.map(1, ThreadsTest::outOfMemory))
          .isInstanceOf(OutOfMemoryError.class);
    }
  }

  @Test
  void nothingIsBegunBehindAPartThatFailed() {
    AtomicInteger begun = new AtomicInteger();
    try (Threads threads = new Threads(1)) {
      assertThatThrownBy(() -> threads.map(9, i -> outOfMemory(begun.incrementAndGet())))
          .hasMessage("part 1");
    }
    assertThat(begun).hasValue(1);
  }

  private static int outOfMemory(int part) {
    throw new OutOfMemoryError("part " + part);
  }
}
