package org.lockorder.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.check.Finding;
import org.lockorder.check.IrqJudge;
import org.lockorder.check.Judge;
import org.lockorder.irq.Inversions;
import org.lockorder.lockdep.Link;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.LockGraph;
import org.lockorder.summary.Summaries;

/** Judges what was found of a report: whether it stands, and what else stands beside it. */
final class Verdicts {
  private final Summaries summaries;
  private final GraphBuilder builder;
  private final Judge judge;
  private @Nullable List<Finding> inversions;

  Verdicts(Summaries summaries, GraphBuilder builder, Judge judge) {
    this.summaries = summaries;
    this.builder = builder;
    this.judge = judge;
  }

  /**
   * Whether the orders of the report are a circle that stands. Of the ways that lockdep saw: others
   * of the same locks may have no gate.
   */
  Verdict circle(List<ExplainedLink> links, Set<LockEdge> again) {
    List<Integer> missing = new ArrayList<>();
    List<LockEdge> cycle = new ArrayList<>();
    List<LockEdge> seen = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      LockEdge edge = links.get(i).edge();
      if (edge == null) {
        missing.add(i + 1);
      } else {
        cycle.add(edge);
        seen.add(new LockEdge(edge.from(), edge.to(), edge.count(), links.get(i).nearest()));
      }
    }
    if (links.isEmpty()) {
      return new Verdict.NotFound("the report was cut off before its orders");
    }
    if (!missing.isEmpty()) {
      return new Verdict.NotFound(missing(missing, links.size()));
    }
    if (links.size() == 1) {
      return again(cycle.get(0), again);
    }
    if (!isClosed(links)) {
      return new Verdict.NotFound("the report was cut off, and its links make no circle");
    }
    Finding ofReport = judge.judge(seen);
    return ofReport.excused() == null
        ? new Verdict.Reported(judge.judge(cycle))
        : new Verdict.Excused(ofReport);
  }

  private Verdict again(LockEdge edge, Set<LockEdge> again) {
    List<Finding> found =
        again.contains(edge)
            ? judge.judge(new LockGraph(List.of(), List.of(), List.of(edge)), null)
            : List.of();
    return found.isEmpty()
        ? new Verdict.NotFound(
            "one lock of the class is taken under another, and nothing says that both are one")
        : new Verdict.Reported(found.get(0));
  }

  private static String missing(List<Integer> links, int of) {
    String which =
        String.join(", ", links.stream().map(String::valueOf).toList())
            .replaceFirst(", ([0-9]+)$", " and $1");
    return "no circle is seen, since link%s %s of %d %s missing"
        .formatted(links.size() == 1 ? "" : "s", which, of, links.size() == 1 ? "is" : "are");
  }

  private static boolean isClosed(List<ExplainedLink> links) {
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i).link();
      Link next = links.get((i + 1) % links.size()).link();
      if (!link.to().name().equals(next.from().name())) {
        return false;
      }
    }
    return true;
  }

  /** A finding on what interrupts do that all locks which the report saw in contexts are in. */
  Verdict inverted(Map<String, NamedLock> named, List<ExplainedUsage> usages) {
    List<NamedLock> seen =
        usages.stream()
            .map(usage -> Objects.requireNonNull(named.get(usage.usage().lock().name())))
            .distinct()
            .toList();
    for (Finding finding : inversions()) {
      if (!seen.isEmpty() && seen.stream().allMatch(lock -> isIn(lock, finding))) {
        return new Verdict.Reported(finding);
      }
    }
    return new Verdict.NotFound(
        seen.isEmpty()
            ? "the report was cut off before it says in what contexts its locks were seen"
            : usages.stream().allMatch(ExplainedUsage::isFound)
                ? "the locks are seen to be taken there, but not that it is in these contexts, or"
                    + " not one behind the other"
                : "not all takings of the report are seen");
  }

  private static boolean isIn(NamedLock lock, Finding finding) {
    return finding.locks().stream().anyMatch(lock::mayBe);
  }

  private List<Finding> inversions() {
    List<Finding> known = inversions;
    if (known == null) {
      known = IrqJudge.judge(Inversions.of(summaries, builder).all(), null);
      inversions = known;
    }
    return known;
  }

  /**
   * Circles of the same locks that go another way; those that stand only, an excused one by other
   * ways.
   */
  List<Finding> others(Verdict verdict, List<LockEdge> edges, Set<LockEdge> again) {
    List<LockEdge> orders =
        edges.stream().filter(edge -> !edge.from().equals(edge.to())).distinct().toList();
    LockGraph graph = new LockGraph(List.of(), orders, List.copyOf(again));
    Finding told =
        switch (verdict) {
          case Verdict.Reported r -> r.finding();
          case Verdict.Excused e -> null;
          case Verdict.NotFound n -> null;
          case Verdict.NotOfOrder n -> null;
        };
    return judge.judge(graph, null).stream()
        .filter(finding -> finding.excused() == null)
        .filter(finding -> told == null || !finding.fingerprint().equals(told.fingerprint()))
        .toList();
  }
}
