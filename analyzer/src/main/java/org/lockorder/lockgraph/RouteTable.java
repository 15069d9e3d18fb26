package org.lockorder.lockgraph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.CallSite;

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

  private final int shift;

  /**
   * @param states that are reached, so many of them
   * @param next by state: the call site to go by, or the complement of a start's number
   */
  RouteTable(CallIndex calls, List<Routes.Next> starts, int[] states, int count, int[] next) {
    this.calls = calls;
    this.starts = List.copyOf(starts);
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, count));
    this.shift = 32 - bits;
    this.slots = new int[2 << bits];
    for (int i = 0; i < count; i++) {
      int slot = slot(states[i]);
      slots[slot] = states[i] + 1;
      slots[slot + 1] = next[states[i]];
    }
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
  Routes.@Nullable Next next(int function, int doubt, Candidate.Goal goal) {
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
    if (slots[slot] == 0) {
      return -1;
    }
    int left = 0;
    int rest = doubt;
    while (slots[slot + 1] >= 0) {
      CallSite site = calls.site(slots[slot + 1]);
      rest -= site.doubt();
      slot = slot(state(site.target(), rest));
      left++;
    }
    return left + starts.get(~slots[slot + 1]).left();
  }
}
