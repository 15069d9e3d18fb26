package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockClass;

/**
 * Cycles of the lock-order graph. An edge is followed by those from the class it leads to, and
 * where one end knows the static object and the other only its type, by those from there.
 */
public final class Cycles {
  /** Longer cycles are not looked for. */
  public static final int LONGEST = 6;

  private final ClassGraph classes;
  private final int[] component;
  private final List<List<LockEdge>> from = new ArrayList<>();
  private final List<int[]> targets = new ArrayList<>();
  private final List<LockEdge> inside = new ArrayList<>();

  /** Of that graph, but for edges that are too unlikely for it. */
  public Cycles(LockGraph graph) {
    List<LockEdge> likely = graph.edges().stream().filter(LockEdge::isLikely).toList();
    Set<LockClass> locks = new TreeSet<>();
    for (LockEdge edge : likely) {
      locks.add(edge.from());
      locks.add(edge.to());
    }
    this.classes = ClassGraph.of(locks);
    likely.forEach(edge -> classes.after(number(edge.from())).set(number(edge.to())));
    this.component = classes.components();
    follow(likely);
  }

  /** Lists for every class the edges that may follow one that leads to it, inside its component. */
  private void follow(List<LockEdge> edges) {
    List<List<LockEdge>> byOuter = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      byOuter.add(new ArrayList<>());
    }
    for (LockEdge edge : edges) {
      int outer = number(edge.from());
      int inner = number(edge.to());
      if (outer != inner && component[outer] == component[inner]) {
        byOuter.get(outer).add(edge);
        inside.add(edge);
      }
    }
    for (int i = 0; i < classes.size(); i++) {
      List<LockEdge> after = new ArrayList<>(byOuter.get(i));
      for (int other : classes.meets(i)) {
        after.addAll(byOuter.get(other));
      }
      from.add(after);
      targets.add(after.stream().mapToInt(e -> number(e.to())).toArray());
    }
  }

  private int number(LockClass lock) {
    return classes.number(lock.id());
  }

  /**
   * The cycles worth judging, each from its smallest id: every pair of opposite edges, and for
   * every other edge the shortest cycle through it. An edge with a short cycle says nothing more by
   * a long one.
   */
  public List<List<LockEdge>> all() {
    Map<List<String>, List<LockEdge>> found = new TreeMap<>(Cycles::compare);
    for (LockEdge edge : inside) {
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

  /** The same cycle, from its smallest id. */
  public static List<LockEdge> canonical(List<LockEdge> cycle) {
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
    for (int other : classes.meets(number(edge.from()))) {
      goals.set(other);
    }
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
