package org.lockorder.explain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the functions of stacks seem to be defined, as a search of the tree's text tells, and which
 * of these files were read.
 *
 * @param files by function's name
 * @param read the .c files that were read
 */
public record Defined(Map<String, List<String>> files, Set<String> read) {
  public Defined {
    files = new TreeMap<>(files);
    read = Set.copyOf(read);
  }

  /** The files that define a function of that name. */
  List<String> of(String function) {
    return files.getOrDefault(function, List.of());
  }
}
