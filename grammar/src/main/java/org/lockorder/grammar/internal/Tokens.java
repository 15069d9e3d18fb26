package org.lockorder.grammar.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as parallel arrays: a file has a hundred thousand, most of which nobody looks at twice.
 * {@code match} and {@code insert} are the later stages' and count from {@link #seal} on. The
 * arrays are longer than there are tokens, and hold what another text has left.
 */
final class Tokens {
  /** How far a look-ahead may go that does not ask where the tokens end. */
  private static final int BEHIND = 3;

  String text = "";
  WordTable words = new WordTable(0);
  int[] type = {};
  int[] begin = {};
  int[] end = {};
  int count;

  /** Of each token that is a name or keyword. */
  private @Nullable Word[] word = {};

  /** The index of the bracket that belongs to this one, or -1. */
  int[] match = {};

  /** The type of a token that the source lacks but the grammar wants before this one, or 0. */
  byte[] insert = {};

  /** Begins anew with a text of about so many tokens. */
  Tokens begin(String of, WordTable with, int capacity) {
    text = of;
    words = with;
    count = 0;
    if (type.length < capacity) {
      word = new Word[capacity];
      type = new int[capacity];
      begin = new int[capacity];
      end = new int[capacity];
    }
    return this;
  }

  /** Lets go of the text. */
  void end() {
    text = "";
  }

  void add(int tokenType, int from, int to) {
    add(tokenType, null, from, to);
  }

  void add(Word name, int from, int to) {
    add(name.tokenType, name, from, to);
  }

  private void add(int tokenType, @Nullable Word name, int from, int to) {
    reserve(1);
    word[count] = name;
    type[count] = tokenType;
    begin[count] = from;
    end[count++] = to;
  }

  /** Adds {@code [from, to)} of other tokens. */
  void addAll(Tokens other, int from, int to) {
    int length = to - from;
    reserve(length);
    System.arraycopy(other.type, from, type, count, length);
    System.arraycopy(other.begin, from, begin, count, length);
    System.arraycopy(other.end, from, end, count, length);
    System.arraycopy(other.word, from, word, count, length);
    count += length;
  }

  private void reserve(int more) {
    if (count + more > type.length) {
      int capacity = (count + more) * 2;
      type = Arrays.copyOf(type, capacity);
      begin = Arrays.copyOf(begin, capacity);
      end = Arrays.copyOf(end, capacity);
      word = Arrays.copyOf(word, capacity);
    }
  }

  /** Ends the adding: one slot behind the last token is there for look-ahead, its type is 0. */
  void seal() {
    reserve(BEHIND);
    Arrays.fill(type, count, count + BEHIND, 0);
    begin[count] = text.length();
    end[count] = text.length();
    word[count] = null;
    if (match.length <= count) {
      match = new int[type.length];
      insert = new byte[type.length];
    }
    Arrays.fill(match, 0, count + 1, -1);
    Arrays.fill(insert, 0, count + 1, (byte) 0);
  }

  /** The type at {@code i}, or 0 outside. */
  int typeAt(int i) {
    return i >= 0 && i < count ? type[i] : 0;
  }

  boolean is(int i, int tokenType) {
    return typeAt(i) == tokenType;
  }

  /** The name or keyword at {@code i}. */
  Word word(int i) {
    Word name = i >= 0 && i < count ? word[i] : null;
    return name == null ? Word.NONE : name;
  }

  /** Makes one token of {@code [from, to)}, the others being skipped. */
  void merge(int from, int to, int tokenType) {
    end[from] = end[to - 1];
    type[from] = tokenType;
    word[from] = null;
    for (int i = from + 1; i < to; i++) {
      type[i] = KernelCParser.SKIPPED;
      insert[i] = 0;
    }
  }

  /** The token as it is written; of a name, without line splices. */
  String text(int i) {
    Word name = word[i];
    return name == null ? text.substring(begin[i], end[i]) : name.text;
  }

  /** Whether the token is the first thing on its line, without indentation. */
  boolean inColumnZero(int i) {
    return begin[i] == 0 || text.charAt(begin[i] - 1) == '\n';
  }

  /** Whether a line ends between this token and the one before. */
  boolean startsLine(int i) {
    if (i == 0 || i >= count) {
      return true;
    }
    int at = text.indexOf('\n', end[i - 1]);
    return at >= 0 && at < begin[i];
  }

  /** How far the token's line is indented, tabs being eight. */
  int indentation(int i) {
    int lineStart = text.lastIndexOf('\n', begin[i] - 1) + 1;
    int column = 0;
    for (int at = lineStart; at < begin[i]; at++) {
      char c = text.charAt(at);
      if (c == '\t') {
        column = (column / 8 + 1) * 8;
      } else if (c == ' ') {
        column++;
      } else {
        break;
      }
    }
    return column;
  }
}
