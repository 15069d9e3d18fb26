package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lockorder.ir.LockClass;
import org.lockorder.summary.EntryContexts;
import org.lockorder.summary.Summaries;

/**
 * The lock-order graph of a program. Every edge is shown to exist by at least one witness; those
 * that can be part of a cycle are looked at closer.
 */
public final class GraphBuilder {
  /** Witnesses kept of an edge that is in a cycle, and of any other. */
  private static final int KEPT = 8;

  /** Candidates tried for them. */
  private static final int TRIED = 64;

  private final Candidates candidates;
  private final Classes classes;
  private final Witnesses witnesses;

  private GraphBuilder(Summaries summaries, EntryContexts entries) {
    this.candidates = Candidates.of(summaries);
    this.classes = new Classes(summaries);
    this.witnesses = new Witnesses(summaries, entries, classes);
  }

  /** Builds it. */
  public static LockGraph build(Summaries summaries, EntryContexts entries) {
    return new GraphBuilder(summaries, entries).build();
  }

  private LockGraph build() {
    Set<Candidates.Pair> cyclic = Cycles.pairsInCycles(candidates.pairs().keySet(), classes.all());
    List<LockEdge> edges = new ArrayList<>();
    List<Map.Entry<Candidates.Pair, Candidates.Draft>> byInner =
        new ArrayList<>(candidates.pairs().entrySet());
    byInner.sort(Comparator.comparing(e -> e.getKey().to())); // stable
    String inner = "";
    for (Map.Entry<Candidates.Pair, Candidates.Draft> e : byInner) {
      if (!e.getKey().to().equals(inner)) {
        inner = e.getKey().to();
        witnesses.nextLock();
      }
      boolean close = cyclic.contains(e.getKey());
      edge(
              classes.of(e.getKey().from()),
              classes.of(e.getKey().to()),
              e.getValue(),
              close ? KEPT : 1)
          .ifPresent(edges::add);
    }
    List<LockEdge> again = new ArrayList<>();
    for (Map.Entry<String, Candidates.Draft> e : candidates.again().entrySet()) {
      LockClass lock = classes.of(e.getKey());
      edge(lock, lock, e.getValue(), KEPT).ifPresent(again::add);
    }
    edges.sort(Comparator.comparing(LockEdge::from).thenComparing(LockEdge::to));
    return new LockGraph(classes.all(), edges, again);
  }

  private Optional<LockEdge> edge(LockClass from, LockClass to, Candidates.Draft draft, int most) {
    List<Candidate> sorted = new ArrayList<>(draft.candidates);
    sorted.sort(
        Comparator.<Candidate>comparingInt(
            c -> c.event() instanceof Candidate.Event.Asks ? 0 : 1)); // stable: in program order
    List<Witness> seen = new ArrayList<>();
    Set<Object> steps = new HashSet<>();
    int tried = 0;
    for (Candidate candidate : sorted) {
      if (seen.size() >= most || tried++ >= TRIED) {
        break;
      }
      witnesses.of(candidate).filter(w -> steps.add(w.steps())).ifPresent(seen::add);
    }
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    seen.sort(Strength.STRONGEST_FIRST);
    return Optional.of(new LockEdge(from, to, draft.places.size(), seen));
  }
}
