package org.lockorder.frontend;

import java.util.Collection;

/**
 * Tells of most names that are not in a large set that they are not: by one bit, which is near,
 * where a look into the set itself would wait for memory. May be used by several threads.
 */
final class NameFilter {
  /** Of names that are none of them one in sixteen is let through, at most. */
  private static final int BITS_PER_NAME = 16;

  private final long[] bits;

  NameFilter(Collection<String> names) {
    int words = names.size() * BITS_PER_NAME / Long.SIZE + 1;
    bits = new long[Integer.highestOneBit(words) * 2];
    for (String name : names) {
      int at = place(name);
      bits[at >>> 6] |= 1L << at;
    }
  }

  /** False where the name is none of them. */
  boolean mayHave(String name) {
    int at = place(name);
    return (bits[at >>> 6] & 1L << at) != 0;
  }

  /** Multiplied, since names that differ in their last letter have hashes side by side. */
  private int place(String name) {
    int mixed = name.hashCode() * 0x9E3779B1;
    return (mixed ^ mixed >>> 15) & (bits.length << 6) - 1;
  }
}
