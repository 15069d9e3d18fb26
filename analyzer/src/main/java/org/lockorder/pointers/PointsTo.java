package org.lockorder.pointers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Cells that hold pointers, and what may be in them: inclusion-based, after Andersen ("Program
 * analysis and specialization for the C programming language", 1994). What is in a cell is also in
 * those that it flows to.
 */
final class PointsTo {
  private static final int[] NOTHING = {};

  private final List<int[]> contents = new ArrayList<>();
  private final List<int[]> flows = new ArrayList<>();

  /** By cell what is put there, and where it flows, until they are first solved. */
  private final Map<Integer, IntBag> firstContents = new HashMap<>();

  private final Map<Integer, IntBag> firstFlows = new HashMap<>();
  private boolean solved;
  private final Deque<Integer> changed = new ArrayDeque<>();

  /** What has come to those that are waiting for their turn. */
  private final Map<Integer, int[]> news = new HashMap<>();

  /** A new cell. */
  int cell() {
    contents.add(NOTHING);
    flows.add(NOTHING);
    return contents.size() - 1;
  }

  /** Puts a value there. */
  void put(int cell, int value) {
    if (solved) {
      add(cell, new int[] {value});
    } else {
      firstContents.computeIfAbsent(cell, x -> new IntBag()).add(value);
    }
  }

  /** From now on all that comes to the one comes to the other too. */
  void flow(int from, int to) {
    if (!solved && from != to) {
      firstFlows.computeIfAbsent(from, x -> new IntBag()).add(to);
      return;
    }
    int[] targets = flows.get(from);
    int place = Arrays.binarySearch(targets, to);
    if (from != to && place < 0) {
      flows.set(from, inserted(targets, -1 - place, to));
      add(to, contents.get(from));
    }
  }

  private static int[] inserted(int[] sorted, int place, int value) {
    int[] with = new int[sorted.length + 1];
    System.arraycopy(sorted, 0, with, 0, place);
    with[place] = value;
    System.arraycopy(sorted, place, with, place + 1, sorted.length - place);
    return with;
  }

  private void add(int cell, int[] values) {
    int[] before = contents.get(cell);
    int[] fresh = missing(before, values);
    if (fresh.length > 0) {
      contents.set(cell, union(before, fresh));
      int[] waiting = news.get(cell);
      if (waiting == null) {
        changed.add(cell);
      }
      news.put(cell, waiting == null ? fresh : union(waiting, fresh));
    }
  }

  /** Lets everything flow: of each cell only what has come to it since. */
  void solve() {
    if (!solved) {
      solved = true;
      firstFlows.forEach((cell, targets) -> flows.set(cell, targets.sorted()));
      firstFlows.clear();
      firstContents.forEach((cell, values) -> add(cell, values.sorted()));
      firstContents.clear();
    }
    while (!changed.isEmpty()) {
      int cell = changed.remove();
      int[] fresh = Objects.requireNonNullElse(news.remove(cell), NOTHING);
      for (int to : flows.get(cell)) {
        add(to, fresh);
      }
    }
  }

  /** Puts a value into each cell that something comes from though nothing comes there. */
  void fillRead(int value) {
    for (int cell = 0; cell < contents.size(); cell++) {
      if (contents.get(cell).length == 0 && flows.get(cell).length > 0) {
        put(cell, value);
      }
    }
  }

  /** All values that are in any cell, in ascending order. */
  int[] everything() {
    return contents.stream().flatMapToInt(Arrays::stream).distinct().sorted().toArray();
  }

  /** What is in the cell, in ascending order. */
  int[] in(int cell) {
    return contents.get(cell);
  }

  /** Of two sorted arrays what only the second has; the second itself where that is all of it. */
  private static int[] missing(int[] a, int[] b) {
    int[] only = NOTHING;
    int n = 0;
    int i = 0;
    for (int value : b) {
      while (i < a.length && a[i] < value) {
        i++;
      }
      if (i == a.length || a[i] != value) {
        only = only.length == 0 ? new int[b.length] : only;
        only[n++] = value;
      }
    }
    return n == b.length ? b : Arrays.copyOf(only, n);
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
