package org.lockorder.callgraph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/** Strongly connected components. JGraphT's Kosaraju does not recurse, so depth is no danger. */
final class Components {
  private Components() {}

  /** Components in waves: what a component calls is in itself or in an earlier wave. */
  static List<List<List<Integer>>> waves(int[][] targets) {
    DefaultDirectedGraph<Integer, DefaultEdge> graph =
        new DefaultDirectedGraph<>(DefaultEdge.class);
    for (int i = 0; i < targets.length; i++) {
      graph.addVertex(i);
    }
    for (int i = 0; i < targets.length; i++) {
      for (int target : targets[i]) {
        graph.addEdge(i, target);
      }
    }
    List<Set<Integer>> sets =
        new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets();
    return ordered(targets, sets);
  }

  /** Kahn's order: a component comes once all it calls have come. */
  private static List<List<List<Integer>>> ordered(int[][] targets, List<Set<Integer>> sets) {
    Map<Integer, Integer> component = new HashMap<>();
    List<List<Integer>> members = new ArrayList<>();
    for (Set<Integer> set : sets) {
      List<Integer> sorted = new ArrayList<>(set);
      Collections.sort(sorted);
      members.add(sorted);
    }
    members.sort((a, b) -> Integer.compare(a.get(0), b.get(0)));
    for (int c = 0; c < members.size(); c++) {
      for (int function : members.get(c)) {
        component.put(function, c);
      }
    }
    int[] waiting = new int[members.size()];
    List<List<Integer>> callers = new ArrayList<>();
    members.forEach(m -> callers.add(new ArrayList<>()));
    for (int c = 0; c < members.size(); c++) {
      Set<Integer> callees = new TreeSet<>();
      for (int function : members.get(c)) {
        for (int target : targets[function]) {
          callees.add(component.getOrDefault(target, c));
        }
      }
      callees.remove(c);
      waiting[c] = callees.size();
      for (int callee : callees) {
        callers.get(callee).add(c);
      }
    }
    List<List<List<Integer>>> waves = new ArrayList<>();
    List<Integer> ready = new ArrayList<>();
    for (int c = 0; c < waiting.length; c++) {
      if (waiting[c] == 0) {
        ready.add(c);
      }
    }
    while (!ready.isEmpty()) {
      waves.add(ready.stream().map(members::get).toList());
      List<Integer> next = new ArrayList<>();
      for (int c : ready) {
        for (int caller : callers.get(c)) {
          if (--waiting[caller] == 0) {
            next.add(caller);
          }
        }
      }
      Collections.sort(next);
      ready = next;
    }
    return waves;
  }
}
