package org.lockorder.facts;

import java.util.Arrays;
import org.lockorder.cache.DamagedException;

/**
 * How many parts all that was read has, those counted each time that are only pointed at. Without a
 * bound a few bytes could say something so large that whoever walks it never ends.
 */
final class Sizes {
  /** The facts of the largest file have a hundredth of that. */
  private static final int MOST = 1 << 26;

  private int total;

  /** Things of one kind that may be pointed at, by number. */
  final class Known {
    private int[] sizes = new int[16];
    private int count;

    /** The next one begins; gives what {@link #end} wants. */
    int begin() {
      return total++;
    }

    /** It is read. */
    void end(int begun) throws DamagedException {
      if (count == sizes.length) {
        sizes = Arrays.copyOf(sizes, 2 * count);
      }
      sizes[count++] = total - begun;
      add(0);
    }

    /** That one is pointed at. */
    void again(int number) throws DamagedException {
      add(sizes[number]);
    }
  }

  /** None yet of a kind. */
  Known none() {
    return new Known();
  }

  private void add(int size) throws DamagedException {
    total += size;
    if (total > MOST) {
      throw new DamagedException("more than a file can say");
    }
  }
}
