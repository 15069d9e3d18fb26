package org.lockorder.routing;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern for paths, as somebody unknown wrote it: one that takes too long to match does not
 * match.
 */
final class PathPattern {
  private static final int LONGEST = 500;

  private final Pattern pattern;

  private PathPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** A regular expression; nothing where it is none. */
  static Optional<PathPattern> regex(String text) {
    return text.length() > LONGEST ? Optional.empty() : compiled(text);
  }

  /** A wildcard, as a shell's: {@code *}, {@code ?} and {@code [a-z]}, none of which is a slash. */
  static Optional<PathPattern> glob(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    StringBuilder regex = new StringBuilder("^");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int end = c == '[' ? text.indexOf(']', i + 2) : -1;
      if (end > 0) {
        String set = text.substring(i + 1, end).replaceAll("[\\[\\\\&]", "\\\\$0");
        regex.append('[').append(set).append(']');
        i = end;
      } else {
        switch (c) {
          case '*' -> regex.append("[^/]*");
          case '?' -> regex.append("[^/]");
          case '\\', '^', '$', '.', '|', '+', '(', ')', '[', ']', '{', '}' ->
              regex.append('\\').append(c);
          default -> regex.append(c);
        }
      }
    }
    return compiled(regex.append('$').toString());
  }

  private static Optional<PathPattern> compiled(String regex) {
    try {
      return Optional.of(new PathPattern(Pattern.compile(regex)));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether it is found in that path. */
  boolean isIn(String path) {
    try {
      return path.length() <= LONGEST && pattern.matcher(new Watched(path)).find();
    } catch (Watched.TooLongException e) {
      return false;
    }
  }

  /** A text that may only be looked at so often. */
  private static final class Watched implements CharSequence {
    /** A sensible pattern looks at each character of a path a few times. */
    private static final int LOOKS_MOST = 5_000;

    private final String text;
    private int looks;

    Watched(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++looks > LOOKS_MOST) {
        throw new TooLongException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }

    private static final class TooLongException extends RuntimeException {
      @java.io.Serial private static final long serialVersionUID = 1;

      TooLongException() {
        super("the pattern takes too long", null, false, false);
      }
    }
  }
}
