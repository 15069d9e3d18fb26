package org.lockorder.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;

/** Leaves out of a function what never runs with what it is given: {@code if (ops->open)}. */
final class DeadBranches {
  private final GivenValues values;

  private DeadBranches(GivenValues values) {
    this.values = values;
  }

  /** The same function without them. */
  static FunctionFacts prune(FunctionFacts function, GivenValues values) {
    DeadBranches dead = new DeadBranches(values);
    List<Block> blocks = new ArrayList<>();
    boolean any = false;
    for (Block block : function.blocks()) {
      Terminator end = dead.end(block.end());
      any |= end != block.end();
      blocks.add(end == block.end() ? block : new Block(block.ops(), end));
    }
    return any ? function.with(withoutUnreached(blocks)) : function;
  }

  private Terminator end(Terminator end) {
    Boolean holds = end instanceof Terminator.Branch b ? holds(b.condition()) : null;
    return holds != null && end instanceof Terminator.Branch b
        ? new Terminator.Jump(holds ? b.then() : b.otherwise())
        : end;
  }

  private @Nullable Boolean holds(Value condition) {
    if (condition instanceof Value.Not n) {
      Boolean holds = holds(n.value());
      return holds == null ? null : !holds;
    }
    Given value =
        condition instanceof Value.Field || condition instanceof Value.Variable
            ? values.of(condition)
            : null;
    return switch (value) {
      case Given.Nothing n -> false;
      case Given.Function f -> true;
      case Given.Pointer p -> true;
      case Given.Table t -> null;
      case Given.Unknown u -> null;
      case null -> null;
    };
  }

  private static List<Block> withoutUnreached(List<Block> blocks) {
    BitSet reached = new BitSet();
    Deque<Integer> todo = new ArrayDeque<>(List.of(0));
    while (!todo.isEmpty()) {
      int next = todo.remove();
      if (!reached.get(next)) {
        reached.set(next);
        todo.addAll(blocks.get(next).end().successors());
      }
    }
    List<Block> left = new ArrayList<>(blocks);
    for (int i = reached.nextClearBit(0); i < left.size(); i = reached.nextClearBit(i + 1)) {
      left.set(i, new Block(List.of(), new Terminator.Stop()));
    }
    return left;
  }
}
