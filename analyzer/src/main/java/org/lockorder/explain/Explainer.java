package org.lockorder.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.check.Judge;
import org.lockorder.explain.Gap.Cause;
import org.lockorder.ir.LockClass;
import org.lockorder.lockdep.Kind;
import org.lockorder.lockdep.Link;
import org.lockorder.lockdep.Mention;
import org.lockorder.lockdep.Splat;
import org.lockorder.lockdep.Usage;
import org.lockorder.lockgraph.ClassGraph;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.lockgraph.Implementations;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.rules.Models;
import org.lockorder.summary.Summaries;

/** Holds reports of lockdep's against a program. */
public final class Explainer {
  /** Ways of a link that are looked at for the one that lockdep saw. */
  private static final int WITNESSES = 32;

  /** Locks of a report among which every order is asked for. */
  private static final int AMONG_MOST = 8;

  private final GraphBuilder builder;
  private final Verdicts verdicts;
  private final Functions functions;
  private final Locks locks;
  private final Walk walk;

  /**
   * One for a program.
   *
   * @param models which functions are primitives, and what lockdep prints for some locks
   */
  public Explainer(
      CallGraph calls, Summaries summaries, GraphBuilder builder, Defined defined, Models models) {
    this.builder = builder;
    this.verdicts =
        new Verdicts(
            summaries,
            builder,
            new Judge(
                models.drives().references(),
                Implementations.of(models.implementations().values(), summaries),
                models.processWide()));
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
    Verdict verdict =
        splat.kind() == Kind.IRQ_INVERSION || !usages.isEmpty()
            ? verdicts.inverted(named, usages)
            : verdicts.circle(links, again);
    return new Explanation(
        splat,
        List.copyOf(named.values()),
        links,
        usages,
        verdict,
        verdicts.others(verdict, edges, again));
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
    return of(named, link.from()).mayBe(edge.from()) && of(named, link.to()).mayBe(edge.to());
  }

  /** The classes that a name may mean, of whatever subclass. */
  private BitSet numbers(ClassGraph graph, NamedLock lock) {
    Set<String> families = lock.families();
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
        unknown.add(unknown(lock));
      }
    }
    if (!unknown.isEmpty()) {
      return ExplainedLink.missing(link, unknown);
    }
    StackWays ways = new StackWays(functions.onStack(link.stack()), from, to);
    return ways.explain(
            link,
            edges.stream().filter(edge -> from.mayBe(edge.from()) && to.mayBe(edge.to())).toList())
        .orElseGet(() -> ExplainedLink.missing(link, walk.gaps(link, from, to)));
  }

  private static Gap unknown(NamedLock lock) {
    return new Gap(
        Cause.LOCK_UNKNOWN,
        "no lock that was read is known to be the %s".formatted(lock.mention().name()));
  }

  private ExplainedUsage explain(Usage usage, Map<String, NamedLock> named) {
    NamedLock lock = of(named, usage.lock());
    if (!lock.isKnown()) {
      return new ExplainedUsage(usage, "", List.of(unknown(lock)));
    }
    String taker = walk.taker(usage.stack(), lock);
    return taker == null
        ? new ExplainedUsage(usage, "", walk.taken(usage.stack(), lock))
        : new ExplainedUsage(usage, taker, List.of());
  }
}
