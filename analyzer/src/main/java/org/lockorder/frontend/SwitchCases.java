package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.BinaryOperator;
import org.lockorder.ir.Value;

/** The labels of one switch, gathered while its body is lowered; then the way to them. */
final class SwitchCases {
  /** A label; {@code value} is null for a range. */
  private record Case(@Nullable Value value, int block) {}

  private final FlowGraph graph;
  private final List<Case> cases = new ArrayList<>();
  private int defaultBlock = -1;

  SwitchCases(FlowGraph graph) {
    this.graph = graph;
  }

  /** A new label's block. */
  int block(@Nullable Value value) {
    int block = graph.newBlock();
    cases.add(new Case(value, block));
    return block;
  }

  int defaultBlock() {
    if (defaultBlock < 0) {
      defaultBlock = graph.newBlock();
    }
    return defaultBlock;
  }

  /** Compares in source order; a range is anyone's guess. */
  void dispatch(Value selector, int after, int line) {
    for (Case label : cases) {
      int next = graph.newBlock();
      Value test =
          label.value() == null
              ? Folding.UNKNOWN
              : Folding.binary(BinaryOperator.EQUAL, selector, label.value());
      graph.branch(test, label.block(), next, line);
      graph.resume(next);
    }
    graph.jump(defaultBlock < 0 ? after : defaultBlock);
  }
}
