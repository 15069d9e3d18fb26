package org.lockorder.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a basic block ends. Blocks are named by their index in {@link FunctionFacts#blocks}. */
public sealed interface Terminator {
  /** The blocks it may go on at. */
  default List<Integer> successors() {
    return switch (this) {
      case Jump j -> List.of(j.target());
      case Branch b -> List.of(b.then(), b.otherwise());
      case Choice c -> c.targets();
      case Return r -> List.of();
      case Stop s -> List.of();
    };
  }

  /** Goes on there. */
  record Jump(int target) implements Terminator {}

  /** Goes on by whether the condition is nonzero. */
  record Branch(Value condition, int then, int otherwise, int line) implements Terminator {}

  /** Goes on at any of them: {@code asm goto}, a computed goto. */
  record Choice(List<Integer> targets) implements Terminator {
    public Choice {
      targets = List.copyOf(targets);
    }
  }

  /** Leaves the function. */
  record Return(@Nullable Value value, int line) implements Terminator {}

  /** Never gets further: a call that does not return. */
  record Stop() implements Terminator {}
}
