package org.lockorder.pointers;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cells that hold pointers, and what may be in them: inclusion-based, after Andersen ("Program
 * analysis and specialization for the C programming language", 1994). What is in a cell is also in
 * those that it flows to.
 */
final class PointsTo {
  private static final int[] NOTHING = {};

  private int cells;
  private int[][] contents = new int[1 << 10][];
  private int[][] flows = new int[1 << 10][];

  /** By cell what is put there, and where it flows, until they are first solved. */
  private @Nullable IntBag[] firstContents = new IntBag[1 << 10];

  private @Nullable IntBag[] firstFlows = new IntBag[1 << 10];
  private boolean solved;
  private final IntQueue changed = new IntQueue();

  /** By cell what has come to it, where it is waiting for its turn. */
  private int[] @Nullable [] news = {};

  /** A new cell. */
  int cell() {
    if (cells == contents.length) {
      contents = Arrays.copyOf(contents, 2 * cells);
      flows = Arrays.copyOf(flows, 2 * cells);
      if (solved) {
        news = Arrays.copyOf(news, 2 * cells);
      } else {
        firstContents = Arrays.copyOf(firstContents, 2 * cells);
        firstFlows = Arrays.copyOf(firstFlows, 2 * cells);
      }
    }
    contents[cells] = NOTHING;
    flows[cells] = NOTHING;
    return cells++;
  }

  /** Puts a value there. */
  void put(int cell, int value) {
    if (solved) {
      add(cell, new int[] {value});
    } else {
      put(firstContents, cell, value);
    }
  }

  private static void put(@Nullable IntBag[] bags, int cell, int value) {
    IntBag bag = bags[cell];
    if (bag == null) {
      bag = new IntBag();
      bags[cell] = bag;
    }
    bag.add(value);
  }

  /** From now on all that comes to the one comes to the other too. */
  void flow(int from, int to) {
    if (!solved && from != to) {
      put(firstFlows, from, to);
      return;
    }
    int[] targets = flows[from];
    int place = Arrays.binarySearch(targets, to);
    if (from != to && place < 0) {
      flows[from] = inserted(targets, -1 - place, to);
      add(to, contents[from]);
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
    int[] before = contents[cell];
    int[] fresh = missing(before, values);
    if (fresh.length > 0) {
      contents[cell] = union(before, fresh);
      int[] waiting = news[cell];
      if (waiting == null) {
        changed.add(cell);
      }
      news[cell] = waiting == null ? fresh : union(waiting, fresh);
    }
  }

  /** Lets everything flow: of each cell only what has come to it since. */
  void solve() {
    if (!solved) {
      begin();
    }
    while (!changed.isEmpty()) {
      int cell = changed.remove();
      int[] fresh = Objects.requireNonNullElse(news[cell], NOTHING);
      news[cell] = null;
      for (int to : flows[cell]) {
        add(to, fresh);
      }
    }
  }

  private void begin() {
    solved = true;
    news = new int[contents.length][];
    for (int cell = 0; cell < cells; cell++) {
      IntBag targets = firstFlows[cell];
      flows[cell] = targets == null ? NOTHING : targets.sorted();
    }
    for (int cell = 0; cell < cells; cell++) {
      IntBag values = firstContents[cell];
      if (values != null) {
        add(cell, values.sorted());
      }
    }
    firstFlows = new IntBag[0];
    firstContents = new IntBag[0];
  }

  /** Puts a value into each cell that something comes from though nothing comes there. */
  void fillRead(int value) {
    for (int cell = 0; cell < cells; cell++) {
      if (contents[cell].length == 0 && flows[cell].length > 0) {
        put(cell, value);
      }
    }
  }

  /** All values that are in any cell, in ascending order. */
  int[] everything() {
    BitSet values = new BitSet();
    for (int cell = 0; cell < cells; cell++) {
      for (int value : contents[cell]) {
        values.set(value);
      }
    }
    return values.stream().toArray();
  }

  /** What is in the cell, in ascending order. */
  int[] in(int cell) {
    return contents[cell];
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
