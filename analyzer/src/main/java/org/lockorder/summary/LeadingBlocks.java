package org.lockorder.summary;

import java.util.BitSet;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;

/** Which blocks of a function lead to others. */
final class LeadingBlocks {
  private LeadingBlocks() {}

  /** Blocks from which one of {@code goals} is reached without passing through {@code barrier}. */
  static BitSet to(BitSet goals, FunctionFacts function, BitSet barrier) {
    BitSet leading = (BitSet) goals.clone();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i = function.blocks().size() - 1; i >= 0; i--) {
        if (!leading.get(i) && !barrier.get(i) && leads(function.blocks().get(i), leading)) {
          leading.set(i);
          grown = true;
        }
      }
    }
    return leading;
  }

  private static boolean leads(Block block, BitSet leading) {
    for (int next : block.end().successors()) {
      if (leading.get(next)) {
        return true;
      }
    }
    return false;
  }
}
