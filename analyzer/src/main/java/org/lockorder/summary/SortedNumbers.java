package org.lockorder.summary;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** A few numbers in order, each once. */
final class SortedNumbers {
  private SortedNumbers() {}

  /** All of these, each once. */
  static long[] of(long[] all) {
    long[] sorted = all.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (long value : sorted) {
      if (count == 0 || sorted[count - 1] != value) {
        sorted[count++] = value;
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  /** What is in either; both are in order and without doubles. */
  static long[] merged(long[] a, long[] b) {
    long[] all = new long[a.length + b.length];
    int count = 0;
    int j = 0;
    for (long value : a) {
      while (j < b.length && b[j] < value) {
        all[count++] = b[j++];
      }
      j += j < b.length && b[j] == value ? 1 : 0;
      all[count++] = value;
    }
    while (j < b.length) {
      all[count++] = b[j++];
    }
    return Arrays.copyOf(all, count);
  }

  /** Of both, the first {@code most} that are wanted. */
  static long[] first(int most, long[] a, long[] b, LongPredicate wanted) {
    long[] found = new long[most];
    int count = 0;
    for (int i = 0; i < a.length + b.length && count < most; i++) {
      long value = i < a.length ? a[i] : b[i - a.length];
      boolean known = false;
      for (int j = 0; j < count; j++) {
        known |= found[j] == value;
      }
      if (!known && wanted.test(value)) {
        found[count++] = value;
      }
    }
    Arrays.sort(found, 0, count);
    return Arrays.copyOf(found, count);
  }

  /** {@code 1|4}. */
  static String listed(long[] values) {
    return Arrays.stream(values).mapToObj(Long::toString).collect(Collectors.joining("|"));
  }
}
