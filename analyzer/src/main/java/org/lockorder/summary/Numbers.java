package org.lockorder.summary;

import java.util.Arrays;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Outcome;

/**
 * The numbers that a value may be: of which classes, and further either a few only, or all but a
 * few, with some bits that are set and some that are not. Immutable.
 *
 * <p>After {@code switch (event) case UP: case DOWN:} two; in its {@code default:} all but these;
 * after {@code if (flags & NDELAY)} those with that bit.
 */
public final class Numbers {
  /** No more than this many are told one by one. */
  static final int MOST = 8;

  private static final long[] NONE = {};
  private static final Numbers[] PLAIN = new Numbers[8];

  static {
    for (int bits = 0; bits < PLAIN.length; bits++) {
      boolean zero = bits == Outcome.ZERO.bits();
      PLAIN[bits] = new Numbers(Outcome.ofBits(bits), zero ? new long[1] : null, NONE, 0, 0);
    }
  }

  public static final Numbers ANY = of(Outcome.ANY);
  static final Numbers NEVER = of(Outcome.NEVER);

  private final Outcome classes;

  /** Those it may be, in order; null where they are not few. */
  private final long @Nullable [] few;

  /** Of the classes, those that it is not, in order. */
  private final long[] not;

  private final long set;
  private final long clear;
  private final boolean plain;

  private Numbers(Outcome classes, long @Nullable [] few, long[] not, long set, long clear) {
    this.classes = classes;
    this.few = few;
    this.not = not;
    this.set = set;
    this.clear = clear;
    this.plain =
        not.length == 0 && set == 0 && clear == 0 && (few == null || classes.equals(Outcome.ZERO));
  }

  /** All of these classes. */
  public static Numbers of(Outcome classes) {
    return PLAIN[classes.bits()];
  }

  /** That one; no more than its class where C may take it for another. */
  public static Numbers of(long value) {
    Outcome one = Outcome.of(value);
    return value == 0 || !isExact(value)
        ? of(one)
        : new Numbers(one, new long[] {value}, NONE, 0, 0);
  }

  /** All but that one. */
  static Numbers except(long value) {
    return value == 0
        ? of(Outcome.NONZERO)
        : isExact(value) ? new Numbers(Outcome.ANY, null, new long[] {value}, 0, 0) : ANY;
  }

  /** Those of which these bits are set, and those not. */
  static Numbers bits(long set, long clear) {
    return bits(Outcome.ANY, set, clear);
  }

  /** Those of these classes, of which these bits are set, and those not. */
  static Numbers bits(Outcome classes, long set, long clear) {
    return rest(classes, NONE, set, clear);
  }

  /** What is 32 bits wide may be below zero or above. */
  private static boolean isExact(long value) {
    return value >>> 32 != 0 ? value >= Integer.MIN_VALUE : value <= Integer.MAX_VALUE;
  }

  /** Those few, in any order. */
  static Numbers few(long[] all) {
    return ordered(SortedNumbers.of(all));
  }

  /** Those few, in order. */
  private static Numbers ordered(long[] sorted) {
    Outcome classes = Outcome.NEVER;
    boolean exact = sorted.length <= MOST;
    for (long value : sorted) {
      classes = classes.or(Outcome.of(value));
      exact &= isExact(value);
    }
    return exact && !classes.equals(Outcome.ZERO) && !classes.isNever()
        ? new Numbers(classes, sorted, NONE, 0, 0)
        : of(classes);
  }

  /** Those of the classes that are left. */
  private static Numbers rest(Outcome classes, long[] not, long set, long clear) {
    Outcome left = set == 0 ? classes : classes.and(Outcome.NONZERO);
    if ((set & clear) != 0 || left.isNever()) {
      return NEVER;
    }
    return (not.length == 0 && set == 0 && clear == 0) || left.equals(Outcome.ZERO)
        ? of(left)
        : clear == -1 ? of(left.and(Outcome.ZERO)) : new Numbers(left, null, not, set, clear);
  }

  /** Of which classes they are. */
  public Outcome classes() {
    return classes;
  }

  /** Whether there are none. */
  public boolean isNever() {
    return classes.isNever();
  }

  /** Whether nothing is known. */
  public boolean isAny() {
    return plain && classes.isAny();
  }

  /** Whether no more is known than the classes. */
  public boolean isPlain() {
    return plain;
  }

  /** The only one; null where there are others. */
  @Nullable Long single() {
    return few != null && few.length == 1 ? (Long) few[0] : null;
  }

