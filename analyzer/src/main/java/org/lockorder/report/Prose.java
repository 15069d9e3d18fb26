package org.lockorder.report;

import java.util.List;
import java.util.Locale;

/** Sentences and paragraphs. */
final class Prose {
  private Prose() {}

  /** A paragraph whose later lines are indented by four more, as behind a label. */
  static String hanging(int indent, String text, int width) {
    return paragraph(indent, indent + 4, text, width);
  }

  /** A paragraph. */
  static String paragraph(int indent, String text, int width) {
    return paragraph(indent, indent, text, width);
  }

  /** Lines are broken at blanks to fit; a word that is longer than a line stays whole. */
  private static String paragraph(int indent, int later, String text, int width) {
    StringBuilder out = new StringBuilder(" ".repeat(indent));
    int column = indent;
    boolean first = true;
    for (String word : Printable.of(text).split(" ", -1)) {
      if (!first && column + 1 + word.length() > width) {
        out.append('\n').append(" ".repeat(later));
        column = later;
      } else if (!first) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
      first = false;
    }
    return out.append('\n').toString();
  }

  /** With a full stop at its end. */
  static String sentence(String clause) {
    String text = clause.strip();
    return text.isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
  }

  /** Clauses as one sentence. */
  static String sentence(List<String> clauses) {
    return sentence(String.join(", ", clauses));
  }

  /** {@code 1 file}, {@code 2,000 files}. */
  static String count(long number, String singular, String plural) {
    return grouped(number) + " " + (number == 1 ? singular : plural);
  }

  /** {@code 2,000}. */
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
