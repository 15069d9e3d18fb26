package org.lockorder.grammar.internal;

import java.util.concurrent.ConcurrentHashMap;

/**
 * One string for all equal words of all files that this process reads: facts keep them, and most
 * files say the same few.
 */
final class WordPool {
  /** A kernel tree has fewer; whoever has more goes without what is new. */
  private static final int MOST = 1 << 22;

  private static final ConcurrentHashMap<String, String> WORDS = new ConcurrentHashMap<>(1 << 16);

  private WordPool() {}

  /** The one that stands for it. */
  static String one(String word) {
    String known = WORDS.get(word);
    if (known != null) {
      return known;
    }
    if (WORDS.mappingCount() >= MOST) {
      return word;
    }
    known = WORDS.putIfAbsent(word, word);
    return known == null ? word : known;
  }
}
