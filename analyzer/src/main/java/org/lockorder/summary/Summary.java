package org.lockorder.summary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.program.Place;

/**
 * All that callers and the lock graph need of a function. Its own events only: what its callees do
 * is in theirs, and {@link Acquires} tells which locks are taken somewhere below.
 *
 * @param exits the ways it returns, at most {@link ExitSet#MOST}; none if it never does
 * @param requests the locks it asks for itself
 * @param calls the calls below which locks are taken
 * @param pointsTo what its return value points to; null where that is not known
 * @param names what its value is the place of, for a macro that names an object; else null
 * @param stores what the pointers that were passed point to afterwards, by argument, where all that
 *     is stored there agrees: {@code *ptlp = ptl}
 * @param imbalances where its takings and releases do not match
 * @param widened whether the bound on paths cost something here
 */
public record Summary(
    List<Exit> exits,
    List<Request> requests,
    List<CallSite> calls,
    @Nullable Place pointsTo,
    @Nullable Place names,
    Map<Integer, Place> stores,
    List<Imbalance> imbalances,
    boolean widened) {
  /** A function of which nothing is known: it changes nothing. */
  public static final Summary NOTHING =
      new Summary(
          List.of(Exit.NEUTRAL), List.of(), List.of(), null, null, Map.of(), List.of(), false);

  public Summary {
    exits = List.copyOf(exits);
    requests = List.copyOf(requests);
    calls = List.copyOf(calls);
    stores = Map.copyOf(stores);
    imbalances = List.copyOf(imbalances);
  }

  /** Whether every way out leaves the caller's held set as it is. */
  public boolean isNeutral() {
    return !exits.isEmpty() && exits.stream().allMatch(Exit::isNeutral);
  }
}