  /** Those it may be, in order; null where they are not few. */
  long @Nullable [] few() {
    return few;
  }

  private boolean has(long value) {
    return few != null
        ? Arrays.binarySearch(few, value) >= 0
        : !Outcome.of(value).and(classes).isNever()
            && Arrays.binarySearch(not, value) < 0
            && (value & set) == set
            && (value & clear) == 0;
  }

  private boolean hasAny(long[] values) {
    for (long value : values) {
      if (has(value)) {
        return true;
      }
    }
    return false;
  }

  /** Those of which that is so; all where they are not few. */
  Numbers that(LongPredicate wanted) {
    if (few == null) {
      return this;
    }
    long[] kept = new long[few.length];
    int count = 0;
    for (long value : few) {
      if (wanted.test(value)) {
        kept[count++] = value;
      }
    }
    return count == few.length ? this : ordered(Arrays.copyOf(kept, count));
  }

  /** Whether any is in both. */
  public boolean meets(Numbers other) {
    if (classes.and(other.classes).isNever()) {
      return false;
    }
    return few != null
        ? other.hasAny(few)
        : other.few != null
            ? hasAny(other.few)
            : (set & other.clear) == 0 && (clear & other.set) == 0;
  }

  /** Those in both. */
  public Numbers and(Numbers other) {
    Outcome both = classes.and(other.classes);
    if (other.isAny() || equals(other)) {
      return this;
    }
    if (isAny() || both.isNever()) {
      return isAny() ? other : NEVER;
    }
    return few != null
        ? that(other::has)
        : other.few != null
            ? other.that(this::has)
            : isPlain() && other.isPlain()
                ? of(both)
                : rest(both, notIn(other), set | other.set, clear | other.clear);
  }

  /** What is neither here nor there; as many as are told, this one's first. */
  private long[] notIn(Numbers other) {
    return Arrays.equals(not, other.not) || other.not.length == 0
        ? not
        : SortedNumbers.first(MOST, not, other.not, v -> true);
  }

  /** Those in either. */
  public Numbers or(Numbers other) {
    if (other.isNever() || equals(other)) {
      return this;
    }
    if (isNever() || other.isAny()) {
      return other;
    }
    if (few != null && other.few != null) {
      return ordered(SortedNumbers.merged(few, other.few));
    }
    Outcome either = classes.or(other.classes);
    if (isPlain() && other.isPlain()) {
      return of(either);
    }
    long[] neither =
        not.length == 0 && other.not.length == 0
            ? NONE
            : SortedNumbers.first(MOST, not, other.not, v -> !has(v) && !other.has(v));
    return rest(either, neither, set() & other.set(), clear() & other.clear());
  }

  /** The bits that all have. */
  long set() {
    if (few == null) {
      return set;
    }
    long all = -1;
    for (long value : few) {
      all &= value;
    }
    return all;
  }

  /** The bits that none has. */
  long clear() {
    if (few == null) {
      return clear;
    }
    long any = 0;
    for (long value : few) {
      any |= value;
    }
    return ~any;
  }

  /** Those of which these bits are as they are here. */
  Numbers onlyBits(long some) {
    long ones = isNever() ? 0 : set() & some;
    long zeroes = isNever() ? 0 : clear() & some;
    return (ones | zeroes) == 0 ? ANY : bits(ones, zeroes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Numbers n
            && plain == n.plain
            && classes.equals(n.classes)
            && Arrays.equals(few, n.few)
            && Arrays.equals(not, n.not)
            && set == n.set
            && clear == n.clear);
  }

  @Override
  public int hashCode() {
    return isPlain()
        ? classes.bits()
        : ((Arrays.hashCode(few) * 31 + Arrays.hashCode(not)) * 31 + Long.hashCode(set)) * 31
            + Long.hashCode(clear);
  }

  /** {@code positive}, {@code 1|4}, {@code any but 5}, {@code nonzero with 0x8 without 0x1}. */
  @Override
  public String toString() {
    if (isPlain()) {
      return classes.toString();
    }
    if (few != null) {
      return SortedNumbers.listed(few);
    }
    return classes
        + (not.length == 0 ? "" : " but " + SortedNumbers.listed(not))
        + (set == 0 ? "" : " with 0x" + Long.toHexString(set))
        + (clear == 0 ? "" : " without 0x" + Long.toHexString(clear));
  }
}
