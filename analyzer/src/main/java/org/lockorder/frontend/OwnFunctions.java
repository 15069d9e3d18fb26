package org.lockorder.frontend;

import java.util.Set;
import java.util.TreeSet;
import org.lockorder.grammar.ast.LineMap;

/**
 * Guesses which models a .c file's own functions hide before it is read, by how functions are laid
 * out. Where the guess was wrong, the file is read a second time.
 */
final class OwnFunctions {
  private static final String STATIC = "static ";

  private OwnFunctions() {}

  /** Those of the names that a line seems to begin the definition of. */
  static Set<String> guess(String path, String text, LineMap lines, Set<String> names) {
    Set<String> found = new TreeSet<>();
    if (path.endsWith(".c")) {
      for (int line = 1; line < lines.count(); line++) {
        int begin = lines.start(line);
        if (text.startsWith(STATIC, begin)) {
          String name = defined(text, begin, lines.start(line + 1));
          if (names.contains(name)) {
            found.add(name);
          }
        }
      }
    }
    return found;
  }

  /**
   * The word in front of the first bracket; an empty one where that declares and no more, has no
   * type, as in {@code static DEFINE_PER_CPU(int, x) = 1;}, or stands in a value.
   */
  private static String defined(String text, int from, int to) {
    int type = from + STATIC.length();
    int open = type;
    while (open < to && text.charAt(open) != '(' && text.charAt(open) != '=') {
      open++;
    }
    int begin = open;
    while (begin > type && isOfWord(text.charAt(begin - 1))) {
      begin--;
    }
    boolean isNone =
        open == to || text.charAt(open) == '=' || begin == type || text.charAt(to - 2) == ';';
    return isNone ? "" : text.substring(begin, open);
  }

  private static boolean isOfWord(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
