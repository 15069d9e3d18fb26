package org.lockorder.ir;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree: the path relative to TREE with {@code /}, and the one-based line. Code that
 * a macro makes is where the macro is used.
 *
 * @param written where such code is written; null for any other. It is told, and makes no other
 *     place
 */
public record Site(String file, int line, @Nullable Written written) implements Comparable<Site> {
  private static final Comparator<Site> ORDER =
      Comparator.comparing(Site::file).thenComparingInt(Site::line);

  /** A place where code stands as it is. */
  public Site(String file, int line) {
    this(file, line, null);
  }

  /** A macro, and the line that its definition begins on. */
  public record Written(String macro, String file, int line) {
    @Override
    public String toString() {
      return "in macro " + macro + ", " + file + ":" + line;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Site site && line == site.line && file.equals(site.file);
  }

  @Override
  public int hashCode() {
    return 31 * file.hashCode() + line;
  }

  @Override
  public int compareTo(Site other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
