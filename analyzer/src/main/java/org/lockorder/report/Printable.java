package org.lockorder.report;

import java.util.Locale;
import java.util.stream.Collectors;

/** Text that a hostile file name cannot turn against the terminal that shows it. */
public final class Printable {
  private Printable() {}

  /**
   * The text on one line, with every control character, format character (they can reverse what is
   * read) and lone surrogate as {@code \}{@code u001b}.
   */
  public static String of(String text) {
    return text.codePoints().allMatch(Printable::isPlain) ? text : escaped(text);
  }

  /** The text of many lines, each like that. */
  public static String lines(String text) {
    return text.lines().map(line -> of(line) + "\n").collect(Collectors.joining());
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isPlain(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format(Locale.ROOT, c > 0xffff ? "\\U%08x" : "\\u%04x", c));
              }
            });
    return out.toString();
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
