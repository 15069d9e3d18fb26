package org.lockorder.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.lockorder.ir.Block;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;

/**
 * Which blocks a function goes through whenever it is passed a good pointer, and may not where that
 * is NULL or an error: {@code if (!p) return;}.
 */
final class Refusals {
  private final List<Block> blocks;
  private final Parameters parameters;
  private final IntPredicate returns;
  private final Map<Value, Necessity> necessities = new HashMap<>();

  /**
   * @param returns whether a block returns
   */
  Refusals(List<Block> blocks, Parameters parameters, IntPredicate returns) {
    this.blocks = blocks;
    this.parameters = parameters;
    this.returns = returns;
  }

  /** The parameter that decides; {@link Sleep#NONE} for none. */
  int decisive(int block) {
    for (Value pointer : parameters.pointers()) {
      boolean asked = blocks.stream().anyMatch(b -> goesOn(b, pointer).size() < ways(b));
      if (asked && necessity(pointer).isNecessary(block)) {
        return parameters.kept(pointer);
      }
    }
    return Sleep.NONE;
  }

  private Necessity necessity(Value pointer) {
    return necessities.computeIfAbsent(
        pointer, p -> new Necessity(blocks.size(), block -> goesOn(blocks.get(block), p), returns));
  }

  private static int ways(Block block) {
    return block.end().successors().size();
  }

  /** Where the block leads with a good pointer. */
  private static List<Integer> goesOn(Block block, Value pointer) {
    if (!(block.end() instanceof Terminator.Branch b) || !Mentions.has(b.condition(), pointer)) {
      return block.end().successors();
    }
    boolean then = isGood(b.condition(), true, pointer);
    boolean otherwise = isGood(b.condition(), false, pointer);
    return then == otherwise ? block.end().successors() : List.of(then ? b.then() : b.otherwise());
  }

  /** Whether the pointer may be a good one where the condition is so. */
  private static boolean isGood(Value condition, boolean holds, Value pointer) {
    return Facts.NONE
        .assume(condition, holds)
        .map(facts -> !facts.of(pointer).within(Outcome.NOT_POSITIVE))
        .orElse(true);
  }
}
