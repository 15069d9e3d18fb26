package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.lockorder.ir.LockClass;
import org.lockorder.rules.Drives;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.EntryContexts;
import org.lockorder.summary.Summaries;
import org.lockorder.threads.Threads;

/**
 * The lock-order graph of a program. First a graph of what may be, a bit an edge; then each of its
 * edges is shown to exist by at least one witness. Those that can be part of a cycle are looked at
 * closer.
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
  private final Threads threads;
  private final Scope scope;
  private final Classes classes;
  private final HeldEvents events;
  private final Requests requests;
  private final ClassGraph possible;
  private final ClassGraph byName;
  private final Owners owners;
  private final EdgeSearches searches;

  /** Of ways at most. */
  private final int doubt;

  private GraphBuilder(
      Summaries summaries,
      Supplier<EntryContexts> entries,
      Drives drives,
      Threads threads,
      Scope scope) {
    this.summaries = summaries;
    this.threads = threads;
    this.scope = scope;
    Supplier<HeldEvents> happening =
        threads.begin(() -> new HeldEvents(summaries, new Reach.Whole(summaries)));
    Supplier<Owners> owning = threads.begin(() -> new Owners(summaries));
    Supplier<Droppers> dropping = threads.begin(() -> new Droppers(summaries));
    Supplier<Servers> serving =
        threads.begin(() -> new Servers(summaries, drives.serves().values()));
    Supplier<Map<String, Set<String>>> listing =
        threads.begin(() -> Removals.lists(summaries.program()));
    this.classes = new Classes(summaries);
    Unpublished unpublished = new Unpublished(summaries);
    this.requests = new Requests(summaries, classes, dropping);
    this.events = happening.get();
    this.owners = owning.get();
    Servers servers = serving.get();
    Removals removals = new Removals(summaries, drives, listing);
    EntryContexts entered = entries.get();
    this.doubt = scope == Scope.CYCLES ? Acquires.DOUBT_OF_CYCLES : Acquires.DOUBT_MOST;
    Supplier<ClassGraph> direct = threads.begin(() -> classes.awake(events.possible(classes, 0)));
    this.possible = classes.awake(events.possible(classes, doubt));
    this.byName = direct.get();
    this.searches =
        new EdgeSearches(
            possible, requests, entered, classes, owners, unpublished, servers, removals, threads);
  }

  /**
   * One for a program.
   *
   * @param entries asked for when all else is known
   * @param drives what tells apart objects by who is called for them
   */
  public static GraphBuilder of(
      Summaries summaries,
      Supplier<EntryContexts> entries,
      Drives drives,
      Threads threads,
      Scope scope) {
    return new GraphBuilder(summaries, entries, drives, threads, scope);
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
    return number < 0 ? Optional.empty() : searches.to(number, events, doubt).again(KEPT);
  }

  /** What may be held and asked for by calls by name only, a bit an edge; not to be changed. */
  public ClassGraph byName() {
    return byName;
  }

  /** What may be held and asked for at all, a bit an edge; not to be changed. */
  public ClassGraph possible() {
    return possible;
  }

  /** Those of the edges that there are, each with so many witnesses at most. */
  public List<LockEdge> edges(ClassGraph wanted, int witnesses) {
    return searches
        .once(events, doubt)
        .each(wanted, (search, outer, inner) -> search.edge(possible.id(outer), witnesses));
  }

  /** Builds it. */
  public LockGraph build() {
    return switch (scope) {
      case EVERY_EDGE ->
          possible.edges() > IN_FULL_MOST
              ? outline()
              : graph(searches.once(events, doubt), possible, suspects().all(), List.of());
      case CYCLES -> {
        Suspects suspects = suspects();
        List<LockEdge> back = back(suspects.near());
        ClassGraph opposite = opposite(back);
        EdgeSearches.Usual all = searches.repeated(suspects.all().or(opposite), events, doubt);
        ClassGraph found = found(all, suspects).or(opposite).cyclic();
        yield graph(all, found, found, back);
      }
    };
  }

  /**
   * Edges back to somebody's own locks, by pointers of many, that are likely enough all the same.
   *
   * @param near edges by a few calls by name
   */
  private List<LockEdge> back(ClassGraph near) {
    ClassGraph all = classes.awake(events.possible(possible.bare(), Acquires.DOUBT_MOST));
    ClassGraph wanted = owners.back(near, byName, all);
    return searches
        .each(
            wanted,
            events,
            Effort.FULL,
            Acquires.DOUBT_MOST,
            (search, outer, inner) -> search.edge(possible.id(outer), KEPT))
        .stream()
        .map(LockEdge::likely)
        .flatMap(Optional::stream)
        .toList();
  }

  /** What goes against those. */
  private ClassGraph opposite(List<LockEdge> edges) {
    ClassGraph graph = possible.bare();
    for (LockEdge edge : edges) {
      int from = possible.number(edge.from().id());
      int to = possible.number(edge.to().id());
      graph.after(from).set(to);
      graph.after(to).set(from);
    }
    return graph;
  }

  private Suspects suspects() {
    return Suspects.of(summaries, classes, possible, requests.droppers(), byName, threads);
  }

  /**
   * Those of the edges that have a witness. Of two opposite ones the second is looked for only if
   * the first is found, or if it is part of longer cycles.
   */
  private ClassGraph found(EdgeSearches.Usual all, Suspects suspects) {
    ClassGraph wanted = suspects.all();
    ClassGraph first = wanted.bare();
    ClassGraph second = wanted.bare();
    for (int from = 0; from < wanted.size(); from++) {
      int at = from;
      wanted.after(from).stream()
          .forEach(
              to -> {
                boolean asked =
                    at < to || !wanted.after(to).get(at) || suspects.longer().after(at).get(to);
                (asked ? first : second).after(at).set(to);
              });
    }
    ClassGraph found = found(all, first);
    return found.or(found(all, second.opposedBy(found)));
  }

  private ClassGraph found(EdgeSearches.Usual all, ClassGraph wanted) {
    ClassGraph found = wanted.bare();
    all.each(wanted, this::found).forEach(pair -> found.after(pair.outer()).set(pair.inner()));
    return found;
  }

  private record Pair(int outer, int inner) {}

  private Optional<Pair> found(EdgeSearch search, int outer, int inner) {
    return outer != inner && search.edge(possible.id(outer), 1).isPresent() // no cycle of its own
        ? Optional.of(new Pair(outer, inner))
        : Optional.empty();
  }

  /**
   * @param all searches for them
   * @param back edges that are known already, and not found without more doubt
   */
  private LockGraph graph(
      EdgeSearches.Usual all, ClassGraph wanted, ClassGraph cyclic, List<LockEdge> back) {
    List<LockEdge> found =
        all.each(
            wanted,
            (search, outer, inner) -> search.edge(possible.id(outer), kept(outer, inner, cyclic)));
    ClassGraph twice = possible.bare();
    for (int lock = 0; lock < possible.size(); lock++) {
      twice.after(lock).set(lock, possible.after(lock).get(lock));
    }
    Set<List<String>> known = new HashSet<>();
    found.forEach(edge -> known.add(List.of(edge.from().id(), edge.to().id())));
    List<LockEdge> edges = new ArrayList<>(found);
    back.stream()
        .filter(edge -> known.add(List.of(edge.from().id(), edge.to().id())))
        .forEach(edges::add);
    // Of a search for more edges the places where others are held would count here too.
    List<LockEdge> again =
        searches.once(events, doubt).each(twice, (search, outer, inner) -> search.again(KEPT));
    return graph(edges, again, false);
  }

  private static int kept(int outer, int inner, ClassGraph cyclic) {
    if (!cyclic.after(outer).get(inner)) {
      return 1;
    }
    return cyclic.isOpposed(outer, inner) ? KEPT : KEPT_OF_LONG;
  }

  /**
   * Without edges that follow from two others, and those that are hardly likely, each with one way,
   * of which there are only the ends: what is in memory of millions.
   */
  private LockGraph outline() {
    HeldEvents nearest =
        new HeldEvents(summaries, Nearest.seen(summaries, requests.droppers(), doubt, threads));
    List<LockEdge> edges =
        searches.each(
            likely(nearest),
            nearest,
            Effort.LIGHT,
            doubt,
            (search, outer, inner) -> search.edge(possible.id(outer), 1).map(LockEdge::brief));
    return graph(edges, List.of(), true);
  }

  /** But for what one module's locks lead to elsewhere by way of pointers. */
  private ClassGraph likely(HeldEvents nearest) {
    ClassGraph byName = classes.awake(nearest.possible(possible.bare(), 0));
    ClassGraph all = classes.awake(nearest.possible(possible.bare(), doubt));
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

  private LockGraph graph(List<LockEdge> edges, List<LockEdge> again, boolean isOutline) {
    return new LockGraph(
        classes.all(),
        edges.stream()
            .sorted(Comparator.comparing(LockEdge::from).thenComparing(LockEdge::to))
            .toList(),
        again.stream().sorted(Comparator.comparing(LockEdge::from)).toList(),
        isOutline);
  }
}
