package org.lockorder.grammar.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.BinaryOperator;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Range;

/**
 * Puts a flat list of operands and operators together as C's precedence has it, without recursion.
 */
final class Precedence {
  private static final int OPEN = 0;
  private static final int ASSIGNMENT = 1;
  private static final int CONDITIONAL = 2;

  private enum Kind {
    BINARY,
    ASSIGN,
    QUESTION,
    CONDITIONAL,
    ELVIS
  }

  private record Pending(Kind kind, int level, @Nullable BinaryOperator operator) {}

  private final Deque<Expr> operands = new ArrayDeque<>();
  private final Deque<Pending> pending = new ArrayDeque<>();

  void operand(Expr expression) {
    operands.push(expression);
  }

  void binary(BinaryOperator operator) {
    int level = operator.level() + CONDITIONAL;
    reduce(level);
    pending.push(new Pending(Kind.BINARY, level, operator));
  }

  void assign(@Nullable BinaryOperator operator) {
    reduce(ASSIGNMENT + 1);
    pending.push(new Pending(Kind.ASSIGN, ASSIGNMENT, operator));
  }

  void question() {
    reduce(CONDITIONAL + 1);
    pending.push(new Pending(Kind.QUESTION, OPEN, null));
  }

  void colon(Range range) {
    reduce(OPEN + 1);
    if (pending.isEmpty()) {
      throw new SyntaxException("unexpected ':'", range);
    }
    pending.pop();
    pending.push(new Pending(Kind.CONDITIONAL, CONDITIONAL, null));
  }

  void elvis() {
    reduce(CONDITIONAL + 1);
    pending.push(new Pending(Kind.ELVIS, CONDITIONAL, null));
  }

  Expr result(Range range) {
    reduce(OPEN + 1);
    if (!pending.isEmpty()) {
      throw new SyntaxException("'?' without ':'", range);
    }
    return operands.pop();
  }

  private void reduce(int level) {
    while (!pending.isEmpty() && pending.element().level >= level) {
      Pending top = pending.pop();
      Expr right = operands.pop();
      Expr left = operands.pop();
      Range range = left.range().to(right.range());
      operands.push(
          switch (top.kind) {
            case BINARY -> binary(top.operator, left, right, range);
            case ASSIGN -> new Expr.AssignExpr(top.operator, left, right, range);
            case CONDITIONAL -> {
              Expr condition = operands.pop();
              Range whole = condition.range().to(range);
              yield new Expr.ConditionalExpr(condition, left, right, whole);
            }
            case ELVIS -> new Expr.ConditionalExpr(left, null, right, range);
            case QUESTION -> throw new IllegalStateException();
          });
    }
  }

  private static Expr binary(
      @Nullable BinaryOperator operator, Expr left, Expr right, Range range) {
    if (operator == null) {
      throw new IllegalStateException();
    }
    return new Expr.BinaryExpr(operator, left, right, range);
  }
}
