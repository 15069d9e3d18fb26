package org.lockorder.preprocessor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Tokens written out on one line, and which line each of them is to be shown on.
 *
 * @param offsets where in the text a token begins whose line is not that of the one before
 * @param lines the line from there on
 */
public record TokenText(String text, List<Integer> offsets, List<Integer> lines) {
  public TokenText {
    offsets = List.copyOf(offsets);
    lines = List.copyOf(lines);
  }

  /** Writes tokens so that they read as the same tokens again. */
  public static TokenText of(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
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
      text.append(token.text());
    }
    return new TokenText(text.toString(), offsets, lines);
  }

  /** Whether a token would read differently right behind that character. */
  private static boolean clings(char before, Token token) {
    char first = token.text().isEmpty() ? ' ' : token.text().charAt(0);
    boolean word = isWord(before) && isWord(first);
    boolean operator = "+-<>=!&|*/%^#.".indexOf(before) >= 0 && "+-<>=&|*/#.".indexOf(first) >= 0;
    return word || operator || (isWord(before) && (first == '"' || first == '\''));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.';
  }

  /** The line on which what stands at an offset is shown. */
  public int line(int offset) {
    int at = Collections.binarySearch(offsets, offset);
    int index = at >= 0 ? at : -at - 2;
    return lines.isEmpty() ? 0 : lines.get(Math.max(0, index));
  }
}
