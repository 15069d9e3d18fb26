package org.lockorder.lockgraph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.summary.Acquires;

/**
 * The shortest ways down to one atom: for every function that leads there, and every doubt that is
 * used up on the way, where it goes on. Found by {@link RouteSearch}. A hash table with open
 * addressing: of most atoms few functions lead there, and there are many atoms.
 */
final class RouteTable {
  static final int LAYERS = Acquires.DOUBT_MOST + 1;

  /** Spreads the states, which come in runs; the golden ratio's bits (Knuth, volume 3, 6.4). */
  private static final int SPREAD = 0x9E3779B9;

  private final CallIndex calls;
  private final List<Routes.Next> starts;

  /** A state and one, or 0; on the next place the call site to go by, or ~ of a start's number. */
  private final int[] slots;

  /** By half the place: how many calls are left. */
  private final short[] left;

  private final int shift;

  /**
   * Without a state.
   *
   * @param count of the states that will be added
   */
  RouteTable(CallIndex calls, List<Routes.Next> starts, int count) {
    this.calls = calls;
    this.starts = List.copyOf(starts);
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, count));
    this.shift = 32 - bits;
    this.slots = new int[2 << bits];
    this.left = new short[1 << bits];
  }

  /**
   * A state that is reached.
   *
   * @param next the call site to go by, or the complement of a start's number
   * @param calls that are left from there
   */
  void add(int state, int next, int calls) {
    int slot = slot(state);
    slots[slot] = state + 1;
    slots[slot + 1] = next;
    left[slot >> 1] = (short) Math.min(calls, Short.MAX_VALUE);
  }

  /** Where the state is, or would be. */
  private int slot(int state) {
    int slot = ((state * SPREAD) >>> shift) << 1;
    while (slots[slot] != 0 && slots[slot] != state + 1) {
      slot = slot + 2 == slots.length ? 0 : slot + 2;
    }
    return slot;
  }

  /** The function with that doubt used up. */
  static int state(int function, int doubt) {
    return function * LAYERS + doubt;
  }

  /** Where the function goes on with exactly that doubt; null where there is no way. */
  Routes.@Nullable Next next(int function, int doubt, Goal goal) {
    int slot = slot(state(function, doubt));
    if (slots[slot] == 0) {
      return null;
    }
    int how = slots[slot + 1];
    return how < 0 ? starts.get(~how) : new Routes.Next(calls.site(how), goal, null, 0);
  }

  /** How many calls are left from there with exactly that doubt; -1 where there is no way. */
  int left(int function, int doubt) {
    int slot = slot(state(function, doubt));
    return slots[slot] == 0 ? -1 : left[slot >> 1];
  }
}
