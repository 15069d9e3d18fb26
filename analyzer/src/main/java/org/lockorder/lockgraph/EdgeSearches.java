package org.lockorder.lockgraph;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
      Threads threads) {
    this.numbers = numbers;
    this.requests = requests;
    this.entries = entries;
    this.classes = classes;
    this.owners = owners;
    this.unpublished = unpublished;
    this.servers = servers;
    this.threads = threads;
  }

  /**
   * What is found of those edges.
   *
   * @param doubt of the ways at most
   */
  <R> List<R> each(ClassGraph wanted, HeldEvents events, Effort effort, int doubt, Found<R> found) {
    ClassGraph back = wanted.reversed();
    return threads
        .map(
            wanted.size(),
            inner -> {
              BitSet outers = back.after(inner);
              if (outers.isEmpty()) {
                return List.<R>of();
              }
              EdgeSearch search = to(inner, outers, events, effort, doubt);
              return outers.stream()
                  .mapToObj(outer -> found.of(search, outer, inner))
                  .flatMap(Optional::stream)
                  .toList();
            })
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** A search for the edges from these locks to one, and from that to itself. */
  EdgeSearch to(int inner, BitSet outers, HeldEvents events, Effort effort, int doubt) {
    String id = numbers.id(inner);
    Set<String> ids = new HashSet<>(Set.of(id));
    outers.stream().mapToObj(numbers::id).forEach(ids::add);
    Witnesses witnesses =
        new Witnesses(requests, entries, classes, owners, unpublished, servers, doubt, effort);
    Candidates candidates =
        Candidates.to(id, ids, events, witnesses.routes(), requests.summaries(), doubt);
    return new EdgeSearch(classes.of(id), candidates, witnesses, classes, effort);
  }
}
