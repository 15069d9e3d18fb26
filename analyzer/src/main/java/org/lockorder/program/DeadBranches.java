package org.lockorder.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;

/**
 * Leaves out of a function what never runs with what it is given, {@code if (ops->open)}, and says
 * which numbers it passes on: {@code walk(mm, ops->walk_lock)}.
 */
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
      List<Op> ops = block.ops().stream().map(dead::numbered).toList();
      boolean same = end == block.end() && ops.equals(block.ops());
      any |= !same;
      blocks.add(same ? block : new Block(ops, end));
    }
    return any ? function.with(withoutUnreached(blocks)) : function;
  }

  private Op numbered(Op op) {
    if (!(op instanceof Op.Call call) || call.arguments().stream().noneMatch(this::isNumber)) {
      return op;
    }
    List<Value> arguments = call.arguments().stream().map(this::numbered).toList();
    return new Op.Call(call.result(), call.callee(), arguments, call.line());
  }

  private Value numbered(Value value) {
    return switch (value) {
      case Value.Field f ->
          values.of(f) instanceof Given.Constant n ? new Value.Constant(n.value()) : f;
      case Value.Binary b -> {
        Value left = numbered(b.left());
        Value right = numbered(b.right());
        yield left == b.left() && right == b.right()
            ? b
            : new Value.Binary(b.operator(), left, right);
      }
      default -> value;
    };
  }

  private boolean isNumber(Value value) {
    return numbered(value) != value;
  }

  private Terminator end(Terminator end) {
    Boolean holds = end instanceof Terminator.Branch b ? holds(b.condition()) : null;
    if (!(end instanceof Terminator.Branch b)) {
      return end;
    }
    return holds != null
        ? new Terminator.Jump(holds ? b.then() : b.otherwise())
        : isNumber(b.condition())
            ? new Terminator.Branch(numbered(b.condition()), b.then(), b.otherwise(), b.line())
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
      case Given.Constant n -> n.value() != 0;
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
