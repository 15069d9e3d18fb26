package org.lockorder.grammar.internal;

import org.jspecify.annotations.Nullable;

/**
 * One string for all equal words of all files that this process reads: facts keep them, and most
 * files say the same few. A word that is known is found without a string or a lock.
 */
public final class WordPool {
  /** A kernel tree has fewer; whoever has more goes without what is new. */
  private static final int MOST = 1 << 22;

  private static final int FIRST = 1 << 17;

  /** What is in it stays there; whoever does not see yet what was put in asks again, in turn. */
  private static volatile @Nullable Entry[] slots = new Entry[FIRST];

  private static int count;

  private WordPool() {}

  /** A word, and what is known of it in any file. */
  record Entry(String text, int hash, int tokenType, boolean isAttribute, boolean isTypeName) {
    static Entry of(String text, int hash) {
      return new Entry(
          text, hash, Keywords.typeOf(text), Words.isAttribute(text), Words.isTypeName(text));
    }
  }

  /** The one string for all words like that. */
  public static String word(String word) {
    return one(word, 0, word.length(), word.hashCode()).text();
  }

  /** The one for what stands in {@code text} from {@code begin} to {@code end}. */
  static Entry one(String text, int begin, int end, int hash) {
    Entry known = find(text, begin, end, hash);
    return known == null ? add(text.substring(begin, end), hash) : known;
  }

  private static @Nullable Entry find(String text, int begin, int end, int hash) {
    @Nullable Entry[] all = slots;
    int at = WordTable.slot(hash, all.length);
    for (Entry entry = all[at]; entry != null; entry = all[at]) {
      if (entry.hash == hash
          && entry.text.length() == end - begin
          && text.startsWith(entry.text, begin)) {
        return entry;
      }
      at = at + 1 & all.length - 1;
    }
    return null;
  }

  private static synchronized Entry add(String word, int hash) {
    Entry known = find(word, 0, word.length(), hash);
    if (known != null) {
      return known;
    }
    Entry added = Entry.of(word, hash);
    if (count < MOST) {
      put(slots, added);
      if (++count > slots.length / 2) {
        grow();
      }
    }
    return added;
  }

  /** Lets go of them all where they are many: of most words of a tree nothing is made. */
  public static synchronized void forget() {
    if (slots.length > FIRST) {
      slots = new Entry[FIRST];
      count = 0;
    }
  }

  private static void put(@Nullable Entry[] all, Entry added) {
    int at = WordTable.slot(added.hash, all.length);
    while (all[at] != null) {
      at = at + 1 & all.length - 1;
    }
    all[at] = added;
  }

  private static void grow() {
    @Nullable Entry[] more = new Entry[slots.length * 2];
    for (Entry entry : slots) {
      if (entry != null) {
        put(more, entry);
      }
    }
    slots = more;
  }
}
