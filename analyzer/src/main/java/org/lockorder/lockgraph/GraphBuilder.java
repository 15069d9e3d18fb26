package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lockorder.ir.LockClass;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.EntryContexts;
import org.lockorder.summary.Summaries;
import org.lockorder.threads.Threads;

/**
 * The lock-order graph of a program. First a graph of what may be, a bit an edge; then each of its
 * edges is shown to exist by at least one witness, inner lock by inner lock, so that no more is in
 * memory than one lock asks for. Those that can be part of a cycle are looked at closer.
 */
public final class GraphBuilder {
  /** How much of the graph is wanted. */
  public enum Scope {
    /** All of it. */
    EVERY_EDGE,
    /** The edges that are part of a cycle, and locks that are taken twice. */
    CYCLES
  }

  /** Witnesses kept of an edge that is in a cycle of two; of any that is in none there is one. */
  private static final int KEPT = 8;

  /** Likewise of one in longer cycles only, which are many more, and combine more of them. */
  private static final int KEPT_OF_LONG = 2;

  /** A graph that may have more edges is shown in outline. */
  private static final int IN_FULL_MOST = 200_000;

  private final Summaries summaries;
  private final EntryContexts entries;
  private final Threads threads;
  private final Classes classes;
  private final HeldEvents events;
  private final Requests requests;
  private final ClassGraph possible;

  /** Of ways at most. */
  private final int doubt;

  private GraphBuilder(Summaries summaries, EntryContexts entries, Threads threads, Scope scope) {
    this.summaries = summaries;
    this.entries = entries;
    this.threads = threads;
    this.classes = new Classes(summaries);
    this.events = new HeldEvents(summaries, new Reach.Whole(summaries));
    this.requests = new Requests(summaries, classes);
    this.doubt = scope == Scope.CYCLES ? Acquires.DOUBT_OF_CYCLES : Acquires.DOUBT_MOST;
    this.possible = awake(events.possible(classes, doubt));
  }

  /** Builds it. */
  public static LockGraph build(
      Summaries summaries, EntryContexts entries, Threads threads, Scope scope) {
    return new GraphBuilder(summaries, entries, threads, scope).build(scope);
  }

  private LockGraph build(Scope scope) {
    return switch (scope) {
      case EVERY_EDGE ->
          possible.edges() > IN_FULL_MOST ? outline() : graph(possible, worthCloserLook());
      case CYCLES -> {
        ClassGraph found = found(worthCloserLook()).cyclic();
        yield graph(found, found);
      }
    };
  }

  /**
   * Pairs of opposite edges, and the longer cycles that calls by name make: where three or more
   * tasks must meet, and some of them by way of pointers, nobody could tell whether they do. An
   * edge over a third lock is left to cycles that are the longer by one.
   */
  private ClassGraph worthCloserLook() {
    ClassGraph likely =
        doubt == Acquires.DOUBT_OF_CYCLES
            ? possible
            : awake(events.possible(classes, Acquires.DOUBT_OF_CYCLES));
    return likely.opposed().or(awake(nearest(0).possible(possible.bare(), 0)).cyclic());
  }

  private HeldEvents nearest(int ofDoubt) {
    return new HeldEvents(summaries, new Nearest(summaries, ofDoubt, threads));
  }

  /**
   * Nobody sleeps while spinning: a sleeping lock asked for under a spinning one is a way that the
   * code never takes, or a bug that any debug kernel shows at once, and no edge (Assumption 11).
   */
  private ClassGraph awake(ClassGraph graph) {
    List<LockClass> locks =
        IntStream.range(0, graph.size()).mapToObj(i -> classes.of(graph.id(i))).toList();
    BitSet sleeping = new BitSet();
    for (int i = 0; i < locks.size(); i++) {
      sleeping.set(i, locks.get(i).kind().sleeps());
    }
    for (int i = 0; i < locks.size(); i++) {
      if (locks.get(i).kind().spins()) {
        graph.after(i).andNot(sleeping);
      }
    }
    return graph;
  }

  /** Those of the edges that have a witness. */
  private ClassGraph found(ClassGraph wanted) {
    List<BitSet> outers =
        threads.map(
            wanted.size(),
            inner -> {
              BitSet before = wanted.before(inner);
              before.clear(inner); // no cycle of its own
              if (before.isEmpty()) {
                return before;
              }
              try (EdgeSearch search = search(inner, before, events)) {
                return search.outers(wanted);
              }
            });
    ClassGraph found = wanted.bare();
    for (int inner = 0; inner < outers.size(); inner++) {
      int to = inner;
      outers.get(inner).stream().forEach(outer -> found.after(outer).set(to));
    }
    return found;
  }

  private record Edges(List<LockEdge> edges, List<LockEdge> again) {}

  private LockGraph graph(ClassGraph wanted, ClassGraph cyclic) {
    return graph(threads.map(wanted.size(), inner -> edges(inner, wanted, cyclic)));
  }

  /**
   * Without edges that follow from two others, each with one way, of which there are only the ends:
   * what is in memory of millions.
   */
  private LockGraph outline() {
    HeldEvents nearest = nearest(doubt);
    ClassGraph wanted = awake(nearest.possible(possible.bare(), doubt));
    return graph(
        threads.map(
            wanted.size(),
            inner -> {
              BitSet before = wanted.before(inner);
              before.clear(inner);
              try (EdgeSearch search = search(inner, before, nearest)) {
                return new Edges(
                    before.stream()
                        .mapToObj(outer -> search.edge(wanted.id(outer), 1))
                        .flatMap(edge -> edge.map(LockEdge::brief).stream())
                        .toList(),
                    List.of());
              }
            }));
  }

  private LockGraph graph(List<Edges> parts) {
    List<LockEdge> edges = new ArrayList<>();
    List<LockEdge> again = new ArrayList<>();
    for (Edges some : parts) {
      edges.addAll(some.edges());
      again.addAll(some.again());
    }
    edges.sort(Comparator.comparing(LockEdge::from).thenComparing(LockEdge::to));
    again.sort(Comparator.comparing(LockEdge::from));
    return new LockGraph(classes.all(), edges, again);
  }

  private Edges edges(int inner, ClassGraph wanted, ClassGraph cyclic) {
    BitSet before = wanted.before(inner);
    boolean twice = possible.after(inner).get(inner);
    if (before.isEmpty() && !twice) {
      return new Edges(List.of(), List.of());
    }
    try (EdgeSearch search = search(inner, before, events)) {
      List<LockEdge> edges =
          before.stream()
              .mapToObj(outer -> search.edge(wanted.id(outer), kept(outer, inner, cyclic)))
              .flatMap(Optional::stream)
              .toList();
      return new Edges(edges, twice ? search.again(KEPT).stream().toList() : List.of());
    }
  }

  private static int kept(int outer, int inner, ClassGraph cyclic) {
    if (!cyclic.after(outer).get(inner)) {
      return 1;
    }
    return cyclic.isOpposed(outer, inner) ? KEPT : KEPT_OF_LONG;
  }

  private EdgeSearch search(int inner, BitSet outers, HeldEvents of) {
    String id = possible.id(inner);
    Set<String> ids = new HashSet<>(Set.of(id));
    outers.stream().mapToObj(possible::id).forEach(ids::add);
    return new EdgeSearch(
        classes.of(id),
        Candidates.to(id, ids, of, summaries, doubt),
        new Witnesses(requests, entries, classes, doubt),
        classes);
  }
}
