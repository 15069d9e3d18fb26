package org.lockorder.frontend;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The comment that stands before a function, which says what its callers must do. */
public final class CommentBefore {
  /** Lines of a function's head before its name: attributes, its type, a macro's. */
  private static final int HEAD = 4;

  private static final Pattern EDGE =
      Pattern.compile("^\\s*(/\\*+|\\*+/|\\*|//)?\\s*|\\s*\\*+/\\s*$");

  private CommentBefore() {}

  /**
   * Whether it has these words, wherever its lines are broken.
   *
   * @param text the file's
   * @param line where the function's name stands, from 1
   */
  public static boolean says(String text, int line, String words) {
    List<String> lines = text.lines().limit(Math.max(0, line - 1)).toList();
    int last = lines.size() - 1;
    for (int i = 0; i < HEAD && last >= 0 && !isEnd(lines.get(last)); i++) {
      last--;
    }
    if (last < 0 || !isEnd(lines.get(last))) {
      return false;
    }
    int first = last;
    while (first > 0 && !lines.get(first).contains("/*")) {
      first--;
    }
    StringBuilder comment = new StringBuilder();
    for (String one : lines.subList(first, last + 1)) {
      comment.append(EDGE.matcher(one).replaceAll("")).append(' ');
    }
    return plain(comment.toString()).contains(plain(words));
  }

  private static boolean isEnd(String line) {
    return line.stripTrailing().endsWith("*/");
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
