package org.lockorder.lockgraph;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lockorder.summary.EntryContexts;
import org.lockorder.threads.Threads;

/**
 * Searches for edges, inner lock by inner lock, so that no more is in memory than one lock asks
 * for.
 */
final class EdgeSearches {
  /** What is wanted of an edge, if it is there; the locks by their numbers. */
  interface Found<R> {
    Optional<R> of(EdgeSearch search, int outer, int inner);
  }

  private final ClassGraph numbers;
  private final Requests requests;
  private final EntryContexts entries;
  private final Classes classes;
  private final Owners owners;
  private final Unpublished unpublished;
  private final Servers servers;
  private final Removals removals;
  private final Threads threads;

  /**
   * @param numbers the graph whose numbers the locks have
   */
  EdgeSearches(
      ClassGraph numbers,
      Requests requests,
      EntryContexts entries,
      Classes classes,
      Owners owners,
      Unpublished unpublished,
      Servers servers,
      Removals removals,
      Threads threads) {
    this.numbers = numbers;
    this.requests = requests;
    this.entries = entries;
    this.classes = classes;
    this.owners = owners;
    this.unpublished = unpublished;
    this.servers = servers;
    this.removals = removals;
    this.threads = threads;
  }

  /**
   * What is found of those edges.
   *
   * @param doubt of the ways at most
   */
  <R> List<R> each(ClassGraph wanted, HeldEvents events, Effort effort, int doubt, Found<R> found) {
    ClassGraph back = wanted.reversed();
    int[] held = held(events);
    return each(
        back, inner -> to(inner, at(held, back.after(inner)), events, effort, doubt), found);
  }

  private <R> List<R> each(ClassGraph back, IntFunction<EdgeSearch> search, Found<R> found) {
    return threads
        .map(
            back.size(),
            inner -> {
              BitSet outers = back.after(inner);
              if (outers.isEmpty()) {
                return List.<R>of();
              }
              EdgeSearch to = search.apply(inner);
              return outers.stream()
                  .mapToObj(outer -> found.of(to, outer, inner))
                  .flatMap(Optional::stream)
                  .toList();
            })
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** By lock: its number in {@link HeldClasses}. */
  private int[] held(HeldEvents events) {
    return IntStream.range(0, numbers.size())
        .map(lock -> events.classes().number(numbers.id(lock)))
        .toArray();
  }

  private static BitSet at(int[] held, BitSet locks) {
    BitSet there = new BitSet();
    locks.stream().map(lock -> held[lock]).filter(number -> number >= 0).forEach(there::set);
    return there;
  }

  /** Searches for edges with full effort. */
  interface Usual {
    /** What is found of those. */
    <R> List<R> each(ClassGraph some, Found<R> found);
  }

  /** Searches that know nothing of each other. */
  Usual once(HeldEvents events, int doubt) {
    return new Once(events, doubt);
  }

  /**
   * Searches for the edges of one graph, one time after the other: first whether there is any, then
   * for more. What one has found the next need not look for again.
   *
   * @param all the edges that are ever looked for, and of which so much is kept: few of a program's
   */
  Usual repeated(ClassGraph all, HeldEvents events, int doubt) {
    return new Repeated(all, events, doubt);
  }

  private final class Once implements Usual {
    private final HeldEvents events;
    private final int doubt;

    Once(HeldEvents events, int doubt) {
      this.events = events;
      this.doubt = doubt;
    }

    @Override
    public <R> List<R> each(ClassGraph some, Found<R> found) {
      return EdgeSearches.this.each(some, events, Effort.FULL, doubt, found);
    }
  }

  private final class Repeated implements Usual {
    private final ClassGraph back;
    private final HeldEvents events;
    private final int doubt;
    private final int[] held;

    /** By inner lock: it is asked by one thread at a time. */
    private final AtomicReferenceArray<EdgeSearch> kept;

    Repeated(ClassGraph all, HeldEvents events, int doubt) {
      this.back = all.reversed();
      this.events = events;
      this.doubt = doubt;
      this.held = held(events);
      this.kept = new AtomicReferenceArray<>(all.size());
    }

    @Override
    public <R> List<R> each(ClassGraph some, Found<R> found) {
      return EdgeSearches.this.each(some.reversed(), this::to, found);
    }

    private EdgeSearch to(int inner) {
      EdgeSearch search = kept.get(inner);
      if (search == null) {
        BitSet outers = at(held, back.after(inner));
        search = EdgeSearches.this.to(inner, outers, events, Effort.FULL, doubt);
        kept.set(inner, search);
      }
      return search;
    }
  }

  /** A search for the edge from a lock to itself. */
  EdgeSearch to(int inner, HeldEvents events, int doubt) {
    return to(inner, new BitSet(), events, Effort.FULL, doubt);
  }

  /**
   * A search for the edges from some locks to one, and from that to itself.
   *
   * @param outers by {@link HeldClasses}' numbers
   */
  private EdgeSearch to(int inner, BitSet outers, HeldEvents events, Effort effort, int doubt) {
    String id = numbers.id(inner);
    int own = events.classes().number(id);
    if (own >= 0) {
      outers.set(own);
    }
    Witnesses witnesses =
        new Witnesses(
            requests, entries, classes, owners, unpublished, servers, removals, doubt, effort);
    Candidates candidates =
        Candidates.to(id, outers, events, witnesses.routes(), requests.summaries(), doubt);
    return new EdgeSearch(classes.of(id), candidates, witnesses, classes, effort);
  }
}
