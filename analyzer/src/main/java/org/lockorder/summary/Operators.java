package org.lockorder.summary;

import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Outcome;

/** What C's operators make of numbers, of which more or less is known. */
final class Operators {
  private Operators() {}

  /** {@code a & b}. */
  static Numbers bitAnd(Numbers a, Numbers b) {
    Numbers pairs = paired(a, b, (x, y) -> x & y);
    if (pairs != null) {
      return pairs;
    }
    boolean above =
        a.classes().within(Outcome.NOT_NEGATIVE) || b.classes().within(Outcome.NOT_NEGATIVE);
    Outcome classes = above ? Outcome.NOT_NEGATIVE : Outcome.ANY;
    return Numbers.bits(classes, a.set() & b.set(), a.clear() | b.clear());
  }

  /** {@code a | b}. */
  static Numbers bitOr(Numbers a, Numbers b) {
    Numbers pairs = paired(a, b, (x, y) -> x | y);
    return pairs != null ? pairs : Numbers.bits(a.set() | b.set(), a.clear() & b.clear());
  }

  /** {@code ~a}. */
  static Numbers complement(Numbers a) {
    long[] few = a.few();
    return few != null
        ? Numbers.few(Arrays.stream(few).map(x -> ~x).toArray())
        : Numbers.bits(turned(a.classes()), a.clear(), a.set());
  }

  /** What is not below zero comes to be. */
  private static Outcome turned(Outcome classes) {
    return classes.within(Outcome.NOT_NEGATIVE)
        ? Outcome.NEGATIVE
        : classes.within(Outcome.NEGATIVE) ? Outcome.NOT_NEGATIVE : Outcome.ANY;
  }

  /** What an operator makes of few numbers. */
  static Numbers combined(Numbers a, Numbers b, LongBinaryOperator operator) {
    Numbers pairs = paired(a, b, operator);
    return pairs != null ? pairs : Numbers.ANY;
  }

  private static @Nullable Numbers paired(Numbers a, Numbers b, LongBinaryOperator operator) {
    long[] left = a.few();
    long[] right = b.few();
    if (left == null || right == null || left.length * right.length > Numbers.MOST) {
      return null;
    }
    long[] pairs = new long[left.length * right.length];
    int count = 0;
    for (long x : left) {
      for (long y : right) {
        pairs[count++] = operator.applyAsLong(x, y);
      }
    }
    return Numbers.few(pairs);
  }
}
