package org.lockorder.grammar.internal;

/**
 * Functions that nobody wants: what stands between the braces of their bodies is not cut into
 * tokens. A body with a preprocessor line, or whose layout says something else than its braces
 * ({@link Resync}), is read like any other.
 */
final class PassedOver {
  private static final int NOT_EASY = -1;

  private final char[] chars;
  private final int length;
  private final int[] begins;
  private int next;

  /** Whether such a function has begun, and its body has not. */
  private boolean begun;

  /**
   * @param chars a text and one character behind it
   * @param begins where they begin, in order
   */
  PassedOver(char[] chars, int length, int[] begins) {
    this.chars = chars;
    this.length = length;
    this.begins = begins;
  }

  /** A token begins there. */
  void at(int begin) {
    while (next < begins.length && begins[next] <= begin) {
      begun |= begins[next++] == begin;
    }
  }

  /** What follows a preprocessor line may be another function's, too. */
  void directive() {
    begun = false;
  }

  /** Where the scanner goes on that has met a brace and stands behind it. */
  int behindBrace(int at) {
    if (!begun) {
      return at;
    }
    begun = false;
    int end = endOfBody(at);
    return end == NOT_EASY ? at : end;
  }

  private int endOfBody(int from) {
    int depth = 1;
    int at = from;
    while (at < length) {
      char c = chars[at];
      switch (c) {
        case '{', '}' -> {
          depth += c == '{' ? 1 : -1;
          if (depth == 0) {
            return at;
          }
          if (chars[at - 1] == '\n') {
            return NOT_EASY;
          }
          at++;
        }
        case '"', '\'' -> at = behindLiteral(at);
        case '/' -> at = behindComment(at);
        case '#' -> at = length;
        default -> at++;
      }
    }
    return NOT_EASY;
  }

  private int behindLiteral(int begin) {
    char quote = chars[begin];
    int at = begin + 1;
    while (at < length) {
      char c = chars[at];
      if (c == quote) {
        return at + 1;
      }
      if (c == '\n') {
        return length;
      }
      at += c == '\\' ? 2 : 1;
    }
    return at;
  }

  /** Behind a comment, or behind what is none. */
  private int behindComment(int begin) {
    if (chars[begin + 1] != '*') {
      return chars[begin + 1] == '/' ? length : begin + 1;
    }
    for (int at = begin + 2; at < length; at++) {
      if (chars[at] == '*' && chars[at + 1] == '/') {
        return at + 2;
      }
    }
    return length;
  }
}
