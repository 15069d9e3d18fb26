package org.lockorder.frontend;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lockorder.threads.Threads;

/** Which of some names stand in sources, but in comments and literals. */
public final class NamesUsed {
  private static final int PARTS = 64;

  private final Set<String> wanted;
  private final Set<String> found = new HashSet<>();

  private NamesUsed(Set<String> wanted) {
    this.wanted = wanted;
  }

  /** Those of the names that one of the files has. */
  public static Set<String> of(
      SourceTree tree, List<String> files, Collection<String> names, Threads threads) {
    Set<String> wanted = Set.copyOf(names);
    List<Set<String>> parts =
        threads.map(
            PARTS,
            part -> {
              NamesUsed used = new NamesUsed(wanted);
              for (int i = part; i < files.size(); i += PARTS) {
                if (tree.read(files.get(i)) instanceof SourceTree.Content.Text text) {
                  used.look(text.text());
                }
              }
              return used.found;
            });
    Set<String> all = new HashSet<>();
    parts.forEach(all::addAll);
    return all;
  }

  private void look(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '/' && text.startsWith("/*", at)) {
        at = behind(text, "*/", at + 2);
      } else if (c == '/' && text.startsWith("//", at)) {
        at = behind(text, "\n", at);
      } else if (c == '"' || c == '\'') {
        at = behindLiteral(text, at);
      } else if (Character.isLetterOrDigit(c) || c == '_') {
        int end = at + 1;
        while (end < text.length() && isOfName(text.charAt(end))) {
          end++;
        }
        String name = text.substring(at, end);
        if (wanted.contains(name)) {
          found.add(name);
        }
        at = end;
      } else {
        at++;
      }
    }
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static int behind(String text, String end, int at) {
    int found = text.indexOf(end, at);
    return found < 0 ? text.length() : found + end.length();
  }

  private static int behindLiteral(String text, int at) {
    char quote = text.charAt(at);
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i + 1;
      } else if (c == '\n') {
        return i;
      }
    }
    return text.length();
  }
}
