package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.summary.Acquires;

/**
 * Finds the shortest ways down to one atom, from the requests upwards, nearest first, so that no
 * way runs in a circle. Its arrays are as long as the program and are used again for atom after
 * atom.
 */
final class RouteSearch {
  private final CallIndex calls;

  /** By state: the round in which it was settled; others are not, whatever {@code next} says. */
  private final int[] settled;

  /** By state: the number of the call site to go by, or the complement of a start's number. */
  private final int[] next;

  /** States in the order in which they were settled: nearest first. */
  private final int[] queue;

  private final List<Routes.Next> starts = new ArrayList<>();

  /** The states of the starts, by how many calls they still need; with the numbers of these. */
  private final List<List<Start>> rings = new ArrayList<>();

  private int round;
  private int queued;

  private record Start(int state, int number) {}

  RouteSearch(CallIndex calls) {
    this.calls = calls;
    this.settled = new int[calls.functions() * RouteTable.LAYERS];
    this.next = new int[calls.functions() * RouteTable.LAYERS];
    this.queue = new int[calls.functions() * RouteTable.LAYERS];
  }

  /** Forgets all ways. */
  void clear() {
    round++;
    queued = 0;
    starts.clear();
    rings.clear();
  }

  /** A function that itself leads to the atom, with that doubt. */
  void start(int function, Routes.Next how, int doubt) {
    starts.add(how);
    while (rings.size() <= how.left()) {
      rings.add(new ArrayList<>(1));
    }
    rings.get(how.left()).add(new Start(RouteTable.state(function, doubt), ~(starts.size() - 1)));
  }

  /** All ways from the starts, of less doubt than that. */
  RouteTable settle(int layers) {
    begin(0);
    int at = 0;
    for (int left = 0; at < queued || left < rings.size(); left++) {
      int end = queued;
      begin(left + 1);
      for (; at < end; at++) {
        expand(queue[at], layers, left > Acquires.NEAR);
      }
    }
    return new RouteTable(calls, starts, queue, queued, next);
  }

  private void begin(int left) {
    if (left < rings.size()) {
      rings.get(left).forEach(start -> reach(start.state(), start.number()));
    }
  }

  private void reach(int state, int how) {
    if (settled[state] != round) {
      settled[state] = round;
      next[state] = how;
      queue[queued++] = state;
    }
  }

  private void expand(int state, int layers, boolean far) {
    int function = state / RouteTable.LAYERS;
    int end = calls.end(function);
    for (int place = calls.begin(function); place < end; place++) {
      int more = calls.doubtAt(place);
      int doubt = state % RouteTable.LAYERS + more;
      if (doubt < layers && !(far && more == Acquires.DOUBT_MOST)) {
        reach(RouteTable.state(calls.callerAt(place), doubt), calls.siteAt(place));
      }
    }
  }
}
