package org.lockorder.rules;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** One rules file, as messages name it. */
record Source(String name) {
  private static final int LONGEST_QUOTE = 60;

  /** Where a node stands: {@code mutex.yaml:12}. */
  String origin(Node at) {
    return name + ":" + at.getStartMark().map(Mark::getLine).map(line -> line + 1).orElse(1);
  }

  /** What is wrong there, and behind the colon how to mend it. */
  RulesException error(Node at, String problem) {
    return new RulesException(origin(at) + ": " + problem);
  }

  /** A name of the input, fit to stand in a one-line message. */
  static String quote(String text) {
    String line = text.codePoints().anyMatch(Character::isISOControl) ? printable(text) : text;
    int end = line.length() <= LONGEST_QUOTE ? line.length() : line.offsetByCodePoints(0, 1);
    while (end < line.length() && end < LONGEST_QUOTE) {
      end = line.offsetByCodePoints(end, 1);
    }
    return "'" + line.substring(0, end) + (end < line.length() ? "..." : "") + "'";
  }

  private static String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().map(c -> Character.isISOControl(c) ? '?' : c).forEach(out::appendCodePoint);
    return out.toString();
  }
}
