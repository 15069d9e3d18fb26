package org.lockorder.routing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files and folders, as {@code F:} and {@code X:} name them: {@code drivers/net/} is all below it,
 * {@code drivers/net/*} what is in it.
 *
 * @param text without the slash at its end
 * @param folder whether such a slash says that all below is meant
 * @param prefix what goes before its first wildcard; all of it where it has none
 * @param wildcard what the text matches; null where it has no wildcard and means just itself
 */
record FilePattern(String text, boolean folder, String prefix, @Nullable PathPattern wildcard) {
  /** Reads one; nothing where it is of no use. */
  static Optional<FilePattern> of(String value) {
    boolean folder = value.endsWith("/");
    String text = folder ? value.substring(0, value.length() - 1) : value;
    int literal = 0;
    while (literal < text.length() && "*?[".indexOf(text.charAt(literal)) < 0) {
      literal++;
    }
    if (literal == text.length()) {
      return Optional.of(new FilePattern(text, folder, text, null));
    }
    String prefix = text.substring(0, literal);
    return PathPattern.glob(text).map(pattern -> new FilePattern(text, folder, prefix, pattern));
  }

  /** Whether it stands for itself, be it a file or a folder with all that is in it. */
  boolean isLiteral() {
    return wildcard == null;
  }

  /** How many folders and files it names, one in the other; less than any for {@code *}. */
  int depth() {
    return text.startsWith("*") ? -1 : components(text);
  }

  boolean matches(String file) {
    if (!file.startsWith(prefix)) {
      return false;
    }
    if (wildcard == null) {
      return file.equals(text) || file.startsWith(text + "/");
    }
    int wanted = components(text);
    if (!folder) {
      return components(file) == wanted && wildcard.isIn(file);
    }
    int end = -1;
    for (int i = 0; i < wanted; i++) {
      end = file.indexOf('/', end + 1);
      if (end < 0) {
        return false;
      }
    }
    return wildcard.isIn(file.substring(0, end));
  }

  private static int components(String path) {
    return 1 + (int) path.chars().filter(c -> c == '/').count();
  }
}
