package org.lockorder.lockgraph;

import java.util.function.Supplier;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.Summaries;
import org.lockorder.threads.Threads;

/**
 * Edges that may be part of a cycle worth telling, and are looked at closer.
 *
 * @param pairs each with the opposite one
 * @param near what a few calls by name make, in a cycle or not
 * @param longer those of them that are of cycles of three and more
 */
record Suspects(ClassGraph pairs, ClassGraph near, ClassGraph longer) {

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
    Nearest few = Nearest.within(Acquires.NEAR, summaries, droppers, threads);
    Supplier<ClassGraph> byPointer =
        threads.begin(
            () ->
                new HeldEvents(summaries, straight)
                    .possible(possible.bare(), Acquires.DOUBT_OF_CYCLES));
    ClassGraph near = classes.awake(new HeldEvents(summaries, few).possible(possible.bare(), 0));
    ClassGraph longer = near.cyclic();
    return new Suspects(byName.or(classes.awake(byPointer.get())).opposed(), near, longer);
  }

  ClassGraph all() {
    return pairs.or(longer);
  }
}
