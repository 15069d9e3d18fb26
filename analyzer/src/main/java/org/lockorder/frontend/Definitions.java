package org.lockorder.frontend;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Type;
import org.lockorder.ir.CType;
import org.lockorder.rules.Definer;

/** Reads {@code DEFINE_MUTEX(name)} and its like. */
final class Definitions {
  private Definitions() {}

  /** The object's name; null where the argument is no name. An array's name is the array's. */
  static @Nullable String name(Definer definer, Expr.CallExpr call) {
    Expr argument = argument(call, definer.name());
    return switch (argument) {
      case null -> null;
      case Expr.ArrayAccessExpr element -> Spelling.name(element.base());
      default -> Spelling.name(argument);
    };
  }

  /** The object's type. */
  static CType type(Definer definer, Expr.CallExpr call, Function<Type, CType> lowering) {
    CType type = new CType.Unknown();
    if (definer.type() != null) {
      type = TypeText.parse(definer.type());
    } else if (argument(call, definer.typeArgument()) instanceof Expr.TypeExpr named) {
      type = lowering.apply(named.type());
    } else if (argument(call, definer.typeArgument()) instanceof Expr.NameExpr named) {
      type = new CType.Named(named.name());
    }
    return argument(call, definer.name()) instanceof Expr.ArrayAccessExpr
        ? new CType.Array(type)
        : type;
  }

  private static @Nullable Expr argument(Expr.CallExpr call, int index) {
    return index >= 0 && index < call.arguments().size() ? call.arguments().get(index) : null;
  }
}
