package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lockorder.summary.EntryContexts;
import org.lockorder.summary.Summaries;
import org.lockorder.threads.Threads;

/**
 * The lock-order graph of a program. Every edge is shown to exist by at least one witness; those
 * that can be part of a cycle are looked at closer.
 */
public final class GraphBuilder {
  /** Witnesses kept of an edge that is in a cycle, and of any other. */
  private static final int KEPT = 8;

  /** Candidates tried for them. */
  private static final int TRIED = 64;

  /**
   * For witnesses of an edge that may be.
   *
   * @param most how many to keep
   */
  private record Search(Candidates.Pair pair, Candidates.Draft draft, int most) {}

  private final EntryContexts entries;
  private final Candidates candidates;
  private final Classes classes;
  private final Requests requests;

  private GraphBuilder(Summaries summaries, EntryContexts entries) {
    this.entries = entries;
    this.classes = new Classes(summaries);
    this.candidates = Candidates.of(summaries, classes);
    this.requests = new Requests(summaries, classes);
  }

  /** Builds it. */
  public static LockGraph build(Summaries summaries, EntryContexts entries, Threads threads) {
    return new GraphBuilder(summaries, entries).build(threads);
  }

  private LockGraph build(Threads threads) {
    Map<Candidates.Pair, Candidates.Draft> pairs = candidates.pairs();
    Set<Candidates.Pair> cyclic = Cycles.pairsInCycles(pairs.keySet(), classes.all());
    List<Search> searches = new ArrayList<>();
    pairs.forEach((p, d) -> searches.add(new Search(p, d, cyclic.contains(p) ? KEPT : 1)));
    List<Search> again = new ArrayList<>();
    candidates
        .again()
        .forEach((id, d) -> again.add(new Search(new Candidates.Pair(id, id), d, KEPT)));
    return new LockGraph(classes.all(), edges(searches, threads), edges(again, threads));
  }

  /** The edges that have a witness, sorted. Ways down to one inner lock are looked for together. */
  private List<LockEdge> edges(List<Search> searches, Threads threads) {
    Map<String, List<Search>> byInner = new TreeMap<>();
    searches.forEach(d -> byInner.computeIfAbsent(d.pair().to(), x -> new ArrayList<>()).add(d));
    List<List<Search>> groups = List.copyOf(byInner.values());
    List<LockEdge> edges = new ArrayList<>();
    threads.map(groups.size(), i -> toOneLock(groups.get(i))).forEach(edges::addAll);
    edges.sort(Comparator.comparing(LockEdge::from).thenComparing(LockEdge::to));
    return edges;
  }

  private List<LockEdge> toOneLock(List<Search> searches) {
    Witnesses witnesses = new Witnesses(requests, entries, classes);
    return searches.stream().flatMap(d -> edge(d, witnesses).stream()).toList();
  }

  private Optional<LockEdge> edge(Search search, Witnesses witnesses) {
    List<Candidate> sorted = new ArrayList<>(search.draft().candidates());
    sorted.sort(
        Comparator.<Candidate>comparingInt(
            c -> c.event() instanceof Candidate.Event.Asks ? 0 : 1)); // stable: in program order
    List<Witness> seen = new ArrayList<>();
    Set<Object> steps = new HashSet<>();
    int tried = 0;
    for (Candidate candidate : sorted) {
      if (seen.size() >= search.most() || tried++ >= TRIED) {
        break;
      }
      witnesses.of(candidate).filter(w -> steps.add(w.steps())).ifPresent(seen::add);
    }
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    seen.sort(Strength.STRONGEST_FIRST);
    return Optional.of(
        new LockEdge(
            classes.of(search.pair().from()),
            classes.of(search.pair().to()),
            search.draft().places(),
            seen));
  }
}
