package org.lockorder.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a function does: basic blocks, entered at block 0. Equal where the blocks are. */
public final class Body {
  private final List<Block> blocks;

  // Found when one is asked for: most bodies are made only to be made anew, with other values. Not
  // in an object of their own: stages walk all functions, and each step there is one to memory.
  private @Nullable List<Op.Call> calls;
  private @Nullable List<Op.Assign> assigns;
  private @Nullable List<Op.LockOp> locks;

  public Body(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
  }

  /** The blocks. */
  public List<Block> blocks() {
    return blocks;
  }

  List<Op.Call> calls() {
    List<Op.Call> known = calls;
    return known != null ? known : sorted().calls();
  }

  List<Op.Assign> assigns() {
    List<Op.Assign> known = assigns;
    return known != null ? known : sorted().assigns();
  }

  List<Op.LockOp> locks() {
    List<Op.LockOp> known = locks;
    return known != null ? known : sorted().locks();
  }

  /** Ops of all blocks, in their order. */
  private record ByKind(List<Op.Call> calls, List<Op.Assign> assigns, List<Op.LockOp> locks) {}

  /** Threads that ask at once find the same. */
  private ByKind sorted() {
    List<Op.Call> foundCalls = new ArrayList<>();
    List<Op.Assign> foundAssigns = new ArrayList<>();
    List<Op.LockOp> foundLocks = new ArrayList<>();
    for (Block block : blocks) {
      for (Op op : block.ops()) {
        switch (op) {
          case Op.Call c -> foundCalls.add(c);
          case Op.Assign a -> foundAssigns.add(a);
          case Op.LockOp l -> foundLocks.add(l);
        }
      }
    }
    ByKind found =
        new ByKind(List.copyOf(foundCalls), List.copyOf(foundAssigns), List.copyOf(foundLocks));
    calls = found.calls();
    assigns = found.assigns();
    locks = found.locks();
    return found;
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
