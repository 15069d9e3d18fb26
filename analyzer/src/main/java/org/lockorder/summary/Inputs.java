package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Outcome;

/**
 * What is known of a function's parameters, or of a call's arguments: the numbers that each may be,
 * by index; and of other memory that the function reads. Of parameters only the first {@link
 * #READS} are heeded, and of {@link #NUMBERED_MOST} more than the classes; of the others anything
 * may be true.
 *
 * @param bits three bits an index, those of {@link Outcome#bits}
 * @param numbered of which more is known than that, by index
 */
public record Inputs(long bits, List<Numbered> numbered) {
  /** Indexes heeded. */
  public static final int MOST = 21;

  /** Those from here on are no parameters, but other memory that the function reads. */
  public static final int READS = 15;

  /** So much memory at most. */
  static final int READS_MOST = MOST - READS;

  private static final int NUMBERED_MOST = 6;
  private static final int WIDTH = 3;
  private static final long ONE = (1L << WIDTH) - 1;
  private static final long ALL = (1L << (WIDTH * MOST)) - 1;
  private static final long LOWEST = ALL / ONE;

  /** Nothing is known. */
  public static final Inputs ANY = new Inputs(ALL, List.of());

  /** More than the classes of the one at that index. */
  public record Numbered(int index, Numbers numbers) {}

  public Inputs {
    numbered = List.copyOf(numbered);
  }

  // Compared by the hundred thousand: what is made for a record takes several times as long.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Inputs i && bits == i.bits && numbered.equals(i.numbered));
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(bits) + numbered.hashCode();
  }

  /** What is known of that one. */
  public Numbers get(int index) {
    for (Numbered n : numbered) {
      if (n.index() == index) {
        return n.numbers();
      }
    }
    return Numbers.of(classes(index));
  }

  private Outcome classes(int index) {
    return index < MOST ? Outcome.ofBits((int) ((bits >>> (WIDTH * index)) & ONE)) : Outcome.ANY;
  }

  /** With that one known so. */
  public Inputs with(int index, Outcome outcome) {
    return with(index, Numbers.of(outcome));
  }

  /** With that one known so. */
  public Inputs with(int index, Numbers numbers) {
    if (index >= MOST || (numbers.isPlain() && numbers.equals(get(index)))) {
      return this;
    }
    long changed =
        (bits & ~(ONE << (WIDTH * index))) | ((long) numbers.classes().bits() << (WIDTH * index));
    if (numbers.isPlain() && numbered.isEmpty()) {
      return new Inputs(changed, numbered);
    }
    List<Numbered> others = new ArrayList<>(numbered);
    others.removeIf(n -> n.index() == index);
    if (!numbers.isPlain() && others.size() < NUMBERED_MOST) {
      int at = 0;
      while (at < others.size() && others.get(at).index() < index) {
        at++;
      }
      others.add(at, new Numbered(index, numbers));
    }
    return new Inputs(changed, others);
  }

  /** Whether nothing is known. */
  public boolean isAny() {
    return bits == ALL && numbered.isEmpty();
  }

  /** Whether that one is known. */
  public boolean tells(int index) {
    return !get(index).isAny();
  }

  /** Those that are known, a bit an index. */
  public long told() {
    long told = 0;
    long missing = ALL & ~bits;
    for (long some = (missing | (missing >>> 1) | (missing >>> 2)) & LOWEST;
        some != 0;
        some &= some - 1) {
      told |= 1L << (Long.numberOfTrailingZeros(some) / WIDTH);
    }
    for (Numbered n : numbered) {
      told |= 1L << n.index();
    }
    return told;
  }

  /** What holds in either case. */
  public Inputs or(Inputs other) {
    if (equals(other)) {
      return this;
    }
    Inputs either = new Inputs(bits | other.bits, List.of());
    for (Numbered n : numbered) {
      either = either.with(n.index(), n.numbers().or(other.get(n.index())));
    }
    for (Numbered n : other.numbered) {
      either = either.with(n.index(), n.numbers().or(get(n.index())));
    }
    return either;
  }

  /**
   * The same of some only.
   *
   * @param classes of which no more than the classes, a bit an index
   * @param numbers of which all
   */
  public Inputs onlyOf(long classes, long numbers) {
    long kept = 0;
    for (long some = classes | numbers; some != 0; some &= some - 1) {
      int index = Long.numberOfTrailingZeros(some);
      kept |= index < MOST ? ONE << (WIDTH * index) : 0;
    }
    return new Inputs(
        bits | (ALL & ~kept),
        numbered.isEmpty()
            ? numbered
            : numbered.stream().filter(n -> (numbers >>> n.index() & 1) != 0).toList());
  }

  /** Whether both can be true of one call. */
  public boolean fits(Inputs other) {
    long both = bits & other.bits;
    long some = (both | (both >>> 1) | (both >>> 2)) & LOWEST;
    if (some != LOWEST) {
      return false;
    }
    for (Numbered mine : numbered) {
      for (Numbered its : other.numbered) {
        if (mine.index() == its.index() && !mine.numbers().meets(its.numbers())) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return IntStream.range(0, MOST)
        .filter(this::tells)
        .mapToObj(i -> "$" + i + " " + get(i))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
