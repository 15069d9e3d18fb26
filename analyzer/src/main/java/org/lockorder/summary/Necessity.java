package org.lockorder.summary;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;

/** Which blocks a function goes through every time it succeeds. */
final class Necessity {
  /** In a function with more blocks the question costs too much: nothing is necessary there. */
  private static final int BLOCKS_MOST = 400;

  private final IntFunction<List<Integer>> successors;
  private final IntPredicate succeeds;
  private final int count;

  /** Of those asked about so far. */
  private final Map<Integer, Boolean> known = new HashMap<>();

  private @Nullable BitSet successes;

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
    return block == 0 || (count <= BLOCKS_MOST && known.computeIfAbsent(block, this::cutsOff));
  }

  private BitSet successes() {
    BitSet all = successes;
    if (all == null) {
      all = new BitSet();
      for (int i = 0; i < count; i++) {
        all.set(i, succeeds.test(i));
      }
      successes = all;
    }
    return all;
  }

  private boolean cutsOff(int block) {
    BitSet seen = new BitSet();
    Deque<Integer> todo = new ArrayDeque<>(List.of(0));
    seen.set(0);
    seen.set(block);
    while (!todo.isEmpty()) {
      int at = todo.remove();
      if (successes().get(at)) {
        return false;
      }
      for (int next : successors.apply(at)) {
        if (!seen.get(next)) {
          seen.set(next);
          todo.add(next);
        }
      }
    }
    return true;
  }
}
