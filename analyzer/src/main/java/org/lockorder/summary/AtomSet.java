package org.lockorder.summary;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A set of atoms by number, never changed. It is made of chunks that sets share: nearly all that a
 * function asks for its callees ask for as well, so that sets as long as all locks of a tree, one a
 * function, need little more memory than what is new in each.
 */
public final class AtomSet {
  /** Of no atom. */
  public static final AtomSet NONE = new AtomSet(new Chunk[0]);

  /** By number, the last of them not null; null where none of a chunk's is in the set. */
  private final @Nullable Chunk[] chunks;

  private AtomSet(@Nullable Chunk[] chunks) {
    this.chunks = chunks;
  }

  /** Of chunks by number, the last of them not null; they are not copied. */
  static AtomSet of(@Nullable Chunk[] chunks) {
    return chunks.length == 0 ? NONE : new AtomSet(chunks);
  }

  /** Some atoms whose numbers lie together: bits, never changed. */
  static final class Chunk {
    private static final int SHIFT = 9;
    static final int BITS = 1 << SHIFT;
    static final int WORDS = BITS / Long.SIZE;

    private final long[] words;
    private final int hash;

    Chunk(long[] words) {
      this.words = words;
      this.hash = Arrays.hashCode(words);
    }

    /** The number of the chunk that an atom is in. */
    static int of(int atom) {
      return atom >>> SHIFT;
    }

    /** The number of the word that an atom is in, in its chunk. */
    static int wordOf(int atom) {
      return (atom & (BITS - 1)) / Long.SIZE;
    }

    boolean contains(int atom) {
      return (words[wordOf(atom)] & (1L << atom)) != 0;
    }

    boolean containsAll(Chunk other) {
      for (int i = 0; i < WORDS; i++) {
        if ((other.words[i] & ~words[i]) != 0) {
          return false;
        }
      }
      return true;
    }

    long word(int index) {
      return words[index];
    }

    /** Gives each atom, where this is the chunk of that number. */
    void forEach(int number, IntConsumer each) {
      forEach(number, words, each);
    }

    /** Likewise of a chunk's words. */
    static void forEach(int number, long[] words, IntConsumer each) {
      for (int i = 0; i < WORDS; i++) {
        int first = number * BITS + i * Long.SIZE;
        for (long left = words[i]; left != 0; left &= left - 1) {
          each.accept(first + Long.numberOfTrailingZeros(left));
        }
      }
    }

    long[] copy() {
      return words.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Chunk c && hash == c.hash && Arrays.equals(words, c.words));
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  @Nullable Chunk[] chunks() {
    return chunks.clone();
  }

  int chunkCount() {
    return chunks.length;
  }

  @Nullable Chunk chunk(int index) {
    return index < chunks.length ? chunks[index] : null;
  }

  /** Whether that atom is in it. */
  public boolean contains(int atom) {
    Chunk chunk = chunk(Chunk.of(atom));
    return chunk != null && chunk.contains(atom);
  }

  /** Whether any of these atoms is in it. */
  public boolean containsAny(int[] atoms) {
    for (int atom : atoms) {
      if (contains(atom)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all of the other's are in it. */
  @SuppressWarnings("ReferenceEquality") // chunks are looked at only where they are not the same
  boolean containsAll(AtomSet other) {
    for (int i = 0; i < other.chunks.length; i++) {
      Chunk its = other.chunks[i];
      Chunk own = chunk(i);
      if (its != null && its != own && (own == null || !own.containsAll(its))) {
        return false;
      }
    }
    return true;
  }

  /** Whether no atom is in it. */
  public boolean isEmpty() {
    return chunks.length == 0;
  }

  /** The atoms in order. */
  public IntStream stream() {
    IntStream.Builder atoms = IntStream.builder();
    for (int i = 0; i < chunks.length; i++) {
      Chunk chunk = chunks[i];
      if (chunk != null) {
        chunk.forEach(i, atoms);
      }
    }
    return atoms.build();
  }

  /** Equal for the same atoms. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof AtomSet s && Arrays.equals(chunks, s.chunks));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(chunks);
  }

  @Override
  public String toString() {
    return Arrays.toString(stream().toArray());
  }
}
