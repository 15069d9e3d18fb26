package org.lockorder.ir;

import java.util.List;

/** A basic block. */
public record Block(List<Op> ops, Terminator end) {
  public Block {
    ops = List.copyOf(ops);
  }
}
