package org.lockorder.summary;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import org.lockorder.ir.Block;

/** Which blocks a function goes through every time it succeeds. */
final class Necessity {
  /** In a function with more blocks the question costs too much: nothing is necessary there. */
  private static final int BLOCKS_MOST = 400;

  private final List<Block> blocks;
  private final boolean[] succeeds;

  /**
   * @param succeeds whether a block returns, and not an error
   */
  Necessity(List<Block> blocks, IntPredicate succeeds) {
    this.blocks = blocks;
    this.succeeds = new boolean[blocks.size()];
    for (int i = 0; i < this.succeeds.length; i++) {
      this.succeeds[i] = succeeds.test(i);
    }
  }

  /** Whether without this block there is no way from the entry to a success. */
  boolean isNecessary(int block) {
    if (block == 0) {
      return true;
    }
    if (blocks.size() > BLOCKS_MOST) {
      return false;
    }
    BitSet seen = new BitSet();
    Deque<Integer> todo = new ArrayDeque<>(List.of(0));
    seen.set(0);
    seen.set(block);
    while (!todo.isEmpty()) {
      int at = todo.remove();
      if (succeeds[at]) {
        return false;
      }
      for (int next : blocks.get(at).end().successors()) {
        if (!seen.get(next)) {
          seen.set(next);
          todo.add(next);
        }
      }
    }
    return true;
  }
}
