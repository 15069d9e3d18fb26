package org.lockorder.pointers;

import java.util.Arrays;

/** Numbers as they come, which are a set in the end: put in order when there is no more room. */
final class IntBag {
  private int[] values = new int[2];
  private int size;

  void add(int value) {
    if (size == values.length) {
      order();
      if (2 * size > values.length) {
        values = Arrays.copyOf(values, 2 * values.length);
      }
    }
    values[size++] = value;
  }

  /** Each once, in ascending order. */
  int[] sorted() {
    order();
    return Arrays.copyOf(values, size);
  }

  private void order() {
    Arrays.sort(values, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || values[kept - 1] != values[i]) {
        values[kept++] = values[i];
      }
    }
    size = kept;
  }
}
