package org.lockorder.summary;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.lockorder.ir.Block;

/**
 * Blocks in reverse postorder: each after those that lead to it, but for the way back of a loop. A
 * forward analysis that takes the first of what is left sees most blocks once (Hecht and Ullman).
 */
final class BlockOrder {
  private final int[] blocks;
  private final int[] positions;
  private final BitSet left = new BitSet();

  BlockOrder(List<Block> all) {
    int[] order = new int[all.size()];
    int first = postorder(all, order);
    blocks = Arrays.copyOfRange(order, first, order.length);
    positions = new int[order.length];
    for (int i = 0; i < blocks.length; i++) {
      positions[blocks[i]] = i;
    }
  }

  private record Visit(int block, Iterator<Integer> successors) {}

  /** Fills the order from its end; blocks that nothing leads to are not in it. */
  private static int postorder(List<Block> all, int[] order) {
    int at = order.length;
    if (at == 0) {
      return 0;
    }
    BitSet seen = new BitSet();
    seen.set(0);
    Deque<Visit> path = new ArrayDeque<>();
    path.push(new Visit(0, all.get(0).end().successors().iterator()));
    while (!path.isEmpty()) {
      Visit visit = path.element();
      if (!visit.successors().hasNext()) {
        path.pop();
        order[--at] = visit.block();
        continue;
      }
      int next = visit.successors().next();
      if (!seen.get(next)) {
        seen.set(next);
        path.push(new Visit(next, all.get(next).end().successors().iterator()));
      }
    }
    return at;
  }

  /** Whether the step is the way back of a loop. */
  boolean isBack(int from, int to) {
    return positions[to] <= positions[from];
  }

  /** The block is to be looked at. */
  void add(int block) {
    left.set(positions[block]);
  }

  /** The first of those to be looked at, or -1. */
  int next() {
    int first = left.nextSetBit(0);
    if (first < 0) {
      return -1;
    }
    left.clear(first);
    return blocks[first];
  }
}
