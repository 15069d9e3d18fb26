package org.lockorder.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.check.Finding;
import org.lockorder.check.IrqJudge;
import org.lockorder.check.Judge;
import org.lockorder.explain.Gap.Cause;
import org.lockorder.ir.LockClass;
import org.lockorder.irq.Inversions;
import org.lockorder.lockdep.Kind;
import org.lockorder.lockdep.Link;
import org.lockorder.lockdep.Mention;
import org.lockorder.lockdep.Splat;
import org.lockorder.lockdep.Usage;
import org.lockorder.lockgraph.ClassGraph;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.lockgraph.Implementations;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.LockGraph;
import org.lockorder.rules.Models;
import org.lockorder.summary.Summaries;

/** Holds reports of lockdep's against a program. */
public final class Explainer {
  /** Ways of a link that are looked at for the one that lockdep saw. */
  private static final int WITNESSES = 32;

  /** Locks of a report among which every order is asked for. */
  private static final int AMONG_MOST = 8;

  private final Summaries summaries;
  private final GraphBuilder builder;
  private final Judge judge;
  private final Functions functions;
  private final Locks locks;
  private final Walk walk;
  private @Nullable List<Finding> inversions;

  /**
   * One for a program.
   *
   * @param models which functions are primitives, and what lockdep prints for some locks
   */
  public Explainer(
      CallGraph calls, Summaries summaries, GraphBuilder builder, Defined defined, Models models) {
    this.summaries = summaries;
    this.builder = builder;
    this.judge =
        new Judge(
            models.drives().references(),
            Implementations.of(models.implementations().values(), summaries),
            models.processWide());
    this.functions =
        new Functions(
            summaries.program(),
            calls,
            defined,
            models::acquires,
            name -> models.calls().containsKey(name) || models.values().containsKey(name));
    this.locks = new Locks(summaries, functions, builder.locks(), models.prints());
    this.walk = new Walk(summaries, functions);
  }

  /** One report. */
  public Explanation explain(Splat splat) {
    if (!splat.kind().isOfOrder()) {
      return new Explanation(
          splat,
          List.of(),
          List.of(),
          List.of(),
          new Verdict.NotOfOrder("it is no report on the order in which locks are taken"),
          List.of());
    }
    Map<String, NamedLock> named = new LinkedHashMap<>();
    for (Mention lock : splat.locks()) {
      named.put(lock.name(), locks.named(lock, splat));
    }
    Set<LockEdge> again = new LinkedHashSet<>();
    List<LockEdge> edges = edges(splat, named, again);
    settle(splat, named, edges);
    List<ExplainedLink> links =
        splat.links().stream().map(link -> explain(link, named, edges)).toList();
    List<ExplainedUsage> usages =
        splat.usages().stream().map(usage -> explain(usage, named)).toList();
    Verdict verdict = verdict(splat, named, links, usages, again);
    return new Explanation(
        splat, List.copyOf(named.values()), links, usages, verdict, others(verdict, edges, again));
  }

  private static NamedLock of(Map<String, NamedLock> named, Mention lock) {
    return Objects.requireNonNull(named.get(lock.name()));
  }

  /** All orders among the report's locks, or those of its links where these are many. */
  private List<LockEdge> edges(Splat splat, Map<String, NamedLock> named, Set<LockEdge> again) {
    ClassGraph wanted = builder.bare();
    for (Link link : splat.links()) {
      want(wanted, of(named, link.from()), of(named, link.to()), again);
    }
    if (named.size() <= AMONG_MOST) {
      for (NamedLock from : named.values()) {
        for (NamedLock to : named.values()) {
          if (!from.mention().name().equals(to.mention().name())) {
            want(wanted, from, to, again);
          }
        }
      }
    }
    List<LockEdge> found = new ArrayList<>(again);
    found.addAll(builder.edges(wanted, WITNESSES));
    return found;
  }

  private void want(ClassGraph wanted, NamedLock from, NamedLock to, Set<LockEdge> again) {
    BitSet inners = numbers(wanted, to);
    numbers(wanted, from).stream()
        .forEach(
            outer ->
                inners.stream()
                    .forEach(
                        inner -> {
                          if (outer == inner) {
                            builder.again(wanted.id(outer)).ifPresent(again::add);
                          }
                          wanted.after(outer).set(inner);
                        }));
  }

