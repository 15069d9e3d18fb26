package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.LineMap;
import org.lockorder.grammar.ast.Range;
import org.lockorder.ir.Site;
import org.lockorder.preprocessor.Origin;
import org.lockorder.preprocessor.TokenText;

/**
 * Where AST nodes stand: their file, lines and spelling. A macro's body stands on one line, what a
 * macro makes where it is used.
 *
 * @param path relative to TREE
 * @param begin the offset of the text's first character in its file
 * @param lines the line of each offset
 * @param expansion the text as a macro made it; null for any other
 */
record SourceText(
    String path,
    String text,
    int begin,
    IntUnaryOperator lines,
    int lastLine,
    @Nullable TokenText expansion) {
  private static final int SPELLING_LIMIT = 80;

  static SourceText ofFile(String path, String text) {
    return ofFile(path, text, LineMap.of(text));
  }

  static SourceText ofFile(String path, String text, LineMap lines) {
    return new SourceText(path, text, 0, lines::line, lines.count(), null);
  }

  static SourceText ofMacro(String path, String body, int begin, int line) {
    return new SourceText(path, body, begin, offset -> line, 1, null);
  }

  static SourceText ofExpansion(String path, TokenText expansion) {
    return new SourceText(path, expansion.text(), 0, expansion::line, 1, expansion);
  }

  int line(Range range) {
    return lineAt(range.begin());
  }

  int lineAt(int offset) {
    return lines.applyAsInt(offset);
  }

  int lineCount() {
    return text.endsWith("\n") ? lastLine - 1 : lastLine;
  }

  Site site(Range range) {
    Origin origin = expansion == null ? Origin.NONE : expansion.origin(range.begin());
    return origin.file().isEmpty()
        ? new Site(path, line(range))
        : new Site(
            path, line(range), new Site.Written(origin.macro(), origin.file(), origin.line()));
  }

  /** The source between as it stands. */
  String raw(int from, int to) {
    return text.substring(from - begin, to - begin);
  }

  /** The source between, white space squeezed, cut at 80 characters. */
  String spelling(Range range) {
    int from = Math.clamp(range.begin() - begin, 0, text.length());
    int to = Math.clamp(range.end() - begin, from, text.length());
    StringBuilder spelling = new StringBuilder();
    for (int i = from; i < to && spelling.length() < SPELLING_LIMIT; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c != '\\') {
        spelling.append(c);
      } else if (!spelling.isEmpty() && spelling.charAt(spelling.length() - 1) != ' ') {
        spelling.append(' ');
      }
    }
    return spelling.toString().strip();
  }

  /** The identifiers between. */
  List<String> words(Range range) {
    List<String> words = new ArrayList<>();
    words(range, (from, to) -> words.add(text.substring(from, to)));
    return words;
  }

  /** The identifiers in front of a parenthesis. */
  Set<String> calls(List<Range> ranges) {
    Set<String> names = new HashSet<>();
    for (Range range : ranges) {
      int end = end(range);
      words(
          range,
          (from, to) -> {
            int next = to;
            while (next < end && isSpace(text.charAt(next))) {
              next++;
            }
            if (next < end && text.charAt(next) == '(') {
              names.add(text.substring(from, to));
            }
          });
    }
    return names;
  }

  /** Takes an identifier's bounds in the text. */
  private interface WordSink {
    void accept(int from, int to);
  }

  private void words(Range range, WordSink sink) {
    int end = end(range);
    int at = Math.clamp(range.begin() - begin, 0, text.length());
    while (at < end) {
      if (!isWordStart(text.charAt(at))) {
        at++;
        continue;
      }
      int from = at;
      while (at < end && isWordPart(text.charAt(at))) {
        at++;
      }
      sink.accept(from, at);
    }
  }

  private int end(Range range) {
    int from = Math.clamp(range.begin() - begin, 0, text.length());
    return Math.clamp(range.end() - begin, from, text.length());
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || (c >= '0' && c <= '9');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Where {@code name} stands between {@code from} and {@code to}; {@code from} if it does not. */
  int find(String name, int from, int to) {
    int at = text.indexOf(name, Math.max(0, from - begin));
    return at < 0 || at + begin > to ? from : at + begin;
  }
}
