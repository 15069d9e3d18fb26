package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.lockorder.ir.LockClass;

/** Cycles of the lock-order graph. */
public final class Cycles {
  /** Longer cycles are not looked for. */
  public static final int LONGEST = 6;

  private final Map<String, List<LockEdge>> from = new HashMap<>();
  private final Map<String, Integer> component;

  /** Of that graph. */
  public Cycles(LockGraph graph) {
    for (LockEdge edge : graph.edges()) {
      from.computeIfAbsent(edge.from().id(), x -> new ArrayList<>()).add(edge);
    }
    component =
        components(
            graph.edges().stream()
                .map(e -> new Candidates.Pair(e.from().id(), e.to().id()))
                .toList());
  }

  /** The pairs both ends of which are in one strongly connected component. */
  static Set<Candidates.Pair> pairsInCycles(Collection<Candidates.Pair> pairs) {
    Map<String, Integer> component = components(pairs);
    Set<Candidates.Pair> cyclic = new TreeSet<>();
    for (Candidates.Pair p : pairs) {
      if (Objects.equals(component.get(p.from()), component.get(p.to()))) {
        cyclic.add(p);
      }
    }
    return cyclic;
  }

  private static Map<String, Integer> components(Collection<Candidates.Pair> pairs) {
    DefaultDirectedGraph<String, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
    for (Candidates.Pair p : pairs) {
      graph.addVertex(p.from());
      graph.addVertex(p.to());
      graph.addEdge(p.from(), p.to());
    }
    Map<String, Integer> component = new HashMap<>();
    int number = 0;
    for (Set<String> set :
        new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
      for (String id : set) {
        component.put(id, number);
      }
      number++;
    }
    return component;
  }

  /**
   * The cycles worth judging, each from its smallest id: every pair of opposite edges, and for
   * every other edge the shortest cycle through it. An edge with a short cycle says nothing more by
   * a long one.
   */
  public List<List<LockEdge>> all() {
    Map<List<String>, List<LockEdge>> found = new TreeMap<>(Cycles::compare);
    for (List<LockEdge> edges : from.values()) {
      for (LockEdge edge : edges) {
        if (!edge.from().equals(edge.to())) {
          List<LockEdge> cycle = shortestThrough(edge);
          if (!cycle.isEmpty()) {
            List<LockEdge> rotated = canonical(cycle);
            found.putIfAbsent(rotated.stream().map(e -> e.from().id()).toList(), rotated);
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static int compare(List<String> a, List<String> b) {
    int bySize = Integer.compare(a.size(), b.size());
    for (int i = 0; bySize == 0 && i < a.size(); i++) {
      int c = a.get(i).compareTo(b.get(i));
      if (c != 0) {
        return c;
      }
    }
    return bySize;
  }

  private static List<LockEdge> canonical(List<LockEdge> cycle) {
    int smallest = 0;
    for (int i = 1; i < cycle.size(); i++) {
      if (cycle.get(i).from().compareTo(cycle.get(smallest).from()) < 0) {
        smallest = i;
      }
    }
    List<LockEdge> rotated = new ArrayList<>(cycle.subList(smallest, cycle.size()));
    rotated.addAll(cycle.subList(0, smallest));
    return rotated;
  }

  private List<LockEdge> shortestThrough(LockEdge edge) {
    Integer own = component.get(edge.from().id());
    if (own == null || !own.equals(component.get(edge.to().id()))) {
      return List.of();
    }
    String goal = edge.from().id();
    Map<String, LockEdge> reachedBy = new HashMap<>();
    List<LockClass> ring = List.of(edge.to());
    for (int length = 2; length <= LONGEST && !ring.isEmpty(); length++) {
      List<LockClass> next = new ArrayList<>();
      for (LockClass at : ring) {
        for (LockEdge out : from.getOrDefault(at.id(), List.of())) {
          String to = out.to().id();
          if (to.equals(goal)) {
            return path(edge, out, reachedBy);
          }
          if (!to.equals(edge.to().id())
              && own.equals(component.get(to))
              && reachedBy.putIfAbsent(to, out) == null) {
            next.add(out.to());
          }
        }
      }
      ring = next;
    }
    return List.of();
  }

  private static List<LockEdge> path(
      LockEdge first, LockEdge last, Map<String, LockEdge> reachedBy) {
    List<LockEdge> cycle = new ArrayList<>(List.of(last));
    String at = last.from().id();
    while (!at.equals(first.to().id())) {
      LockEdge by = reachedBy.get(at);
      if (by == null) {
        return List.of();
      }
      cycle.add(0, by);
      at = by.from().id();
    }
    cycle.add(0, first);
    return cycle;
  }
}
