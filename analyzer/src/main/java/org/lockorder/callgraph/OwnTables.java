package org.lockorder.callgraph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Static structures of one kind: which files keep some, and with which functions in them. Code that
 * has a table of its own mostly works on objects with that table: a function of another file's is
 * called there less likely. Equal to itself alone.
 */
public final class OwnTables {
  private final Map<String, Set<Integer>> byFile = new HashMap<>();

  /** Notes that a file keeps one, whatever is in it. */
  public void keep(String file) {
    byFile.computeIfAbsent(file, f -> new HashSet<>());
  }

  /** Notes that a file keeps one with that function in it. */
  public void keep(String file, int function) {
    byFile.computeIfAbsent(file, f -> new HashSet<>()).add(function);
  }

  /** Whether the file keeps some, but without that function in any. */
  public boolean leaveOut(int function, String file) {
    Set<Integer> functions = byFile.get(file);
    return functions != null && !functions.contains(function);
  }
}
