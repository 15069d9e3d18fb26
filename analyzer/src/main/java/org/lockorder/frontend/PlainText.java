package org.lockorder.frontend;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.lockorder.cache.Digest;
import org.lockorder.cache.FileState;
import org.lockorder.rules.AskedOfComments;

/**
 * A C source without the comments that stand between its declarations, from the first column of a
 * line to the end of one: the analysis does not see them, so that who mends one changes nothing. Of
 * any other comment a word may count, since it may stand in a macro's argument or an initialiser,
 * and of one that has some word of what rules ask comments for.
 */
final class PlainText {
  private final byte[] text;
  private final Set<String> asked;
  private final ByteArrayOutputStream plain;
  private int at;
  private int depth;

  /** Whether what came before, in brackets or not, is at an end. */
  private boolean between = true;

  private PlainText(byte[] text, Set<String> asked) {
    this.text = text;
    this.asked = asked;
    this.plain = new ByteArrayOutputStream(text.length);
  }

  /**
   * What a file is for the analysis: only C has comments.
   *
   * @param asked for what comments are looked at
   */
  static FileState state(String name, byte[] text, AskedOfComments asked) {
    int lines = 0;
    for (byte b : text) {
      lines += b == '\n' ? 1 : 0;
    }
    if (text.length > 0 && text[text.length - 1] != '\n') {
      lines++;
    }
    Digest exact = Digest.of(text);
    boolean isC = name.endsWith(".c") || name.endsWith(".h");
    return new FileState(isC ? Digest.of(of(text, asked.in(name))) : exact, exact, lines);
  }

  /** The text without them; their ends of lines stay, but for those behind all else. */
  static byte[] of(byte[] text, Set<String> asked) {
    return new PlainText(text, asked).plain();
  }

  private byte[] plain() {
    int kept = 0;
    while (at < text.length) {
      int from = at;
      if (isComment() && mayGo() && !isAskedFor(from)) {
        plain.write(text, kept, from - kept);
        for (int i = from; i < at; i++) {
          if (text[i] == '\n') {
            plain.write('\n');
          }
        }
        kept = at;
      }
    }
    plain.write(text, kept, at - kept);
    byte[] all = plain.toByteArray();
    return depth == 0 && between ? withoutEmptyEnd(all) : all;
  }

  /** With one end of line behind all else. */
  private static byte[] withoutEmptyEnd(byte[] all) {
    int end = all.length;
    while (end > 1 && all[end - 1] == '\n' && all[end - 2] == '\n') {
      end--;
    }
    return Arrays.copyOf(all, end);
  }

  /** Goes behind what comes next; whether that is a comment that begins in the first column. */
  private boolean isComment() {
    boolean first = at == 0 || text[at - 1] == '\n';
    byte c = text[at];
    if (c == '/' && next() == '*') {
      return behindComment() && first && depth == 0 && between;
    }
    if (c == '/' && next() == '/') {
      behindLine();
      return first && depth == 0 && between && !isContinued();
    }
    if (c == '#' && isFirst()) {
      behindDirective();
    } else if (c == '"' || c == '\'') {
      behindLiteral(c);
      between = false;
    } else {
      at++;
      bracket(c);
    }
    return false;
  }

  private int next() {
    return at + 1 < text.length ? text[at + 1] : -1;
  }

  /** Whether nothing else stands on the line behind the comment. */
  private boolean mayGo() {
    return at == text.length || text[at] == '\n';
  }

  private boolean isAskedFor(int from) {
    if (asked.isEmpty()) {
      return false;
    }
    String comment =
        new String(text, from, at - from, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    return asked.stream().anyMatch(comment::contains);
  }

  private void bracket(byte c) {
    switch (c) {
      case '(', '[', '{' -> {
        depth++;
        between = false;
      }
      case ')', ']' -> depth = Math.max(0, depth - 1);
      case '}' -> {
        depth = Math.max(0, depth - 1);
        between = depth == 0;
      }
      case ';' -> between = depth == 0;
      case ' ', '\t', '\r', '\n' -> {}
      default -> between = false;
    }
  }

  /** Goes behind a comment; whether it has an end. */
  private boolean behindComment() {
    at += 2;
    while (at < text.length && !(text[at] == '*' && next() == '/')) {
      at++;
    }
    boolean ends = at < text.length;
    at = ends ? at + 2 : text.length;
    return ends;
  }

  private void behindLine() {
    while (at < text.length && text[at] != '\n') {
      at++;
    }
  }

  /** Whether the line that ends here goes on. */
  private boolean isContinued() {
    return at > 0 && (text[at - 1] == '\\' || text[at - 1] == '\r');
  }

  /** Whether only blanks stand before it on its line. */
  private boolean isFirst() {
    int i = at - 1;
    while (i >= 0 && (text[i] == ' ' || text[i] == '\t')) {
      i--;
    }
    return i < 0 || text[i] == '\n';
  }

  private void behindDirective() {
    while (at < text.length && (text[at] != '\n' || isContinued())) {
      if (text[at] == '/' && next() == '*') {
        behindComment();
      } else {
        at++;
      }
    }
  }

  private void behindLiteral(byte quote) {
    at++;
    while (at < text.length && text[at] != quote && text[at] != '\n') {
      at += text[at] == '\\' ? 2 : 1;
    }
    at = Math.min(text.length, at + (at < text.length && text[at] == quote ? 1 : 0));
  }
}
