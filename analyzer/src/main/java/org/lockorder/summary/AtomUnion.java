package org.lockorder.summary;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.lockorder.summary.AtomSet.Chunk;

/**
 * A set of atoms while it is made of others: their chunks are borrowed, and a chunk is copied only
 * where two that differ come together.
 */
public final class AtomUnion {
  /** By number: a chunk of another set; null where there is none, or one of its own. */
  private @Nullable Chunk[] borrowed;

  /** By number: the words of one of its own; null where there is none. */
  private long[] @Nullable [] own;

  /** Of no atom so far. */
  public AtomUnion() {
    this(AtomSet.NONE);
  }

  /** Of these so far. */
  public AtomUnion(AtomSet some) {
    borrowed = some.chunks();
    own = new long[borrowed.length][];
  }

  /** Adds an atom. */
  public void add(int atom) {
    int index = Chunk.of(atom);
    grow(index + 1);
    own(index)[Chunk.wordOf(atom)] |= 1L << atom;
  }

  /** Takes an atom away. */
  void remove(int atom) {
    if (contains(atom)) {
      own(Chunk.of(atom))[Chunk.wordOf(atom)] &= ~(1L << atom);
    }
  }

  /** Whether that atom is in it. */
  boolean contains(int atom) {
    int index = Chunk.of(atom);
    return index < own.length && (word(index, Chunk.wordOf(atom)) & (1L << atom)) != 0;
  }

  /** Adds all of a set. */
  @SuppressWarnings("ReferenceEquality") // chunks are looked at only where they are not the same
  public void add(AtomSet some) {
    grow(some.chunkCount());
    for (int i = 0; i < some.chunkCount(); i++) {
      Chunk more = some.chunk(i);
      if (more != null && more != borrowed[i]) {
        add(i, more);
      }
    }
  }

  private void add(int index, Chunk more) {
    if (own[index] == null) {
      Chunk before = borrowed[index];
      if (before == null || more.containsAll(before)) {
        borrowed[index] = more;
        return;
      }
      if (before.containsAll(more)) {
        return;
      }
    }
    long[] words = own(index);
    for (int i = 0; i < Chunk.WORDS; i++) {
      words[i] |= more.word(i);
    }
  }

  /** Leaves those that are in the other too. */
  @SuppressWarnings("ReferenceEquality") // likewise
  public void retain(AtomUnion other) {
    for (int i = 0; i < own.length; i++) {
      boolean alike = own[i] == null && i < other.own.length && borrowed[i] == other.borrowed[i];
      if (!alike && (own[i] != null || borrowed[i] != null)) {
        long[] words = own(i);
        for (int j = 0; j < Chunk.WORDS; j++) {
          words[j] &= i < other.own.length ? other.word(i, j) : 0;
        }
      }
    }
  }

  /** Gives each that is in it now, in order. */
  public void forEach(IntConsumer each) {
    for (int i = 0; i < own.length; i++) {
      long[] words = own[i];
      Chunk other = borrowed[i];
      if (words != null) {
        Chunk.forEach(i, words, each);
      } else if (other != null) {
        other.forEach(i, each);
      }
    }
  }

  /** Those that are in it now. */
  public AtomSet toSet() {
    @Nullable Chunk[] chunks = new Chunk[own.length];
    int length = 0;
    for (int i = 0; i < chunks.length; i++) {
      long[] words = own[i];
      chunks[i] = words == null ? borrowed[i] : isEmpty(words) ? null : new Chunk(words.clone());
      length = chunks[i] == null ? length : i + 1;
    }
    return AtomSet.of(length == chunks.length ? chunks : Arrays.copyOf(chunks, length));
  }

  private long word(int chunk, int index) {
    long[] words = own[chunk];
    Chunk other = borrowed[chunk];
    return words != null ? words[index] : other != null ? other.word(index) : 0;
  }

  /** The words of a chunk that may be changed. */
  private long[] own(int index) {
    long[] words = own[index];
    if (words == null) {
      Chunk other = borrowed[index];
      words = other == null ? new long[Chunk.WORDS] : other.copy();
      own[index] = words;
      borrowed[index] = null;
    }
    return words;
  }

  private void grow(int count) {
    if (own.length < count) {
      borrowed = Arrays.copyOf(borrowed, count);
      own = Arrays.copyOf(own, count);
    }
  }

  private static boolean isEmpty(long[] words) {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }
}
