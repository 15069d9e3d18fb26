package org.lockorder.summary;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lockorder.ir.Outcome;

/**
 * What is known of a function's parameters, or of a call's arguments: an outcome each, by index.
 * Only the first {@link #MOST} are heeded; of the others anything may be true.
 *
 * @param bits three bits an index, those of {@link Outcome#bits}
 */
public record Inputs(long bits) {
  /** Indexes heeded. */
  public static final int MOST = 21;

  private static final int WIDTH = 3;
  private static final long ONE = (1L << WIDTH) - 1;
  private static final long ALL = (1L << (WIDTH * MOST)) - 1;
  private static final long LOWEST = ALL / ONE;

  /** Nothing is known. */
  public static final Inputs ANY = new Inputs(ALL);

  /** What is known of that one. */
  public Outcome get(int index) {
    return index < MOST ? new Outcome((int) ((bits >>> (WIDTH * index)) & ONE)) : Outcome.ANY;
  }

  /** With that one known so. */
  public Inputs with(int index, Outcome outcome) {
    return index < MOST
        ? new Inputs(
            (bits & ~(ONE << (WIDTH * index))) | ((long) outcome.bits() << (WIDTH * index)))
        : this;
  }

  /** Whether nothing is known. */
  public boolean isAny() {
    return bits == ALL;
  }

  /** Whether that one is known. */
  public boolean tells(int index) {
    return !get(index).isAny();
  }

  /** What holds where both do. */
  public Inputs and(Inputs other) {
    return new Inputs(bits & other.bits);
  }

  /** What holds in either case. */
  public Inputs or(Inputs other) {
    return new Inputs(bits | other.bits);
  }

  /** The same, but nothing of what {@code heeded} tells nothing of. */
  public Inputs onlyOf(Inputs heeded) {
    long kept = 0;
    for (int i = 0; i < MOST; i++) {
      if (heeded.tells(i)) {
        kept |= ONE << (WIDTH * i);
      }
    }
    return new Inputs(bits | (ALL & ~kept));
  }

  /** Whether both can be true of one call. */
  public boolean fits(Inputs other) {
    long both = bits & other.bits;
    long some = (both | (both >>> 1) | (both >>> 2)) & LOWEST;
    return some == LOWEST;
  }

  @Override
  public String toString() {
    return IntStream.range(0, MOST)
        .filter(this::tells)
        .mapToObj(i -> "$" + i + " " + get(i))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
