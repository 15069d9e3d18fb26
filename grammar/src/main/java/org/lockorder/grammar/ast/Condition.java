package org.lockorder.grammar.ast;

import java.util.List;

/**
 * When some code is compiled: all terms hold. {@code #ifdef X} is the call {@code defined(X)};
 * under the {@code #else} of {@code #if A} the term is A, negated.
 */
public record Condition(List<Term> terms) {
  /** Code under no {@code #if}. */
  public static final Condition ALWAYS = new Condition(List.of());

  public Condition {
    terms = List.copyOf(terms);
  }

  /** One {@code #if} expression and whether it must fail. */
  public record Term(Expr expression, boolean negated, Range range) implements Node {}
}
