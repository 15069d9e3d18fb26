package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockClass;

/**
 * Cycles of the lock-order graph. An edge is followed by those from the class it leads to, and
 * where one end knows the static object and the other only its type, by those from there.
 */
public final class Cycles {
  /** Longer cycles are not looked for. */
  public static final int LONGEST = 6;

  private final Map<String, List<LockEdge>> from = new HashMap<>();
  private final Map<String, Set<String>> meets;
  private final Map<String, Integer> component;

  /** Of that graph. */
  public Cycles(LockGraph graph) {
    List<Candidates.Pair> pairs = new ArrayList<>();
    Map<String, LockClass> locks = new TreeMap<>();
    for (LockEdge edge : graph.edges()) {
      from.computeIfAbsent(edge.from().id(), x -> new ArrayList<>()).add(edge);
      pairs.add(new Candidates.Pair(edge.from().id(), edge.to().id()));
      locks.put(edge.from().id(), edge.from());
      locks.put(edge.to().id(), edge.to());
    }
    meets = meeting(locks.values());
    component = components(pairs, meets);
  }

  /** The pairs both ends of which are in one strongly connected component. */
  static Set<Candidates.Pair> pairsInCycles(
      Collection<Candidates.Pair> pairs, Collection<LockClass> locks) {
    Map<String, Integer> component = components(pairs, meeting(locks));
    Set<Candidates.Pair> cyclic = new TreeSet<>();
    for (Candidates.Pair p : pairs) {
      if (Objects.equals(component.get(p.from()), component.get(p.to()))) {
        cyclic.add(p);
      }
    }
    return cyclic;
  }

  /**
   * For every class those it may be one with: the only object, and its type where just that is
   * known.
   */
  private static Map<String, Set<String>> meeting(Collection<LockClass> locks) {
    Set<String> ids = new HashSet<>();
    locks.forEach(l -> ids.add(l.id()));
    Map<String, Set<String>> meets = new HashMap<>();
    for (LockClass lock : locks) {
      if (lock.singleton() && !lock.type().equals(lock.id()) && ids.contains(lock.type())) {
        meets.computeIfAbsent(lock.id(), x -> new TreeSet<>()).add(lock.type());
        meets.computeIfAbsent(lock.type(), x -> new TreeSet<>()).add(lock.id());
      }
    }
    return meets;
  }

  private static Map<String, Integer> components(
      Collection<Candidates.Pair> pairs, Map<String, Set<String>> meets) {
    DefaultDirectedGraph<String, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
    for (Candidates.Pair p : pairs) {
      graph.addVertex(p.from());
      graph.addVertex(p.to());
      graph.addEdge(p.from(), p.to());
    }
    meets.forEach(
        (id, others) -> {
          graph.addVertex(id);
          for (String other : others) {
            graph.addVertex(other);
            graph.addEdge(id, other);
          }
        });
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
        List<LockEdge> cycle = canonical(shortestThrough(edge));
        if (!cycle.isEmpty()) {
          found.putIfAbsent(key(cycle), cycle);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static List<String> key(List<LockEdge> cycle) {
    List<String> key = new ArrayList<>();
    for (LockEdge edge : cycle) {
      key.add(edge.from().id());
      key.add(edge.to().id());
    }
    return key;
  }

  private static int compare(List<String> a, List<String> b) {
    int bySize = Integer.compare(a.size(), b.size());
    for (int i = 0; bySize == 0 && i < a.size(); i++) {
      bySize = a.get(i).compareTo(b.get(i));
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

  /** A class reached: by which edge, and from where. */
  private record Reached(LockEdge by, @Nullable Reached before) {}

  private List<LockEdge> shortestThrough(LockEdge edge) {
    Integer own = component.get(edge.from().id());
    if (edge.from().equals(edge.to()) || !Objects.equals(own, component.get(edge.to().id()))) {
      return List.of();
    }
    Set<String> seen = new HashSet<>(List.of(edge.to().id()));
    List<Reached> ring = List.of(new Reached(edge, null));
    for (int length = 2; length <= LONGEST && !ring.isEmpty(); length++) {
      List<Reached> next = new ArrayList<>();
      for (Reached at : ring) {
        for (LockEdge out : after(at.by().to().id())) {
          if (out.from().equals(out.to()) || !Objects.equals(own, component.get(out.to().id()))) {
            continue;
          }
          if (mayBeOne(out.to(), edge.from())) {
            return path(new Reached(out, at));
          }
          if (seen.add(out.to().id())) {
            next.add(new Reached(out, at));
          }
        }
      }
      ring = next;
    }
    return List.of();
  }

  private List<LockEdge> after(String id) {
    List<LockEdge> same = from.getOrDefault(id, List.of());
    Set<String> others = meets.getOrDefault(id, Set.of());
    if (others.isEmpty()) {
      return same;
    }
    List<LockEdge> all = new ArrayList<>(same);
    others.forEach(other -> all.addAll(from.getOrDefault(other, List.of())));
    return all;
  }

  private boolean mayBeOne(LockClass a, LockClass b) {
    return a.equals(b) || meets.getOrDefault(a.id(), Set.of()).contains(b.id());
  }

  private static List<LockEdge> path(Reached last) {
    List<LockEdge> cycle = new ArrayList<>();
    for (Reached at = last; at != null; at = at.before()) {
      cycle.add(0, at.by());
    }
    return cycle;
  }
}
