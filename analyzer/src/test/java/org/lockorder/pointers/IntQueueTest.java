package org.lockorder.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who comes first is served first, however many wait. */
class IntQueueTest {
  private static final int ROUNDS = 20_000;

  @Test
  void numbersComeOutAsTheyCameIn() {
    Random random = new Random(9);
    IntQueue queue = new IntQueue();
    Deque<Integer> expected = new ArrayDeque<>();
    for (int round = 0; round < ROUNDS; round++) {
      boolean grows = round < ROUNDS / 2;
      if (random.nextInt(3) < (grows ? 2 : 1)) {
        queue.add(round);
        expected.add(round);
      } else if (!expected.isEmpty()) {
        assertThat(queue.remove()).isEqualTo(expected.remove());
      }
      assertThat(queue.isEmpty()).isEqualTo(expected.isEmpty());
    }
  }
}
