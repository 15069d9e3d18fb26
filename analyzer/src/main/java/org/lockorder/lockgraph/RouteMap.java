package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.CallSite;

/**
 * The shortest ways down to one atom: for every function and every doubt that is used up on the
 * way, where it goes on. Found from the requests upwards, nearest first, so that no way runs in a
 * circle. Its arrays are as long as the program and are used again for atom after atom.
 */
final class RouteMap {
  private static final int LAYERS = Acquires.DOUBT_MOST + 1;

  private final CallIndex calls;

  /** By state: the round in which it was settled; others are not, whatever {@code next} says. */
  private final int[] settled;

  /** By state: the number of the call site to go by, or the complement of a start's number. */
  private final int[] next;

  private final List<Routes.Next> starts = new ArrayList<>();
  private Rings rings = new Rings();
  private int round;

  RouteMap(CallIndex calls) {
    this.calls = calls;
    this.settled = new int[calls.functions() * LAYERS];
    this.next = new int[calls.functions() * LAYERS];
  }

  /** Forgets all ways. */
  void clear() {
    round++;
    starts.clear();
    rings = new Rings();
  }

  /** A function that itself leads to the atom, with that doubt. */
  void start(int function, Routes.Next how, int doubt) {
    starts.add(how);
    rings.add(how.left(), function * LAYERS + doubt, -starts.size());
  }

  /** Finds all ways from the starts, of less doubt than that. */
  void settle(int layers) {
    for (int left = 0; left < rings.count(); left++) {
      for (int i = 0; i < rings.size(left); i++) {
        int state = rings.state(left, i);
        if (settled[state] == round) {
          continue;
        }
        settled[state] = round;
        next[state] = rings.how(left, i);
        int function = state / LAYERS;
        for (int place = calls.begin(function); place < calls.end(function); place++) {
          int doubt = state % LAYERS + calls.doubtAt(place);
          int above = calls.callerAt(place) * LAYERS + doubt;
          boolean far = left > Acquires.NEAR && calls.doubtAt(place) == Acquires.DOUBT_MOST;
          if (doubt < layers && !far && settled[above] != round) {
            rings.add(left + 1, above, calls.siteAt(place));
          }
        }
      }
      rings.drop(left);
    }
  }

  /** Where the function goes on with exactly that doubt; null where there is no way. */
  Routes.@Nullable Next next(int function, int doubt, Candidate.Goal goal) {
    int state = function * LAYERS + doubt;
    if (settled[state] != round) {
      return null;
    }
    if (next[state] < 0) {
      return starts.get(-1 - next[state]);
    }
    CallSite site = calls.site(next[state]);
    return new Routes.Next(site, goal, null, 0);
  }

  /** How many calls are left from there with exactly that doubt; -1 where there is no way. */
  int left(int function, int doubt) {
    int state = function * LAYERS + doubt;
    if (settled[state] != round) {
      return -1;
    }
    int left = 0;
    while (next[state] >= 0) {
      CallSite site = calls.site(next[state]);
      state = site.target() * LAYERS + state % LAYERS - site.doubt();
      left++;
    }
    return left + starts.get(-1 - next[state]).left();
  }

  /** States, by how many calls are left, with how they go on. */
  private static final class Rings {
    private final List<int[]> rings = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    void add(int left, int state, int how) {
      while (rings.size() <= left) {
        rings.add(new int[16]);
        sizes.add(0);
      }
      int size = sizes.get(left);
      int[] ring = rings.get(left);
      if (2 * size == ring.length) {
        ring = Arrays.copyOf(ring, 2 * ring.length);
        rings.set(left, ring);
      }
      ring[2 * size] = state;
      ring[2 * size + 1] = how;
      sizes.set(left, size + 1);
    }

    int count() {
      return rings.size();
    }

    int size(int left) {
      return sizes.get(left);
    }

    int state(int left, int i) {
      return rings.get(left)[2 * i];
    }

    int how(int left, int i) {
      return rings.get(left)[2 * i + 1];
    }

    /** Makes room: nothing is added to it any more. */
    void drop(int left) {
      rings.set(left, new int[0]);
    }
  }
}