  /**
   * Of several locks that a name may mean the one of which most links are seen: in all links it is
   * the same.
   */
  private static void settle(Splat splat, Map<String, NamedLock> named, List<LockEdge> edges) {
    for (NamedLock lock : List.copyOf(named.values())) {
      Map<String, List<LockClass>> families =
          lock.classes().stream()
              .collect(Collectors.groupingBy(c -> c.family(), TreeMap::new, Collectors.toList()));
      if (families.size() < 2) {
        continue;
      }
      String name = lock.mention().name();
      List<NamedLock> choices =
          families.values().stream()
              .map(some -> new NamedLock(lock.mention(), some, lock.how()))
              .toList();
      NamedLock best = lock;
      long most = 0;
      for (NamedLock choice : choices) {
        named.put(name, choice);
        long seen =
            splat.links().stream()
                .filter(link -> link.from().name().equals(name) || link.to().name().equals(name))
                .filter(link -> edges.stream().anyMatch(edge -> isOf(edge, link, named)))
                .count();
        if (seen > most) {
          most = seen;
          best = choice;
        }
      }
      named.put(name, best);
    }
  }

  private static boolean isOf(LockEdge edge, Link link, Map<String, NamedLock> named) {
    return isOf(edge.from(), of(named, link.from())) && isOf(edge.to(), of(named, link.to()));
  }

  /** The classes that a name may mean, of whatever subclass. */
  private BitSet numbers(ClassGraph graph, NamedLock lock) {
    Set<String> families = new HashSet<>();
    lock.classes().forEach(c -> families.add(c.family()));
    BitSet numbers = new BitSet();
    for (int i = 0; i < graph.size(); i++) {
      if (families.contains(LockClass.familyOf(graph.id(i)))) {
        numbers.set(i);
      }
    }
    return numbers;
  }

  private ExplainedLink explain(Link link, Map<String, NamedLock> named, List<LockEdge> edges) {
    NamedLock from = of(named, link.from());
    NamedLock to = of(named, link.to());
    List<Gap> unknown = new ArrayList<>();
    for (NamedLock lock : new LinkedHashSet<>(List.of(from, to))) {
      if (!lock.isKnown()) {
        unknown.add(
            new Gap(
                Cause.LOCK_UNKNOWN,
                "no lock that was read is known to be the %s".formatted(lock.mention().name())));
      }
    }
    if (!unknown.isEmpty()) {
      return ExplainedLink.missing(link, unknown);
    }
    StackWays ways = new StackWays(functions.onStack(link.stack()), from, to);
    return ways.explain(
            link,
            edges.stream().filter(edge -> isOf(edge.from(), from) && isOf(edge.to(), to)).toList())
        .orElseGet(() -> ExplainedLink.missing(link, walk.gaps(link, from, to)));
  }

  private static boolean isOf(LockClass lock, NamedLock named) {
    String family = lock.family();
    return named.classes().stream().anyMatch(c -> c.family().equals(family));
  }

  private ExplainedUsage explain(Usage usage, Map<String, NamedLock> named) {
    NamedLock lock = of(named, usage.lock());
    if (!lock.isKnown()) {
      return new ExplainedUsage(
          usage,
          "",
          List.of(
              new Gap(
                  Cause.LOCK_UNKNOWN,
                  "no lock that was read is known to be the %s".formatted(lock.mention().name()))));
    }
    String taker = walk.taker(usage.stack(), lock);
    return taker == null
        ? new ExplainedUsage(usage, "", walk.taken(usage.stack(), lock))
        : new ExplainedUsage(usage, taker, List.of());
  }

  private Verdict verdict(
      Splat splat,
      Map<String, NamedLock> named,
      List<ExplainedLink> links,
      List<ExplainedUsage> usages,
      Set<LockEdge> again) {
    boolean contexts = splat.kind() == Kind.IRQ_INVERSION || !usages.isEmpty();
    return contexts ? inverted(named, usages) : circle(links, again);
  }

  /** What is told of the ways that lockdep saw: others of the same locks may have no gate. */
  private Verdict circle(List<ExplainedLink> links, Set<LockEdge> again) {
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
  private Verdict inverted(Map<String, NamedLock> named, List<ExplainedUsage> usages) {
    List<NamedLock> seen =
        usages.stream().map(usage -> of(named, usage.usage().lock())).distinct().toList();
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
    return finding.locks().stream().anyMatch(c -> isOf(c, lock));
  }

  private List<Finding> inversions() {
    List<Finding> known = inversions;
    if (known == null) {
      known = IrqJudge.judge(Inversions.of(summaries, builder), null);
      inversions = known;
    }
    return known;
  }

  /**
   * Circles of the same locks that go another way; those that stand only, an excused one by other
   * ways.
   */
  private List<Finding> others(Verdict verdict, List<LockEdge> edges, Set<LockEdge> again) {
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
