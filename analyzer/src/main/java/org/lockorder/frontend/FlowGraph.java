package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.Condition;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;

/**
 * The control-flow graph of one function while it is built. There is one open block at most; what
 * is emitted while there is none (behind a {@code return}) is unreachable and dropped.
 */
final class FlowGraph {
  private static final int NONE = -1;

  /** A block under construction; {@code end} is null until it is closed. */
  static final class Draft {
    final List<Op> ops = new ArrayList<>();
    @Nullable Terminator end;
  }

  private final List<Draft> drafts = new ArrayList<>();
  private int open = newBlock();
  private int results;
  private boolean muted;

  /** A block to be filled later. */
  int newBlock() {
    drafts.add(new Draft());
    return drafts.size() - 1;
  }

  /** Whether what is emitted now can run. */
  boolean live() {
    return open != NONE && !muted;
  }

  /** The open block, to be resumed later; -1 where there is none. */
  int position() {
    return open;
  }

  /** Opens {@code block} without falling into it. */
  void resume(int block) {
    if (!muted) {
      open = block;
    }
  }

  /** Falls into {@code block} and opens it. */
  void enter(int block) {
    jump(block);
    resume(block);
  }

  void emit(Op op) {
    if (live()) {
      drafts.get(open).ops.add(op);
    }
  }

  /** The number of the next call. */
  int nextResult() {
    return results++;
  }

  void jump(int target) {
    end(new Terminator.Jump(target));
  }

  /** Branches, or jumps where the condition is a constant. */
  void branch(Value condition, int then, int otherwise, int line) {
    switch (condition) {
      case Value.Constant c -> jump(c.value() != 0 ? then : otherwise);
      case Value.Not not -> branch(not.value(), otherwise, then, line);
      default -> end(new Terminator.Branch(condition, then, otherwise, line));
    }
  }

  /** Goes on in a block where every fact holds; goes to {@code otherwise} where one does not. */
  void require(Condition facts, int otherwise, int line) {
    for (String fact : facts.facts()) {
      int next = newBlock();
      if (fact.startsWith("!")) {
        branch(new Value.Configured(fact.substring(1)), otherwise, next, line);
      } else {
        branch(new Value.Configured(fact), next, otherwise, line);
      }
      resume(next);
    }
  }

  /** Closes the open block. */
  void end(Terminator terminator) {
    if (live()) {
      drafts.get(open).end = terminator;
      open = NONE;
    }
  }

  /** Lets a closed block end in another way. */
  void reclose(int block, Terminator terminator) {
    drafts.get(block).end = terminator;
  }

  /** Lowers something that is not evaluated ({@code typeof(x)}): nothing is emitted. */
  <T> T unevaluated(Supplier<T> lowering) {
    boolean before = muted;
    muted = true;
    try {
      return lowering.get();
    } finally {
      muted = before;
    }
  }

  /** The reachable blocks, straight lines joined, in reverse postorder; of such parts. */
  List<Block> finish(SharedParts parts) {
    return new FlowGraphLayout(drafts).blocks(parts);
  }
}
