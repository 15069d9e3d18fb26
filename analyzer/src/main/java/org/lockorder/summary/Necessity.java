package org.lockorder.summary;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;

/**
 * Which blocks a function goes through every time it succeeds: those of one way to a success that
 * no other way goes around.
 */
final class Necessity {
  /** In a function with more blocks the question costs too much: nothing is necessary there. */
  private static final int BLOCKS_MOST = 400;

  private final IntFunction<List<Integer>> successors;
  private final IntPredicate succeeds;
  private final int count;

  /** Found when the first is asked about. */
  private @Nullable BitSet necessary;

  /**
   * @param succeeds whether a block returns, and not an error
   */
  Necessity(List<Block> blocks, IntPredicate succeeds) {
    this(blocks.size(), block -> blocks.get(block).end().successors(), succeeds);
  }

  /** Likewise, where a block leads to those blocks only. */
  Necessity(int count, IntFunction<List<Integer>> successors, IntPredicate succeeds) {
    this.count = count;
    this.successors = successors;
    this.succeeds = succeeds;
  }

  /** Whether without this block there is no way from the entry to a success. */
  boolean isNecessary(int block) {
    return block == 0 || (count <= BLOCKS_MOST && necessary().get(block));
  }

  private BitSet necessary() {
    BitSet known = necessary;
    if (known == null) {
      known = find();
      necessary = known;
    }
    return known;
  }

  private BitSet find() {
    BitSet successes = new BitSet();
    for (int i = 0; i < count; i++) {
      successes.set(i, succeeds.test(i));
    }
    BitSet found = new BitSet();
    int[] way = way(successes);
    if (way.length == 0) {
      found.set(0, count); // there is none to go around
      return found;
    }
    int[] places = new int[count];
    Arrays.fill(places, -1);
    for (int i = 0; i < way.length; i++) {
      places[way[i]] = i;
    }
    BitSet seen = new BitSet();
    int farthest = 0;
    for (int i = 0; i < way.length; i++) {
      found.set(way[i], farthest == i);
      farthest = Math.max(farthest, farthest(way[i], places, way.length, successes, seen));
    }
    return found;
  }

  /** One of the shortest ways from the entry to a success; empty where there is none. */
  private int[] way(BitSet successes) {
    int[] from = new int[count];
    Arrays.fill(from, -1);
    from[0] = 0;
    Deque<Integer> todo = new ArrayDeque<>(List.of(0));
    while (!todo.isEmpty()) {
      int at = todo.remove();
      if (successes.get(at)) {
        return way(from, at);
      }
      for (int next : successors.apply(at)) {
        if (from[next] < 0) {
          from[next] = at;
          todo.add(next);
        }
      }
    }
    return new int[0];
  }

  private static int[] way(int[] from, int end) {
    int length = 1;
    for (int at = end; at != 0; at = from[at]) {
      length++;
    }
    int[] way = new int[length];
    for (int at = end; length > 0; at = from[at]) {
      way[--length] = at;
    }
    return way;
  }

  /** Where on the way one can be from there beside it; behind its end at another success. */
  private int farthest(int start, int[] places, int length, BitSet successes, BitSet seen) {
    int farthest = 0;
    Deque<Integer> todo = new ArrayDeque<>(List.of(start));
    while (!todo.isEmpty()) {
      for (int next : successors.apply(todo.remove())) {
        if (places[next] >= 0) {
          farthest = Math.max(farthest, places[next]);
        } else if (!seen.get(next)) {
          seen.set(next);
          farthest = successes.get(next) ? length : farthest;
          todo.add(next);
        }
      }
    }
    return farthest;
  }
}
