package org.lockorder.frontend;

import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Initializer;
import org.lockorder.ir.Value;

/**
 * The elements of an initialiser in a function, each an assignment. Of what is no pointer nothing
 * is noted: that a new object's numbers change is no news.
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
    if (place != null && mayPoint(value)) {
      function.assign(place, value, function.line(element.range()));
    }
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
