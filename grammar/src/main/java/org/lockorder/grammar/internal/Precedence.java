package org.lockorder.grammar.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.BinaryOperator;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Range;

/**
 * Puts flat lists of operands and operators together as C's precedence has it, without recursion. A
 * list in parentheses is begun and ended inside of another's.
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

  private final List<Expr> operands = new ArrayList<>();
  private final List<Pending> pending = new ArrayList<>();

  void clear() {
    operands.clear();
    pending.clear();
  }

  /** Begins a list; the result tells its operators from those outside. */
  int begin() {
    return pending.size();
  }

  void operand(Expr expression) {
    operands.add(expression);
  }

  void binary(int base, BinaryOperator operator) {
    int level = operator.level() + CONDITIONAL;
    reduce(base, level);
    pending.add(new Pending(Kind.BINARY, level, operator));
  }

  void assign(int base, @Nullable BinaryOperator operator) {
    reduce(base, ASSIGNMENT + 1);
    pending.add(new Pending(Kind.ASSIGN, ASSIGNMENT, operator));
  }

  void question(int base) {
    reduce(base, CONDITIONAL + 1);
    pending.add(new Pending(Kind.QUESTION, OPEN, null));
  }

  void colon(int base, Range range) {
    reduce(base, OPEN + 1);
    if (pending.size() == base) {
      throw new SyntaxException("unexpected ':'", range);
    }
    pending.removeLast();
    pending.add(new Pending(Kind.CONDITIONAL, CONDITIONAL, null));
  }

  void elvis(int base) {
    reduce(base, CONDITIONAL + 1);
    pending.add(new Pending(Kind.ELVIS, CONDITIONAL, null));
  }

  Expr end(int base, Range range) {
    reduce(base, OPEN + 1);
    if (pending.size() > base) {
      throw new SyntaxException("'?' without ':'", range);
    }
    return operands.removeLast();
  }

  private void reduce(int base, int level) {
    while (pending.size() > base && pending.getLast().level >= level) {
      Pending top = pending.removeLast();
      Expr right = operands.removeLast();
      Expr left = operands.removeLast();
      Range range = left.range().to(right.range());
      operands.add(
          switch (top.kind) {
            case BINARY -> binary(top.operator, left, right, range);
            case ASSIGN -> new Expr.AssignExpr(top.operator, left, right, range);
            case CONDITIONAL -> {
              Expr condition = operands.removeLast();
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
