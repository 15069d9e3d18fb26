package org.lockorder.preprocessor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Tokens written out on one line, and which line each of them is to be shown on.
 *
 * @param offsets where in the text a token begins whose line is not that of the one before
 * @param lines the line from there on
 * @param starts where a name begins whose origin is not that of the one before
 * @param origins the origin from there on
 */
public record TokenText(
    String text,
    List<Integer> offsets,
    List<Integer> lines,
    List<Integer> starts,
    List<Origin> origins) {
  public TokenText {
    starts = List.copyOf(starts);
    origins = List.copyOf(origins);
    offsets = List.copyOf(offsets);
    lines = List.copyOf(lines);
  }

  /** Writes tokens so that they read as the same tokens again. */
  public static TokenText of(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Origin> origins = new ArrayList<>();
    Origin origin = Origin.NONE;
    int line = -1;
    for (Token token : tokens) {
      if (!text.isEmpty() && (token.spaced() || clings(text.charAt(text.length() - 1), token))) {
        text.append(' ');
      }
      if (token.line() != line) {
        line = token.line();
        offsets.add(text.length());
        lines.add(line);
      }
      if (token.kind() == Token.Kind.NAME && !Objects.equals(token.origin(), origin)) {
        origin = token.origin();
        starts.add(text.length());
        origins.add(origin);
      }
      text.append(token.text());
    }
    return new TokenText(text.toString(), offsets, lines, starts, origins);
  }

  /** Whether a token would read differently right behind that character. */
  private static boolean clings(char before, Token token) {
    char first = token.text().isEmpty() ? ' ' : token.text().charAt(0);
    return isWord(before)
        ? isWord(first) || first == '"' || first == '\'' || isOperator(before, first)
        : isOperator(before, first);
  }

  private static boolean isOperator(char before, char first) {
    return "+-<>=&|*/#.".indexOf(first) >= 0 && "+-<>=!&|*/%^#.".indexOf(before) >= 0;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z')
        || c == '_'
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '$'
        || (c > 127 && Character.isLetterOrDigit(c));
  }

  /** The line on which what stands at an offset is shown. */
  public int line(int offset) {
    return lines.isEmpty() ? 0 : lines.get(Math.max(0, index(offsets, offset)));
  }

  /** Where the name at an offset, or the last one before, is written. */
  public Origin origin(int offset) {
    int index = index(starts, offset);
    return index < 0 ? Origin.NONE : origins.get(index);
  }

  private static int index(List<Integer> from, int offset) {
    int at = Collections.binarySearch(from, offset);
    return at >= 0 ? at : -at - 2;
  }
}
