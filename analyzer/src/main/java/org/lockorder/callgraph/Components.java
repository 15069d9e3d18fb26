package org.lockorder.callgraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The order in which functions are looked at: callees first. */
final class Components {
  private final List<List<List<Integer>>> waves;
  private final int[] needed;

  private Components(List<List<List<Integer>>> waves, int[] needed) {
    this.waves = waves;
    this.needed = needed;
  }

  /** In waves: what a component calls is in itself or in an earlier wave. */
  List<List<List<Integer>>> waves() {
    return waves;
  }

  /** By component, in that order: the last of those that it calls; -1 for none. */
  int[] needed() {
    return needed.clone();
  }

  static Components of(int[][] targets) {
    int[] component = StrongComponents.of(targets);
    Map<Integer, List<Integer>> sets = new HashMap<>();
    for (int function = 0; function < targets.length; function++) {
      sets.computeIfAbsent(component[function], x -> new ArrayList<>(1)).add(function);
    }
    return ordered(targets, sets.values());
  }

  /** Kahn's order: a component comes once all it calls have come. */
  private static Components ordered(int[][] targets, Collection<List<Integer>> sets) {
    int[] component = new int[targets.length];
    List<List<Integer>> members = new ArrayList<>(sets);
    members.sort((a, b) -> Integer.compare(a.get(0), b.get(0)));
    for (int c = 0; c < members.size(); c++) {
      for (int function : members.get(c)) {
        component[function] = c;
      }
    }
    int[] waiting = new int[members.size()];
    List<List<Integer>> callers = new ArrayList<>(members.size());
    members.forEach(m -> callers.add(new ArrayList<>(0)));
    int[] last = new int[members.size()]; // which component was the last to be seen to call it
    Arrays.fill(last, -1);
    for (int c = 0; c < members.size(); c++) {
      last[c] = c;
      for (int function : members.get(c)) {
        for (int target : targets[function]) {
          int callee = component[target];
          if (last[callee] != c) {
            last[callee] = c;
            waiting[c]++;
            callers.get(callee).add(c);
          }
        }
      }
    }
    List<List<List<Integer>>> waves = new ArrayList<>();
    int[] lastCallee = new int[members.size()];
    Arrays.fill(lastCallee, -1);
    int[] needed = new int[members.size()];
    int count = 0;
    List<Integer> ready = new ArrayList<>();
    for (int c = 0; c < waiting.length; c++) {
      if (waiting[c] == 0) {
        ready.add(c);
      }
    }
    while (!ready.isEmpty()) {
      waves.add(ready.stream().map(c -> postorder(members.get(c), targets)).toList());
      List<Integer> next = new ArrayList<>();
      for (int c : ready) {
        needed[count] = lastCallee[c];
        for (int caller : callers.get(c)) {
          lastCallee[caller] = count;
          if (--waiting[caller] == 0) {
            next.add(caller);
          }
        }
        count++;
      }
      Collections.sort(next);
      ready = next;
    }
    return new Components(waves, needed);
  }

  private record Visit(int function, Iterator<Integer> callees) {}

  /** The members so that most come after those they call: what is left to guess is the circles. */
  private static List<Integer> postorder(List<Integer> members, int[][] targets) {
    if (members.size() < 2) {
      return List.copyOf(members);
    }
    Set<Integer> unseen = new TreeSet<>(members);
    List<Integer> order = new ArrayList<>();
    for (int root : members) {
      Deque<Visit> path = new ArrayDeque<>();
      enter(root, targets, unseen, path);
      while (!path.isEmpty()) {
        Visit visit = path.element();
        if (visit.callees().hasNext()) {
          enter(visit.callees().next(), targets, unseen, path);
        } else {
          order.add(path.pop().function());
        }
      }
    }
    return order;
  }

  private static void enter(int function, int[][] targets, Set<Integer> unseen, Deque<Visit> path) {
    if (unseen.remove(function)) {
      path.push(new Visit(function, Arrays.stream(targets[function]).iterator()));
    }
  }
}
