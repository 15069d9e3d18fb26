package org.lockorder.grammar.ast;

import java.util.List;
import java.util.Set;

/**
 * {@code static struct s { ... } a = ..., *b;}: the specified type once, and each name with its
 * own. Without names it declares the type alone. Attributes that stand before the first declarator
 * are here.
 */
public record Declaration(
    Set<Modifier> modifiers,
    List<Attribute> attributes,
    Type type,
    List<VariableDeclarator> declarators,
    Range range)
    implements Node {
  public Declaration {
    modifiers = Set.copyOf(modifiers);
    attributes = List.copyOf(attributes);
    declarators = List.copyOf(declarators);
  }
}
