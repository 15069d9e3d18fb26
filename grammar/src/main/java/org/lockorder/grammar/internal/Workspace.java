package org.lockorder.grammar.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The arrays that a thread reads a text with, and keeps for the next one. A text that is read while
 * another is gets a workspace of its own.
 */
final class Workspace implements AutoCloseable {
  /** What a text takes that is longer is let go of. */
  private static final int MOST_KEPT = 1 << 20;

  private static final ThreadLocal<Deque<Workspace>> FREE =
      ThreadLocal.withInitial(ArrayDeque::new);

  private final Tokens tokens = new Tokens();

  /** Those that are left of them. */
  private final Tokens kept = new Tokens();

  private char[] chars = {};
  private int longest;

  private Workspace() {}

  /** One that nobody uses now. */
  static Workspace take() {
    Workspace free = FREE.get().poll();
    return free == null ? new Workspace() : free;
  }

  /** The text's characters, and three zeros behind them. */
  char[] chars(String text) {
    int length = text.length();
    longest = Math.max(longest, length);
    if (chars.length < length + 3) {
      chars = new char[length + length / 4 + 3];
    }
    text.getChars(0, length, chars, 0);
    chars[length] = 0;
    chars[length + 1] = 0;
    chars[length + 2] = 0;
    return chars;
  }

  /** No tokens yet, of a text. */
  Tokens tokens(String text) {
    return tokens.begin(text, new WordTable(text.length()), text.length() / 5 + 16);
  }

  /** No tokens yet, of the same text. */
  Tokens kept(int capacity) {
    return kept.begin(tokens.text, tokens.words, capacity);
  }

  /** Leaves it to the thread's next text. */
  @Override
  public void close() {
    if (longest <= MOST_KEPT) {
      tokens.end();
      kept.end();
      FREE.get().push(this);
    }
  }
}
