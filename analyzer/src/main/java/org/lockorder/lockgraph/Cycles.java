package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

  private final List<List<LockEdge>> from = new ArrayList<>();
  private final List<int[]> targets = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Set<String>> meets;
  private final int[] component;

  /** Of that graph. */
  public Cycles(LockGraph graph) {
    List<Candidates.Pair> pairs = new ArrayList<>();
    Map<String, LockClass> locks = new TreeMap<>();
    for (LockEdge edge : graph.edges()) {
      pairs.add(new Candidates.Pair(edge.from().id(), edge.to().id()));
      locks.put(edge.from().id(), edge.from());
      locks.put(edge.to().id(), edge.to());
    }
    locks.keySet().forEach(id -> numbers.put(id, numbers.size()));
    meets = meeting(locks.values());
    Map<String, Integer> components = components(pairs, meets);
    component = new int[numbers.size()];
    numbers.forEach((id, number) -> component[number] = components.getOrDefault(id, -1));
    follow(graph, locks);
  }

  /** Lists for every class the edges that may follow one that leads to it, inside its component. */
  private void follow(LockGraph graph, Map<String, LockClass> locks) {
    Map<String, List<LockEdge>> byOuter = new HashMap<>();
    for (LockEdge edge : graph.edges()) {
      if (!edge.from().equals(edge.to()) && component(edge.from()) == component(edge.to())) {
        byOuter.computeIfAbsent(edge.from().id(), x -> new ArrayList<>()).add(edge);
      }
    }
    for (String id : locks.keySet()) {
      List<LockEdge> after = new ArrayList<>(byOuter.getOrDefault(id, List.of()));
      meets
          .getOrDefault(id, Set.of())
          .forEach(other -> after.addAll(byOuter.getOrDefault(other, List.of())));
      from.add(after);
      targets.add(after.stream().mapToInt(e -> number(e.to())).toArray());
    }
  }

  private int number(LockClass lock) {
    return numbers.getOrDefault(lock.id(), -1);
  }

  private int component(LockClass lock) {
    return component[number(lock)];
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
    Set<LockEdge> edges = new LinkedHashSet<>();
    from.forEach(edges::addAll);
    for (LockEdge edge : edges) {
      List<LockEdge> cycle = canonical(shortestThrough(edge));
      if (!cycle.isEmpty() && !hasChord(cycle)) {
        found.putIfAbsent(key(cycle), cycle);
      }
    }
    return List.copyOf(found.values());
  }

  /** Whether an edge cuts a long cycle short: the shorter ones are told instead. */
  private boolean hasChord(List<LockEdge> cycle) {
    if (cycle.size() < 4) {
      return false;
    }
    for (int i = 0; i < cycle.size(); i++) {
      int to = number(cycle.get((i + 1) % cycle.size()).from());
      for (int j = 0; j < cycle.size(); j++) {
        int from = number(cycle.get(j).from());
        if (j != i && from != to && Arrays.stream(targets.get(from)).anyMatch(t -> t == to)) {
          return true;
        }
      }
    }
    return false;
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
    BitSet goals = new BitSet();
    goals.set(number(edge.from()));
    meets
        .getOrDefault(edge.from().id(), Set.of())
        .forEach(other -> goals.set(numbers.getOrDefault(other, 0)));
    BitSet seen = new BitSet();
    seen.set(number(edge.to()));
    List<Reached> ring = List.of(new Reached(edge, null));
    for (int length = 2; length <= LONGEST && !ring.isEmpty(); length++) {
      List<Reached> next = new ArrayList<>();
      for (Reached at : ring) {
        int number = number(at.by().to());
        int[] ends = targets.get(number);
        for (int i = 0; i < ends.length; i++) {
          if (goals.get(ends[i])) {
            return path(new Reached(from.get(number).get(i), at));
          }
          if (!seen.get(ends[i])) {
            seen.set(ends[i]);
            next.add(new Reached(from.get(number).get(i), at));
          }
        }
      }
      ring = next;
    }
    return List.of();
  }

  private static List<LockEdge> path(Reached last) {
    List<LockEdge> cycle = new ArrayList<>();
    for (Reached at = last; at != null; at = at.before()) {
      cycle.add(0, at.by());
    }
    return cycle;
  }
}
