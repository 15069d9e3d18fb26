package org.lockorder.grammar.ast;

import java.util.List;

/**
 * An annotation of a declaration or function: {@code __init}, {@code __acquires(lock)}, {@code
 * __attribute__((weak))} (as {@code weak}), {@code __printf(1, 2)}.
 */
public record Attribute(String name, List<Expr> arguments, Range range) implements Node {
  public Attribute {
    arguments = List.copyOf(arguments);
  }
}
