package org.lockorder.ir;

import java.util.Comparator;

/** A place in the tree: the path relative to TREE with {@code /}, and the one-based line. */
public record Site(String file, int line) implements Comparable<Site> {
  private static final Comparator<Site> ORDER =
      Comparator.comparing(Site::file).thenComparingInt(Site::line);

  @Override
  public int compareTo(Site other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
