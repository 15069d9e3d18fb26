package org.lockorder.grammar.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One element of an initialiser list: {@code .a.b[2] = value}; no designators when positional. */
public record Initializer(List<Designator> designators, Expr value, Range range) implements Node {
  public Initializer {
    designators = List.copyOf(designators);
  }

  /** One step to the element. */
  public sealed interface Designator {
    /** {@code .name} (or GNU's old {@code name:}). */
    record Field(String name) implements Designator {}

    /** {@code [index]}, or {@code [index ... last]}. */
    record Index(Expr index, @Nullable Expr last) implements Designator {}
  }
}
