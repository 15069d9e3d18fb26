package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is stored and read through pointers: where it flows is known once these are. */
final class Indirections {
  /** A pointer that may point to more than this is a list, and what is stored there anywhere. */
  private static final int FEW = 16;

  private static final int ROUNDS = 4;

  private final Cells cells;
  private final PointsTo pointsTo;
  private final List<Store> stores = new ArrayList<>();
  private final List<Load> loads = new ArrayList<>();
  private final BitSet open = new BitSet();

  Indirections(Cells cells, PointsTo pointsTo) {
    this.cells = cells;
    this.pointsTo = pointsTo;
  }

  /** What is in {@code from} is also in that part of whatever {@code base} points to. */
  private record Store(int base, String part, int from) {}

  /**
   * Likewise what is read; {@code any} is where all that is stored in such a part is.
   *
   * @param listed whether it is put into a list: who does that for code which was not read puts
   *     nothing of what was read there, and the objects may be as many as they are
   */
  private record Load(int base, String part, int any, int to, boolean listed) {}

  /** What is in {@code from} is stored in that part of what {@code base} points to. */
  void store(int base, String part, int from) {
    stores.add(new Store(base, part, from));
  }

  /**
   * What is in that part of what {@code base} points to is read.
   *
   * @param any the cell of all that is stored in such a part
   * @param to the cell for what is read
   * @param listed whether it is put into a list
   */
  void load(int base, String part, int any, int to, boolean listed) {
    loads.add(new Load(base, part, any, to, listed));
  }

  /** What was read so far, to tell from what is read later. */
  int mark() {
    return loads.size();
  }

  /** Lets flow what was read since, now that all stores are known. */
  void follow(int mark) {
    List<Load> since = loads.subList(mark, loads.size());
    for (int i = since.size(); i > 0; i--) {
      pointsTo.solve();
      since.forEach(load -> through(load, true));
    }
    pointsTo.solve();
  }

  /**
   * Lets it all flow.
   *
   * @param all whether a pointer of which no object is known may point to any
   */
  void settle(boolean all) {
    int[] @Nullable [] stored = new int[stores.size()][];
    int[] @Nullable [] loaded = new int[loads.size()][];
    for (int round = 0; round < ROUNDS; round++) {
      pointsTo.solve();
      for (int i = 0; i < stored.length; i++) {
        if (isNews(stored, i, stores.get(i).base())) {
          through(stores.get(i));
        }
      }
      for (int i = 0; i < loaded.length; i++) {
        if (isNews(loaded, i, loads.get(i).base())) {
          through(loads.get(i), all);
        }
      }
    }
    pointsTo.solve();
  }

  /** Whether there is something in a cell that was not there when this one last asked. */
  private boolean isNews(int[] @Nullable [] seen, int asker, int cell) {
    int[] before = seen[asker];
    seen[asker] = pointsTo.in(cell);
    return seen[asker] != before;
  }

  private void through(Store store) {
    int[] objects = pointsTo.in(store.base());
    if (objects.length <= FEW) {
      for (int object : objects) {
        if (Cells.isObject(object)) {
          pointsTo.flow(store.from(), cells.named(cells.part(object, store.part())));
        }
      }
    }
  }

  private void through(Load load, boolean all) {
    int[] objects = pointsTo.in(load.base());
    boolean few = load.listed() || objects.length <= FEW;
    boolean known = false;
    for (int object : objects) {
      if (Cells.isObject(object) && few) {
        pointsTo.flow(cells.named(cells.part(object, load.part())), load.to());
        known = true;
      }
    }
    known |= load.listed() && objects.length == 1 && objects[0] == Cells.OUTSIDE;
    if (!known && (all || !few)) {
      pointsTo.flow(load.any(), load.to());
      if (load.listed()) {
        open.set(load.to());
      }
    }
  }

  /** Whether what is put into a list from that cell may be anything: no object is known. */
  boolean isOpen(int from) {
    return open.get(from);
  }
}
