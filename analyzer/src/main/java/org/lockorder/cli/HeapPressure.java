package org.lockorder.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Whether a run gets nowhere for lack of memory: for a while nearly all time goes into full
 * collections, and none of them leaves more than a little of the heap free. Either alone says
 * nothing: a machine that is slow or swaps collects for long and then has room, and a heap that is
 * nearly full may never need another collection. What is live grows ever slower then, so that it
 * takes very long until an allocation fails.
 */
final class HeapPressure {
  /** A scan that took four times as long as it should, and ended well, had 0.87. */
  static final double SHARE = 0.9;

  /** The same scan had 0.12. */
  static final double ROOM = 0.1;

  static final Duration WHILE = Duration.ofSeconds(30);

  /** Where one takes most of that while, the next may find more to free. */
  static final long COLLECTIONS = 5;

  /**
   * What is known of the heap at some time.
   *
   * @param nanos the time
   * @param collecting how many milliseconds full collections have taken so far
   * @param collections how many there were
   * @param free what part of the heap the last of them left free
   */
  record Reading(long nanos, long collecting, long collections, double free) {
    private boolean isWhileAfter(Reading other) {
      return nanos - other.nanos >= WHILE.toNanos()
          && collections - other.collections >= COLLECTIONS;
    }

    private double shareSince(Reading other) {
      return (collecting - other.collecting) * 1e6 / (nanos - other.nanos);
    }
  }

  /** Since there was room last: the newest that is a while ago, and those after it. */
  private final Deque<Reading> full = new ArrayDeque<>();

  /** Whether the run gets nowhere, by this reading and those before it. */
  boolean isHopeless(Reading now) {
    if (now.free() > ROOM) {
      full.clear();
      return false;
    }
    full.addLast(now);
    while (now.isWhileAfter(second())) {
      full.removeFirst();
    }
    Reading then = full.getFirst();
    return now.isWhileAfter(then) && now.shareSince(then) >= SHARE;
  }

  private Reading second() {
    Iterator<Reading> readings = full.iterator();
    Reading first = readings.next();
    return readings.hasNext() ? readings.next() : first;
  }
}
