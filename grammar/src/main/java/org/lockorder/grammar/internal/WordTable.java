package org.lockorder.grammar.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The words of a file, found by their characters without a string being made of them. */
final class WordTable {
  private @Nullable Word[] slots;
  private int count;

  /** A table for a text of that many characters; it grows where that was too few. */
  WordTable(int length) {
    slots = new Word[Math.max(32, Integer.highestOneBit(Math.min(length, 1 << 17) / 16))];
  }

  /** The hash of a word that goes on with {@code c}. */
  static int hash(int hash, char c) {
    return hash * 31 + c;
  }

  private static int hash(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash(hash, word.charAt(i));
    }
    return hash;
  }

  Word get(String word) {
    return get(word, 0, word.length(), hash(word));
  }

  /** The word that stands in {@code text} from {@code begin} to {@code end}. */
  Word get(String text, int begin, int end, int hash) {
    int at = slot(hash, slots.length);
    for (Word word = slots[at]; word != null; word = slots[at]) {
      if (word.hash == hash
          && word.text.length() == end - begin
          && text.startsWith(word.text, begin)) {
        return word;
      }
      at = at + 1 & slots.length - 1;
    }
    return add(at, new Word(WordPool.one(text, begin, end, hash)));
  }

  private Word add(int at, Word word) {
    slots[at] = word;
    if (++count > slots.length / 2) {
      grow();
    }
    return word;
  }

  /** Where a word of that hash is looked for first. */
  static int slot(int hash, int length) {
    return (hash ^ hash >>> 15) & length - 1;
  }

  private void grow() {
    @Nullable Word[] old = slots;
    slots = Arrays.copyOf(new Word[0], old.length * 2);
    for (Word word : old) {
      if (word != null) {
        int at = slot(word.hash, slots.length);
        while (slots[at] != null) {
          at = at + 1 & slots.length - 1;
        }
        slots[at] = word;
      }
    }
  }
}
