package org.lockorder.testdata;

import java.util.ArrayList;
import java.util.List;

/** The comments of a C text, each on the line it begins on. */
final class Comments {
  private Comments() {}

  /** The text between a comment's delimiters. A block comment of several lines is several. */
  record Comment(int line, String text) {}

  /** All comments in order; what only looks like one in a string or character constant is none. */
  static List<Comment> of(String source) {
    List<Comment> comments = new ArrayList<>();
    boolean inBlock = false;
    int line = 0;
    for (String text : source.split("\n", -1)) {
      inBlock = scanLine(text, ++line, inBlock, comments);
    }
    return comments;
  }

  /** Whether a block comment is still open at the line's end. */
  private static boolean scanLine(
      String text, int line, boolean openBlock, List<Comment> comments) {
    boolean inBlock = openBlock;
    int at = 0;
    while (at < text.length()) {
      if (inBlock) {
        int end = text.indexOf("*/", at);
        comments.add(new Comment(line, text.substring(at, end < 0 ? text.length() : end)));
        inBlock = end < 0;
        at = end < 0 ? text.length() : end + 2;
      } else if (text.startsWith("//", at)) {
        comments.add(new Comment(line, text.substring(at + 2)));
        at = text.length();
      } else if (text.startsWith("/*", at)) {
        inBlock = true;
        at += 2;
      } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
        at = endOfConstant(text, at);
      } else {
        at++;
      }
    }
    return inBlock;
  }

  private static int endOfConstant(String text, int start) {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != text.charAt(start)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }
}
