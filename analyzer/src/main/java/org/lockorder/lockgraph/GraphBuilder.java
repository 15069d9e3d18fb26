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
  private static final int IN_FULL_MOST = 100_000;

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

  /** One for a program. */
  public static GraphBuilder of(
      Summaries summaries, EntryContexts entries, Threads threads, Scope scope) {
    return new GraphBuilder(summaries, entries, threads, scope);
  }

  /** Builds it. */
  public static LockGraph build(
      Summaries summaries, EntryContexts entries, Threads threads, Scope scope) {
    return of(summaries, entries, threads, scope).build(scope);
  }

  /** The class of that id. */
  public LockClass lock(String id) {
    return classes.of(id);
  }

  /** The classes of all locks that are taken anywhere, sorted by id. */
  public List<LockClass> locks() {
    return classes.all();
  }

  /** All classes, without an edge. */
  public ClassGraph bare() {
    return possible.bare();
  }

  /** The lock asked for by who surely holds it, if it is anywhere. */
  public Optional<LockEdge> again(String id) {
    int number = possible.number(id);
    return number < 0
        ? Optional.empty()
        : search(number, new BitSet(), events, Effort.FULL).again(KEPT);
  }

  /** What may be held and asked for by calls by name only, a bit an edge. */
  public ClassGraph byName() {
    return awake(events.possible(possible.bare(), 0));
  }

  /** Those of the edges that there are, each with so many witnesses at most. */
  public List<LockEdge> edges(ClassGraph wanted, int witnesses) {
    ClassGraph back = wanted.reversed();
    return threads
        .map(
            wanted.size(),
            inner -> {
              BitSet before = back.after(inner);
              if (before.isEmpty()) {
                return List.<LockEdge>of();
              }
              EdgeSearch search = search(inner, before, events, Effort.FULL);
              return before.stream()
                  .mapToObj(outer -> search.edge(possible.id(outer), witnesses))
                  .flatMap(Optional::stream)
                  .toList();
            })
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Builds it. */
  public LockGraph build(Scope scope) {
    return switch (scope) {
      case EVERY_EDGE ->
          possible.edges() > IN_FULL_MOST ? outline() : graph(possible, worthCloserLook().all());
      case CYCLES -> {
        ClassGraph found = found(worthCloserLook()).cyclic();
        yield graph(found, found);
      }
    };
  }

  /**
   * Pairs of opposite edges, where by pointers one lock comes straight behind the other, and the
   * longer cycles that a few calls by name make: where three or more tasks must meet, and some of
   * them by long ways or by pointers, nobody could tell whether they do. An edge over a third lock
   * is left to cycles that are the longer by one.
   */
  private Closer worthCloserLook() {
    ClassGraph byName = awake(events.possible(possible.bare(), 0));
    Nearest straight =
        Nearest.of(summaries, requests.droppers(), Acquires.DOUBT_OF_CYCLES, threads);
    ClassGraph byPointer =
        new HeldEvents(summaries, straight).possible(possible.bare(), Acquires.DOUBT_OF_CYCLES);
    Nearest near = Nearest.within(Acquires.NEAR, summaries, requests.droppers(), threads);
    ClassGraph few = new HeldEvents(summaries, near).possible(possible.bare(), 0);
    return new Closer(byName.or(awake(byPointer)).opposed(), awake(few).cyclic());
  }

  /** Edges that are looked at closer: opposite ones, and those of longer cycles. */
  private record Closer(ClassGraph pairs, ClassGraph longer) {
    ClassGraph all() {
      return pairs.or(longer);
    }
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

  /**
   * Those of the edges that have a witness. Of two opposite ones the second is looked for only if
   * the first is found, or if it is part of longer cycles.
   */
  private ClassGraph found(Closer closer) {
    ClassGraph wanted = closer.all();
    ClassGraph first = wanted.bare();
    ClassGraph second = wanted.bare();
    for (int from = 0; from < wanted.size(); from++) {
      int at = from;
      wanted.after(from).stream()
          .forEach(
              to -> {
                boolean asked =
                    at < to || !wanted.after(to).get(at) || closer.longer().after(at).get(to);
                (asked ? first : second).after(at).set(to);
              });
    }
    ClassGraph found = found(first);
    return found.or(found(second.opposedBy(found)));
  }

  private ClassGraph found(ClassGraph wanted) {
    ClassGraph back = wanted.reversed();
    List<BitSet> outers =
        threads.map(
            wanted.size(),
            inner -> {
              BitSet before = back.after(inner);
              before.clear(inner); // no cycle of its own
              if (before.isEmpty()) {
                return before;
              }
              return search(inner, before, events, Effort.FULL).outers(wanted);
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
    ClassGraph back = wanted.reversed();
    return graph(
        threads.map(wanted.size(), inner -> edges(inner, back.after(inner), cyclic)), false);
  }

  /**
   * Without edges that follow from two others, and those that are hardly likely, each with one way,
   * of which there are only the ends: what is in memory of millions.
   */
  private LockGraph outline() {
    HeldEvents nearest =
        new HeldEvents(summaries, Nearest.of(summaries, requests.droppers(), doubt, threads));
    ClassGraph wanted = likely(nearest);
    ClassGraph back = wanted.reversed();
    return graph(
        threads.map(
            wanted.size(),
            inner -> {
              BitSet before = back.after(inner);
              EdgeSearch search = search(inner, before, nearest, Effort.LIGHT);
              return new Edges(
                  before.stream()
                      .mapToObj(outer -> search.edge(wanted.id(outer), 1))
                      .flatMap(edge -> edge.map(LockEdge::brief).stream())
                      .toList(),
                  List.of());
            }),
        true);
  }

  /** But for what one module's locks lead to elsewhere by way of pointers. */
  private ClassGraph likely(HeldEvents nearest) {
    ClassGraph byName = awake(nearest.possible(possible.bare(), 0));
    ClassGraph all = awake(nearest.possible(possible.bare(), doubt));
    Modules modules = new Modules(summaries);
    for (int from = 0; from < all.size(); from++) {
      String outer = all.id(from);
      BitSet doubtful = (BitSet) all.after(from).clone();
      doubtful.andNot(byName.after(from));
      all.after(from)
          .andNot(
              doubtful.stream()
                  .filter(to -> modules.isForeign(outer, all.id(to)))
                  .collect(BitSet::new, BitSet::set, BitSet::or));
    }
    return all;
  }

  private LockGraph graph(List<Edges> parts, boolean isOutline) {
    List<LockEdge> edges = new ArrayList<>();
    List<LockEdge> again = new ArrayList<>();
    for (Edges some : parts) {
      edges.addAll(some.edges());
      again.addAll(some.again());
    }
    edges.sort(Comparator.comparing(LockEdge::from).thenComparing(LockEdge::to));
    again.sort(Comparator.comparing(LockEdge::from));
    return new LockGraph(classes.all(), edges, again, isOutline);
  }

  private Edges edges(int inner, BitSet before, ClassGraph cyclic) {
    boolean twice = possible.after(inner).get(inner);
    if (before.isEmpty() && !twice) {
      return new Edges(List.of(), List.of());
    }
    EdgeSearch search = search(inner, before, events, Effort.FULL);
    List<LockEdge> edges =
        before.stream()
            .mapToObj(outer -> search.edge(possible.id(outer), kept(outer, inner, cyclic)))
            .flatMap(Optional::stream)
            .toList();
    return new Edges(edges, twice ? search.again(KEPT).stream().toList() : List.of());
  }

  private static int kept(int outer, int inner, ClassGraph cyclic) {
    if (!cyclic.after(outer).get(inner)) {
      return 1;
    }
    return cyclic.isOpposed(outer, inner) ? KEPT : KEPT_OF_LONG;
  }

  private EdgeSearch search(int inner, BitSet outers, HeldEvents of, Effort effort) {
    String id = possible.id(inner);
    Set<String> ids = new HashSet<>(Set.of(id));
    outers.stream().mapToObj(possible::id).forEach(ids::add);
    Witnesses witnesses = new Witnesses(requests, entries, classes, doubt, effort);
    Candidates candidates = Candidates.to(id, ids, of, witnesses.routes(), summaries, doubt);
    return new EdgeSearch(classes.of(id), candidates, witnesses, classes, effort);
  }
}
