package org.lockorder.rules;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What rules ask the comments of a tree for: words in lower case. A comment that has none of them
 * decides nothing.
 *
 * @param words in any file
 * @param more those that are asked for in one file only, by its path from the top of the tree
 */
public record AskedOfComments(Set<String> words, Map<String, Set<String>> more) {
  /** No comment decides anything. */
  public static final AskedOfComments NOTHING = new AskedOfComments(Set.of(), Map.of());

  public AskedOfComments {
    words = Set.copyOf(words);
    more = Map.copyOf(more);
  }

  /** What is asked for in that file. */
  public Set<String> in(String file) {
    Set<String> own = more.get(file);
    if (own == null) {
      return words;
    }
    Set<String> all = new HashSet<>(words);
    all.addAll(own);
    return all;
  }

  /** All of it, in order. */
  public Set<String> all() {
    Set<String> all = new TreeSet<>(words);
    more.forEach((file, own) -> own.forEach(word -> all.add(file + ": " + word)));
    return all;
  }
}
