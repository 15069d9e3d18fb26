package org.lockorder.grammar.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One name of a declaration with its whole type; the name is null for an unnamed bit-field. A
 * {@code bits} is a bit-field's width.
 */
public record VariableDeclarator(
    @Nullable String name,
    Type type,
    List<Attribute> attributes,
    @Nullable Expr initializer,
    @Nullable Expr bits,
    Range range)
    implements Node {
  public VariableDeclarator {
    attributes = List.copyOf(attributes);
  }
}
