package org.lockorder.frontend;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Type;
import org.lockorder.ir.Value;

/** The enumerators of one file, as far as their values can be computed there. */
final class Enumerators {
  private final Map<String, Long> values = new HashMap<>();

  /** The enumerator's value; null when it is none or not known. */
  @Nullable Long value(String name) {
    return values.get(name);
  }

  void define(Type.EnumType type, Function<Expr, Value> evaluation) {
    if (type.constants() == null) {
      return;
    }
    boolean known = true;
    long next = 0;
    for (Type.EnumType.Constant constant : type.constants()) {
      if (constant.value() != null) {
        Value value = evaluation.apply(constant.value());
        known = value instanceof Value.Constant;
        next = value instanceof Value.Constant number ? number.value() : 0;
      }
      if (known) {
        values.put(constant.name(), next++);
      }
    }
  }
}
