package org.lockorder.irq;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.lockgraph.ClassGraph;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Witness;
import org.lockorder.summary.Summaries;

/**
 * Looks for what lockdep's check_irq_usage() and valid_state() look for: a strong path, of no edge
 * or more, from a class that handlers take to one that is taken where they may come.
 */
public final class Inversions {
  /** A path of more edges is no help to anybody. */
  private static final int EDGES_MOST = 4;

  /** The likeliest and shortest paths are looked at, so many for each sort of handler. */
  private static final int PATHS_MOST = 100;

  /** Witnesses of an edge that are asked for: they differ in mode. */
  private static final int WITNESSES_MOST = 4;

  private final GraphBuilder builder;
  private final Usages usages;
  private final ClassGraph graph;
  private final BitSet skipped = new BitSet();
  private final List<Search> searches = new ArrayList<>();

  /**
   * What there is for one sort of handler before an edge is looked for.
   *
   * @param alone on one class, which need no edge
   * @param paths the likeliest and shortest
   */
  private record Search(Interrupting by, List<Inversion> alone, List<List<Integer>> paths) {}

  private Inversions(Summaries summaries, GraphBuilder builder) {
    this.builder = builder;
    this.usages = Usages.of(summaries);
    this.graph = builder.byName();
    for (int i = 0; i < graph.size(); i++) {
      LockKind kind = builder.lock(graph.id(i)).kind();
      skipped.set(i, kind == LockKind.LOCAL_LOCK || !kind.isOrdered());
    }
    for (Interrupting by : Interrupting.values()) {
      searches.add(search(by));
    }
  }

  /** A search for those of a program: all of it but for the edges. */
  public static Inversions of(Summaries summaries, GraphBuilder builder) {
    return new Inversions(summaries, builder);
  }

  /** All of them, by sort of handler and in the order of their locks. */
  public List<Inversion> all() {
    List<Inversion> found = new ArrayList<>();
    for (Search search : searches) {
      found.addAll(search.alone());
      Map<Long, LockEdge> edges = edges(search.paths());
      for (List<Integer> path : search.paths()) {
        List<LockEdge> along = along(path, edges);
        if (along != null) {
          path(search.by(), graph.id(path.getFirst()), along, graph.id(path.getLast()))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private Search search(Interrupting by) {
    List<Inversion> found = new ArrayList<>();
    Set<String> unsafe = new TreeSet<>(usages.locks(by, false));
    Set<String> alone = new TreeSet<>();
    List<String> safe = usages.locks(by, true);
    for (String lock : safe) {
      if (unsafe.contains(lock)) {
        path(by, lock, List.of(), lock)
            .ifPresent(
                inversion -> {
                  found.add(inversion);
                  alone.add(lock);
                });
      }
    }
    unsafe.removeAll(alone);
    BitSet ends = new BitSet();
    unsafe.stream().mapToInt(graph::number).filter(end -> end >= 0).forEach(ends::set);
    safe.removeAll(alone);
    return new Search(by, found, likeliest(by, safe, ends));
  }

  /** A path; the likelier and shorter, the lower its rank. */
  private record Ranked(List<Integer> path, int rank) {
    private static final Comparator<Ranked> ORDER =
        Comparator.comparingInt(Ranked::rank).thenComparing(ranked -> ranked.path().getFirst());
  }

  /**
   * The shortest ways from the classes to those of the ends that are nearest, the first of them by
   * their rank. From one class after the other no longer ones are looked for that could not be
   * among them.
   */
  private List<List<Integer>> likeliest(Interrupting by, List<String> safe, BitSet ends) {
    Map<Integer, NearestEnds> searches = new TreeMap<>();
    for (String lock : safe) {
      int start = graph.number(lock);
      if (start >= 0) {
        searches.put(start, new NearestEnds(graph, start, skipped, ends));
      }
    }
    List<Ranked> found = new ArrayList<>();
    for (int edges = 1; edges <= EDGES_MOST; edges++) {
      int classes = edges + 1;
      int worst = found.size() < PATHS_MOST ? Integer.MAX_VALUE : found.getLast().rank();
      searches.forEach(
          (start, search) -> {
            int doubt = usages.doubt(graph.id(start), by, true);
            if (rank(doubt, classes) <= worst) {
              for (List<Integer> path : search.longer()) {
                int further = usages.doubt(graph.id(path.getLast()), by, false);
                found.add(new Ranked(path, rank(doubt + further, classes)));
              }
            }
          });
      found.sort(Ranked.ORDER);
      found.subList(Math.min(PATHS_MOST, found.size()), found.size()).clear();
    }
    return found.stream().map(Ranked::path).toList();
  }

  private static int rank(int doubt, int classes) {
    return doubt * EDGES_MOST + classes;
  }

  private Map<Long, LockEdge> edges(List<List<Integer>> paths) {
    ClassGraph wanted = graph.bare();
    for (List<Integer> path : paths) {
      for (int i = 1; i < path.size(); i++) {
        wanted.after(path.get(i - 1)).set(path.get(i));
      }
    }
    Map<Long, LockEdge> edges = new HashMap<>();
    for (LockEdge edge : builder.edges(wanted, WITNESSES_MOST)) {
      edges.put(key(graph.number(edge.from().id()), graph.number(edge.to().id())), edge);
    }
    return edges;
  }

  private static long key(int from, int to) {
    return ((long) from << 32) | to;
  }

  private static @Nullable List<LockEdge> along(List<Integer> path, Map<Long, LockEdge> edges) {
    List<LockEdge> along = new ArrayList<>();
    for (int i = 1; i < path.size(); i++) {
      LockEdge edge = edges.get(key(path.get(i - 1), path.get(i)));
      if (edge == null) {
        return null;
      }
      along.add(edge);
    }
    return along;
  }

  private Optional<Inversion> path(
      Interrupting by, String safe, List<LockEdge> edges, String unsafe) {
    for (boolean inReads : new boolean[] {false, true}) {
      for (boolean onReads : new boolean[] {false, true}) {
        Usages.Pair pair =
            edges.isEmpty() && !builder.lock(safe).singleton()
                ? usages.pair(safe, by, inReads, onReads)
                : new Usages.Pair(
                    usages.use(safe, by, true, inReads), usages.use(unsafe, by, false, onReads));
        Use in = pair.in();
        Use on = pair.on();
        if (in == null || on == null) {
          continue;
        }
        List<Witness> legs = strong(edges, 0, in.reads(), on.reads());
        if (legs != null) {
          return Optional.of(
              new Inversion(by, builder.lock(safe), in, edges, legs, builder.lock(unsafe), on));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Witnesses from that edge on of which each makes its task wait: a recursive reader does not wait
   * for readers.
   *
   * @param recursive whether what waits for the edge's outer lock waits for writers only
   * @param reads whether the last lock is held by a reader
   */
  private static @Nullable List<Witness> strong(
      List<LockEdge> edges, int at, boolean recursive, boolean reads) {
    if (at == edges.size()) {
      return recursive && reads ? null : List.of();
    }
    for (Witness witness : edges.get(at).witnesses()) {
      if (recursive && witness.outerMode() != LockMode.EXCLUSIVE) {
        continue;
      }
      List<Witness> rest =
          strong(edges, at + 1, witness.innerMode() == LockMode.RECURSIVE_SHARED, reads);
      if (rest != null) {
        List<Witness> all = new ArrayList<>(List.of(witness));
        all.addAll(rest);
        return all;
      }
    }
    return null;
  }
}
