package org.lockorder.grammar.shape;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A file without directives, so that two parsers read the same: of each {@code #if} group the first
 * branch is kept (of an {@code #if 0} the next). What goes becomes spaces; offsets stay.
 */
final class PlainText {
  private final String text;
  private final StringBuilder out = new StringBuilder();

  /** For each open group: whether the branch is kept, and whether one has been. */
  private final Deque<boolean[]> groups = new ArrayDeque<>();

  private boolean comment;

  private PlainText(String text) {
    this.text = text;
  }

  static String of(String text) {
    PlainText plain = new PlainText(text);
    plain.run();
    return plain.out.toString();
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      int end = lineEnd(at);
      String line = text.substring(at, end);
      boolean directive = !comment && line.stripLeading().startsWith("#");
      if (directive) {
        while (line.stripTrailing().endsWith("\\") && end < text.length()) {
          end = lineEnd(end);
          line = text.substring(at, end);
        }
        decide(line.strip().substring(1).strip());
      }
      boolean kept = !directive && groups.stream().allMatch(group -> group[0]);
      out.append(kept ? line : line.replaceAll("[^\n]", " "));
      track(line);
      if (directive && comment) {
        end = blankComment(end);
      }
      at = end;
    }
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  private void decide(String directive) {
    if (directive.startsWith("if")) {
      boolean kept = !directive.matches("if\\s+0\\b.*");
      groups.push(new boolean[] {kept, kept});
    } else if (directive.startsWith("el") && !groups.isEmpty()) {
      boolean[] group = groups.element();
      group[0] = !group[1];
      group[1] = true;
    } else if (directive.startsWith("endif") && !groups.isEmpty()) {
      groups.pop();
    }
  }

  /** Whether a comment is open behind the line. */
  private void track(String line) {
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (comment) {
        if (line.startsWith("*/", i)) {
          comment = false;
          i++;
        }
      } else if (quote != 0) {
        i += c == '\\' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (line.startsWith("//", i)) {
        return;
      } else if (line.startsWith("/*", i)) {
        comment = true;
        i++;
      }
    }
  }

  private int blankComment(int from) {
    int close = text.indexOf("*/", from);
    int end = close < 0 ? text.length() : close + 2;
    out.append(text.substring(from, end).replaceAll("[^\n]", " "));
    comment = false;
    return end;
  }
}
