package org.lockorder.rules;

import java.util.Set;
import java.util.TreeSet;

/**
 * What rules ask the comments of a tree for.
 *
 * @param words in lower case; a comment that has none of them decides nothing
 * @param files those of which any comment may decide, relative to the tree
 */
public record AskedOfComments(Set<String> words, Set<String> files) {
  /** No comment decides anything. */
  public static final AskedOfComments NOTHING = new AskedOfComments(Set.of(), Set.of());

  public AskedOfComments {
    words = Set.copyOf(words);
    files = Set.copyOf(files);
  }

  /** All of it, in order. */
  public Set<String> all() {
    Set<String> all = new TreeSet<>(words);
    all.addAll(files);
    return all;
  }
}
