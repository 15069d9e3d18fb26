package org.lockorder.grammar.internal;

import java.util.Arrays;

/**
 * Tokens as parallel arrays: a file has a hundred thousand, most of which nobody looks at twice.
 * {@code match} and {@code insert} are the later stages' and stay empty until {@link #seal}.
 */
final class Tokens {
  final String text;
  int[] type;
  int[] begin;
  int[] end;
  int count;

  /** The index of the bracket that belongs to this one, or -1. */
  int[] match = {};

  /** The type of a token that the source lacks but the grammar wants before this one, or 0. */
  byte[] insert = {};

  Tokens(String text, int capacity) {
    this.text = text;
    type = new int[capacity];
    begin = new int[capacity];
    end = new int[capacity];
  }

  void add(int tokenType, int from, int to) {
    if (count == type.length) {
      int capacity = count * 2 + 16;
      type = Arrays.copyOf(type, capacity);
      begin = Arrays.copyOf(begin, capacity);
      end = Arrays.copyOf(end, capacity);
    }
    type[count] = tokenType;
    begin[count] = from;
    end[count++] = to;
  }

  /** Ends the adding: one slot behind the last token is there for look-ahead, its type is 0. */
  void seal() {
    add(0, text.length(), text.length());
    count--;
    match = new int[count + 1];
    Arrays.fill(match, -1);
    insert = new byte[count + 1];
  }

  /** The type at {@code i}, or 0 outside. */
  int typeAt(int i) {
    return i >= 0 && i < count ? type[i] : 0;
  }

  boolean is(int i, int tokenType) {
    return typeAt(i) == tokenType;
  }

  /** The token as the compiler sees it: line splices inside it are gone. */
  String text(int i) {
    String raw = text.substring(begin[i], end[i]);
    return raw.indexOf('\\') >= 0 && type[i] != KernelCParser.STRING
        ? raw.replace("\\\r\n", "").replace("\\\n", "")
        : raw;
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
