package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Summaries;

/**
 * Finds the shortest ways down to one atom, from the requests upwards, nearest first, so that no
 * way runs in a circle. Its arrays are as long as the program and are used again for atom after
 * atom.
 */
final class RouteSearch {
  private final CallIndex calls;
  private final Cone cone;

  /** By state: the round in which it was settled; others are not, whatever {@code next} says. */
  private final int[] settled;

  /** By state: the number of the call site to go by, or the complement of a start's number. */
  private final int[] next;

  /** States in the order in which they were settled: nearest first. */
  private final int[] queue;

  private final List<Routes.Next> starts = new ArrayList<>();

  /** The states of the starts, by how many calls they still need; with the numbers of these. */
  private final List<List<Start>> rings = new ArrayList<>();

  private int layers;
  private int round;
  private int queued;

  private record Start(int state, int number) {}

  RouteSearch(CallIndex calls, Summaries summaries) {
    this.calls = calls;
    this.cone = new Cone(calls, summaries);
    this.settled = new int[calls.functions() * RouteTable.LAYERS];
    this.next = new int[calls.functions() * RouteTable.LAYERS];
    this.queue = new int[calls.functions() * RouteTable.LAYERS];
  }

  /**
   * Forgets all ways, and looks for others.
   *
   * @param below the calls that they are to lead down from, to that atom
   * @param doubt of the ways at most
   */
  void begin(List<CallSite> below, int atom, int doubt) {
    cone.spread(below, atom, doubt);
    layers = doubt + 1;
    round++;
    queued = 0;
    starts.clear();
    rings.clear();
  }

  /** Whether the function is of interest. */
  boolean has(int function) {
    return cone.has(function);
  }

  /** A function that itself leads to the atom, with that doubt. */
  void start(int function, Routes.Next how, int doubt) {
    starts.add(how);
    while (rings.size() <= how.left()) {
      rings.add(new ArrayList<>(1));
    }
    rings.get(how.left()).add(new Start(RouteTable.state(function, doubt), ~(starts.size() - 1)));
  }

  /** All ways from the starts. */
  RouteTable settle() {
    begin(0);
    List<Integer> ends = new ArrayList<>();
    int at = 0;
    for (int left = 0; at < queued || left < rings.size(); left++) {
      int end = queued;
      ends.add(end);
      begin(left + 1);
      for (; at < end; at++) {
        expand(queue[at], left > Acquires.NEAR);
      }
    }
    RouteTable table = new RouteTable(calls, starts, queued);
    int from = 0;
    for (int left = 0; left < ends.size(); left++) {
      for (; from < ends.get(left); from++) {
        table.add(queue[from], next[queue[from]], left);
      }
    }
    return table;
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

  private void expand(int state, boolean far) {
    int function = state / RouteTable.LAYERS;
    for (int place = cone.begin(function); place >= 0; place = cone.after(place)) {
      int site = cone.siteAt(place);
      int more = calls.doubt(site);
      int doubt = state % RouteTable.LAYERS + more;
      if (doubt < layers && !(far && more == Acquires.DOUBT_MOST)) {
        reach(RouteTable.state(calls.caller(site), doubt), site);
      }
    }
  }
}
