package org.lockorder.grammar.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter of a function; the name is null in a prototype that leaves it out. */
public record Parameter(@Nullable String name, Type type, List<Attribute> attributes, Range range)
    implements Node {
  public Parameter {
    attributes = List.copyOf(attributes);
  }
}
