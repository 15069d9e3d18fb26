package org.lockorder.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
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
  void moreIsMadeWhileSomeIsHandedOn() {
    List<Integer> numbers = IntStream.range(0, 40_000).boxed().toList();
    List<Integer> doubled = new ArrayList<>();
    AtomicInteger made = new AtomicInteger();
    AtomicInteger ahead = new AtomicInteger();
    try (Threads threads = new Threads(1)) {
      threads.ahead(
          numbers,
          i -> 2 * i + 0 * made.incrementAndGet(),
          i -> {
            doubled.add(i);
            ahead.accumulateAndGet(made.get() - doubled.size(), Math::max);
          });
      threads.ahead(List.<Integer>of(), i -> i, doubled::add);
      assertThatThrownBy(() -> threads.ahead(numbers, ThreadsTest::outOfMemory, i -> {}))
          .isInstanceOf(OutOfMemoryError.class);
    }
    assertThat(doubled).isEqualTo(numbers.stream().map(i -> 2 * i).toList());
    assertThat(ahead.get()).isPositive().isLessThan(numbers.size() / 2);
  }

  @Test
  void aPartIsBegunOnceAllThatItNeedsWasHandedOn() {
    int[] needed = new int[5_000]; // more than are made ahead
    for (int i = 0; i < needed.length; i++) {
      needed[i] = i % 7 == 0 ? -1 : i - i % 7 - (i % 2); // several wait for one
    }
    for (int count : new int[] {1, 2, 5}) {
      AtomicInteger handedOn = new AtomicInteger();
      List<Integer> early = Collections.synchronizedList(new ArrayList<>());
      List<Integer> order = new ArrayList<>();
      try (Threads threads = new Threads(count)) {
        threads.inOrder(
            needed,
            i -> {
              if (handedOn.get() <= needed[i]) {
                early.add(i);
              }
              return 2 * i;
            },
            (twice, i) -> {
              assertThat(twice).isEqualTo(2 * i);
              order.add(i);
              handedOn.incrementAndGet();
            });
        threads.inOrder(new int[0], i -> i, (made, i) -> order.add(i));
      }
      assertThat(early).isEmpty();
      assertThat(order).isEqualTo(IntStream.range(0, needed.length).boxed().toList());
    }
  }

  @Test
  void aPartThatFailsAmongThoseInOrderFailsThemAll() {
    int[] needed = IntStream.range(-1, 999).toArray(); // each needs the one before
    try (Threads threads = new Threads(3)) {
      assertThatThrownBy(
              () ->
                  threads.inOrder(
                      needed,
                      i -> {
                        if (i == 500) {
                          throw new IllegalArgumentException("part " + i);
                        }
                        return i;
                      },
                      (made, i) -> assertThat(i).isLessThan(500)))
          .isInstanceOf(IllegalStateException.class)
          .hasRootCauseMessage("part 500");
      assertThatThrownBy(() -> threads.inOrder(needed, ThreadsTest::outOfMemory, (made, i) -> {}))
          .isInstanceOf(OutOfMemoryError.class);
    }
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
