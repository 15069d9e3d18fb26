package org.lockorder.frontend;

import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Initializer;
import org.lockorder.ir.Value;

/**
 * The elements of an initialiser in a function, each an assignment. Of what is no pointer only a
 * number is noted that a member is set to by name, and not to zero: a callee may ask for it.
 */
final class MemberLowering implements InitializerWalk.Elements {
  private final FunctionLowering function;

  MemberLowering(FunctionLowering function) {
    this.function = function;
  }

  /** Whether any of it may be a pointer. */
  static boolean namesAnything(Expr.InitializerListExpr list) {
    return list.elements().stream()
        .map(Initializer::value)
        .anyMatch(
            value ->
                value instanceof Expr.InitializerListExpr inner
                    ? namesAnything(inner)
                    : !(value instanceof Expr.LiteralExpr));
  }

  @Override
  public Value index(Expr index) {
    return function.unevaluatedIndex(index);
  }

  @Override
  public void element(@Nullable Value place, Expr element) {
    Value value = function.expressions().value(element);
    if (place != null && (mayPoint(value) || isNumber(place, value))) {
      function.assign(place, value, function.line(element.range()));
    }
  }

  /** NULL is none: what leads to functions is not set by it. */
  private static boolean isNumber(Value place, Value value) {
    return place instanceof Value.Field f
        && !f.isPositional()
        && value instanceof Value.Constant c
        && c.value() != 0;
  }

  private static boolean mayPoint(Value value) {
    return switch (value) {
      case Value.Variable v -> true;
      case Value.Global g -> true;
      case Value.Field f -> true;
      case Value.Element e -> true;
      case Value.AddressOf a -> true;
      case Value.Dereference d -> true;
      case Value.Result r -> true;
      case Value.Cast c -> mayPoint(c.value());
      case Value.ContainerOf c -> true;
      case Value.Constant c -> false;
      case Value.Binary b -> false;
      case Value.Not n -> false;
      case Value.Configured c -> false;
      case Value.Seldom r -> false;
      case Value.Unknown u -> false;
    };
  }
}
