package org.lockorder.program;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known of a value that a caller gives. */
sealed interface Given {
  /** That function. */
  record Function(int id) implements Given {}

  /** The address of a structure. */
  record Pointer(Table to) implements Given {}

  /** A number by name: {@code .walk_lock = PGWALK_RDLOCK}. */
  record Constant(long value) implements Given {}

  /** NULL. */
  record Nothing() implements Given {}

  /** Something that is not known. */
  record Unknown() implements Given {}

  /** A structure. */
  sealed interface Table extends Given {}

  /**
   * A static object or a structure in one.
   *
   * @param key of the object
   * @param path the members on the way, with points between them; empty for the object
   */
  record StaticTable(String key, String path) implements Table {
    /** The path of a member. */
    String path(String member) {
      return path.isEmpty() ? member : path + "." + member;
    }
  }

  /**
   * A structure in a variable.
   *
   * @param tag of the struct; empty where that is not known
   * @param members what leads to functions in it, by path
   * @param whole whether the others are zero
   */
  record LocalTable(String tag, SortedMap<String, Given> members, boolean whole) implements Table {
    public LocalTable {
      members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }
  }
}
