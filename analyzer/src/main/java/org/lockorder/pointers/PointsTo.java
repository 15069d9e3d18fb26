package org.lockorder.pointers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Cells that hold pointers, and what may be in them: inclusion-based, after Andersen ("Program
 * analysis and specialization for the C programming language", 1994). What is in a cell is also in
 * those that it flows to.
 */
final class PointsTo {
  private static final int[] NOTHING = {};

  private final List<int[]> contents = new ArrayList<>();
  private final List<int[]> flows = new ArrayList<>();
  private final Deque<Integer> changed = new ArrayDeque<>();

  /** A new cell. */
  int cell() {
    contents.add(NOTHING);
    flows.add(NOTHING);
    return contents.size() - 1;
  }

  /** Puts a value there. */
  void put(int cell, int value) {
    add(cell, new int[] {value});
  }

  /** From now on all that comes to the one comes to the other too. */
  void flow(int from, int to) {
    int[] with = union(flows.get(from), new int[] {to});
    if (from != to && with.length > flows.get(from).length) {
      flows.set(from, with);
      add(to, contents.get(from));
    }
  }

  private void add(int cell, int[] values) {
    int[] before = contents.get(cell);
    int[] after = union(before, values);
    if (after.length > before.length) {
      contents.set(cell, after);
      changed.add(cell);
    }
  }

  /** Lets everything flow. */
  void solve() {
    while (!changed.isEmpty()) {
      int cell = changed.remove();
      for (int to : flows.get(cell)) {
        add(to, contents.get(cell));
      }
    }
  }

  /** What is in the cell, in ascending order. */
  int[] in(int cell) {
    return contents.get(cell);
  }

  /** Of sorted arrays; the first itself where the second adds nothing. */
  private static int[] union(int[] a, int[] b) {
    int[] both = new int[a.length + b.length];
    int n = 0;
    int j = 0;
    for (int value : a) {
      while (j < b.length && b[j] < value) {
        both[n++] = b[j++];
      }
      if (j < b.length && b[j] == value) {
        j++;
      }
      both[n++] = value;
    }
    while (j < b.length) {
      both[n++] = b[j++];
    }
    return n == a.length ? a : Arrays.copyOf(both, n);
  }
}
