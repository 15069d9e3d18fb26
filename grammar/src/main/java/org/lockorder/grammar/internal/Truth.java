package org.lockorder.grammar.internal;

import java.util.Set;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.UnaryOperator;

/** What is known of a condition without a configuration. */
enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  /** Never defined where C is compiled: the branches hold assembler and C++. */
  private static final Set<String> UNDEFINED =
      Set.of("__ASSEMBLER__", "__ASSEMBLY__", "__cplusplus");

  static Truth of(Expr expression) {
    return switch (expression) {
      case Expr.LiteralExpr literal ->
          literal.text().equals("0") ? FALSE : literal.text().equals("1") ? TRUE : UNKNOWN;
      case Expr.CallExpr call ->
          call.arguments().size() == 1
                  && call.callee() instanceof Expr.NameExpr callee
                  && callee.name().equals("defined")
                  && call.arguments().getFirst() instanceof Expr.NameExpr name
                  && UNDEFINED.contains(name.name())
              ? FALSE
              : UNKNOWN;
      case Expr.UnaryExpr unary -> {
        Truth operand = unary.operator() == UnaryOperator.NOT ? of(unary.operand()) : UNKNOWN;
        yield operand == UNKNOWN ? UNKNOWN : operand == TRUE ? FALSE : TRUE;
      }
      default -> UNKNOWN;
    };
  }
}
