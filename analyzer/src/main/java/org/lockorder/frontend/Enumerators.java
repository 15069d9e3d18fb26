package org.lockorder.frontend;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Type;
import org.lockorder.ir.Value;

/** The enumerators of one file, with their values as far as they can be computed there. */
final class Enumerators {
  private final Map<String, Long> values = new HashMap<>();
  private final Map<String, FileNumbers.Open> open = new HashMap<>();

  /** The enumerator's value; null when it is none or not known. */
  @Nullable Long value(String name) {
    return values.get(name);
  }

  /** Those that can be computed. */
  Map<String, Long> values() {
    return values;
  }

  /** The others. */
  Map<String, FileNumbers.Open> open() {
    return open;
  }

  /**
   * @param text what is written for an expression
   */
  void define(Type.EnumType type, Function<Expr, Value> evaluation, Function<Expr, String> text) {
    if (type.constants() == null) {
      return;
    }
    Expr first = null;
    long next = 0;
    for (Type.EnumType.Constant constant : type.constants()) {
      if (constant.value() != null) {
        Value value = evaluation.apply(constant.value());
        first = value instanceof Value.Constant ? null : constant.value();
        next = value instanceof Value.Constant number ? number.value() : 0;
      }
      if (first == null) {
        values.put(constant.name(), next++);
      } else {
        open.put(constant.name(), new FileNumbers.Open(text.apply(first), next++));
      }
    }
  }
}
