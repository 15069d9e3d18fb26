package org.lockorder.frontend;

import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.UnaryOperator;

/** Turns a condition into branches: each operand of {@code &&} and {@code ||} into its own. */
final class ConditionLowering {
  private final FunctionLowering function;
  private final FlowGraph graph;

  ConditionLowering(FunctionLowering function) {
    this.function = function;
    this.graph = function.graph();
  }

  /** Goes on at {@code then} when {@code e} is nonzero, else at {@code otherwise}. */
  void branch(Expr e, int then, int otherwise) {
    switch (e) {
      case Expr.UnaryExpr u -> {
        if (u.operator() == UnaryOperator.NOT) {
          branch(u.operand(), otherwise, then);
        } else {
          onValue(e, then, otherwise);
        }
      }
      case Expr.BinaryExpr b -> {
        switch (b.operator()) {
          case AND -> {
            int right = graph.newBlock();
            branch(b.left(), right, otherwise);
            graph.resume(right);
            branch(b.right(), then, otherwise);
          }
          case OR -> {
            int right = graph.newBlock();
            branch(b.left(), then, right);
            graph.resume(right);
            branch(b.right(), then, otherwise);
          }
          default -> onValue(e, then, otherwise);
        }
      }
      case Expr.ConditionalExpr c -> {
        if (c.then() == null) {
          onValue(e, then, otherwise);
          return;
        }
        int first = graph.newBlock();
        int second = graph.newBlock();
        branch(c.condition(), first, second);
        graph.resume(first);
        branch(c.then(), then, otherwise);
        graph.resume(second);
        branch(c.otherwise(), then, otherwise);
      }
      case Expr.CommaExpr comma -> {
        int last = comma.expressions().size() - 1;
        comma.expressions().subList(0, last).forEach(function.expressions()::effect);
        branch(comma.expressions().get(last), then, otherwise);
      }
      case Expr.CallExpr call -> {
        @Nullable Expr same = function.calls().same(call);
        if (same == null) {
          onValue(e, then, otherwise);
        } else {
          branch(same, then, otherwise);
        }
      }
      default -> onValue(e, then, otherwise);
    }
  }

  private void onValue(Expr e, int then, int otherwise) {
    graph.branch(function.expressions().value(e), then, otherwise, function.line(e.range()));
  }
}
