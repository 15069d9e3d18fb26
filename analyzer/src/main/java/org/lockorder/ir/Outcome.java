package org.lockorder.ir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of classes of a C value: below zero (also an {@code ERR_PTR}), zero (also {@code NULL} and
 * false), above zero (also a good pointer and true). What a branch tells of a variable, and what a
 * return value tells of a lock.
 *
 * <p>{@code if (IS_ERR(p))} leaves {@link #NEGATIVE}; {@code if (!ret)} leaves {@link #ZERO}.
 *
 * @param bits 1 negative, 2 zero, 4 positive
 */
public record Outcome(int bits) {
  public static final Outcome NEVER = new Outcome(0);
  public static final Outcome NEGATIVE = new Outcome(1);
  public static final Outcome ZERO = new Outcome(2);
  public static final Outcome POSITIVE = new Outcome(4);
  public static final Outcome NONZERO = new Outcome(5);
  public static final Outcome NOT_NEGATIVE = new Outcome(6);
  public static final Outcome NOT_POSITIVE = new Outcome(3);
  public static final Outcome ANY = new Outcome(7);

  private static final Outcome[] ALL = {
    NEVER, NEGATIVE, ZERO, NOT_POSITIVE, POSITIVE, NONZERO, NOT_NEGATIVE, ANY
  };

  public Outcome {
    if (bits < 0 || bits > 7) {
      throw new IllegalArgumentException("not a set of three classes: " + bits);
    }
  }

  /** The set of those bits. */
  public static Outcome ofBits(int bits) {
    return ALL[bits];
  }

  /** The class of a constant. */
  public static Outcome of(long value) {
    return value < 0 ? NEGATIVE : value == 0 ? ZERO : POSITIVE;
  }

  /** The classes in both. */
  public Outcome and(Outcome other) {
    return ALL[bits & other.bits];
  }

  /** The classes in either. */
  public Outcome or(Outcome other) {
    return ALL[bits | other.bits];
  }

  /** The classes not in this. */
  public Outcome not() {
    return ALL[~bits & 7];
  }

  /** Whether no value is left. */
  public boolean isNever() {
    return bits == 0;
  }

  /** Whether nothing is known. */
  public boolean isAny() {
    return bits == 7;
  }

  /** Whether every class of this is in the other. */
  public boolean within(Outcome other) {
    return (bits & ~other.bits) == 0;
  }

  // Compared very often: a record's own is slower where C1 alone compiles.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Outcome o && bits == o.bits;
  }

  @Override
  public int hashCode() {
    return bits;
  }

  @Override
  public String toString() {
    List<String> names = new ArrayList<>();
    if ((bits & 1) != 0) {
      names.add("negative");
    }
    if ((bits & 2) != 0) {
      names.add("zero");
    }
    if ((bits & 4) != 0) {
      names.add("positive");
    }
    return bits == 7 ? "any" : names.isEmpty() ? "never" : String.join("|", names);
  }
}
