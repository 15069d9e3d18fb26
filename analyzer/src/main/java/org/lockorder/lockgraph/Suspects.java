package org.lockorder.lockgraph;

import org.lockorder.summary.Acquires;
import org.lockorder.summary.Summaries;
import org.lockorder.threads.Threads;

/**
 * Edges that may be part of a cycle worth telling, and are looked at closer.
 *
 * @param pairs each with the opposite one
 * @param longer of cycles of three and more
 */
record Suspects(ClassGraph pairs, ClassGraph longer) {

  /**
   * Pairs of opposite edges, where by pointers one lock comes straight behind the other, and the
   * longer cycles that a few calls by name make: where three or more tasks must meet, and some of
   * them by long ways or by pointers, nobody could tell whether they do. An edge over a third lock
   * is left to cycles that are the longer by one.
   *
   * @param possible any graph of all classes
   * @param byName what may be held and asked for by calls by name only
   */
  static Suspects of(
      Summaries summaries,
      Classes classes,
      ClassGraph possible,
      Droppers droppers,
      ClassGraph byName,
      Threads threads) {
    Nearest straight = Nearest.of(summaries, droppers, Acquires.DOUBT_OF_CYCLES, threads);
    ClassGraph byPointer =
        new HeldEvents(summaries, straight).possible(possible.bare(), Acquires.DOUBT_OF_CYCLES);
    Nearest near = Nearest.within(Acquires.NEAR, summaries, droppers, threads);
    ClassGraph few = new HeldEvents(summaries, near).possible(possible.bare(), 0);
    return new Suspects(byName.or(classes.awake(byPointer)).opposed(), classes.awake(few).cyclic());
  }

  ClassGraph all() {
    return pairs.or(longer);
  }
}
