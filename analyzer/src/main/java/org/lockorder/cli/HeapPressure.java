package org.lockorder.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Whether a run gets nowhere for lack of memory: for a while most of the time goes into full
 * collections, and none of them leaves much of the heap free. Either alone says nothing: a machine
 * that is slow or swaps collects for long and then has room, and a heap that is nearly full may
 * never need another collection. What is live grows ever slower then: it may take hours until an
 * allocation fails.
 */
final class HeapPressure {
  /**
   * What is not borne.
   *
   * @param period how long it goes on
   * @param collections how many full ones there are meanwhile: where each takes long, the next may
   *     find more
   * @param share what part of the time they take
   * @param room what part of the heap they leave free at the most
   */
  private record Limit(Duration period, long collections, double share, double room) {
    private boolean isLongAfter(Reading then, Reading now) {
      return now.nanos - then.nanos >= period.toNanos()
          && now.collections - then.collections >= collections;
    }

    private boolean isPassed(Reading then, Reading now) {
      return isLongAfter(then, now)
          && (now.collecting - then.collecting) * 1e6 >= share * (now.nanos - then.nanos);
    }
  }

  /**
   * The more room is left, the longer it may take: a scan that took four times as long as it should
   * and ended well had a share of 0.8, and then 0.87 with 0.12 free, but for 25 seconds. Where two
   * thirds of what a scan needs were there, the share was 0.87 and a third of the heap free at
   * first, a sixth after eight minutes.
   */
  private static final List<Limit> LIMITS =
      List.of(
          new Limit(Duration.ofSeconds(30), 5, 0.9, 0.1),
          new Limit(Duration.ofSeconds(120), 8, 0.8, 0.3));

  /**
   * What is known of the heap at some time.
   *
   * @param nanos the time
   * @param collecting how many milliseconds full collections have taken so far
   * @param collections how many there were
   * @param free what part of the heap the last of them left free
   */
  record Reading(long nanos, long collecting, long collections, double free) {}

  /** A limit, and what was read since there was more room last: the last period and no more. */
  private record Series(Limit limit, Deque<Reading> readings) {
    private boolean passes(Reading now) {
      if (now.free > limit.room) {
        readings.clear();
        return false;
      }
      readings.addLast(now);
      while (readings.size() > 1 && limit.isLongAfter(second(), now)) {
        readings.removeFirst();
      }
      return limit.isPassed(readings.getFirst(), now);
    }

    private Reading second() {
      Iterator<Reading> from = readings.iterator();
      from.next();
      return from.next();
    }
  }

  private final List<Series> all =
      LIMITS.stream().map(limit -> new Series(limit, new ArrayDeque<>())).toList();

  /** Whether the run gets nowhere, by this reading and those before it. */
  boolean isHopeless(Reading now) {
    boolean hopeless = false;
    for (Series series : all) {
      hopeless |= series.passes(now);
    }
    return hopeless;
  }
}
