package org.lockorder.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a function does: basic blocks, entered at block 0. Equal where the blocks are. */
public final class Body {
  private final List<Block> blocks;

  /** Found when it is asked for: most bodies are made only to be made anew, with other values. */
  private @Nullable ByKind byKind;

  /** Ops of all blocks, in their order. */
  private record ByKind(List<Op.Call> calls, List<Op.Assign> assigns, List<Op.LockOp> locks) {}

  public Body(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
  }

  /** The blocks. */
  public List<Block> blocks() {
    return blocks;
  }

  List<Op.Call> calls() {
    return byKind().calls();
  }

  List<Op.Assign> assigns() {
    return byKind().assigns();
  }

  List<Op.LockOp> locks() {
    return byKind().locks();
  }

  /** Threads that ask at once find the same. */
  private ByKind byKind() {
    ByKind known = byKind;
    if (known == null) {
      known = sorted(blocks);
      byKind = known;
    }
    return known;
  }

  private static ByKind sorted(List<Block> blocks) {
    List<Op.Call> calls = new ArrayList<>();
    List<Op.Assign> assigns = new ArrayList<>();
    List<Op.LockOp> locks = new ArrayList<>();
    for (Block block : blocks) {
      for (Op op : block.ops()) {
        switch (op) {
          case Op.Call c -> calls.add(c);
          case Op.Assign a -> assigns.add(a);
          case Op.LockOp l -> locks.add(l);
        }
      }
    }
    return new ByKind(List.copyOf(calls), List.copyOf(assigns), List.copyOf(locks));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Body b && blocks.equals(b.blocks);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(blocks);
  }
}
