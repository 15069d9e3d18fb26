package org.lockorder.grammar.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.BinaryOperator;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Type;
import org.lockorder.grammar.ast.UnaryOperator;

/** Makes expressions of their parts. The names are those that the parser has just read. */
final class ExpressionBuilder {
  private static final Map<String, BinaryOperator> OPERATORS = new HashMap<>();

  static {
    for (BinaryOperator operator : BinaryOperator.values()) {
      OPERATORS.put(operator.symbol(), operator);
    }
  }

  private final AstParser parser;

  /** Those of operands whose primary expression has not been read. */
  private final List<Prefix> prefixes = new ArrayList<>();

  ExpressionBuilder(AstParser parser) {
    this.parser = parser;
  }

  /**
   * What stands before an operand.
   *
   * @param keyword sizeof or its kin
   */
  private record Prefix(
      int begin, @Nullable UnaryOperator operator, @Nullable String keyword, @Nullable Type cast) {

    Expr apply(Expr operand) {
      Range range = new Range(begin, Math.max(begin, operand.range().end()));
      if (operator != null) {
        return new Expr.UnaryExpr(operator, operand, range);
      }
      if (keyword != null) {
        return new Expr.SizeofExpr(keyword, operand, range);
      }
      return cast == null ? operand : new Expr.CastExpr(cast, operand, range);
    }
  }

  void clear() {
    prefixes.clear();
  }

  Expr.NameExpr name() {
    return new Expr.NameExpr(parser.text(), parser.range());
  }

  Expr literal(Expr.LiteralExpr.Kind kind) {
    return new Expr.LiteralExpr(kind, parser.text(), parser.range());
  }

  Expr raw(Range range) {
    return new Expr.TokensExpr(parser.text(), range);
  }

  /** {@code first, next, ...}: the list, which is made when there is a second expression. */
  List<Expr> list(@Nullable List<Expr> all, Expr first, Expr next) {
    List<Expr> list = all == null ? new ArrayList<>(List.of(first)) : all;
    list.add(next);
    return list;
  }

  Expr comma(Expr first, @Nullable List<Expr> all, Range range) {
    return all == null ? first : new Expr.CommaExpr(all, range);
  }

  // ---- operators

  /** The operator that was read last, in the list that began at {@code base}. */
  void infix(int base) {
    parser.raise(1);
    Precedence precedence = parser.precedence;
    switch (parser.cursor.lastType()) {
      case KernelCParser.QUESTION -> precedence.question(base);
      case KernelCParser.COND_COLON -> precedence.colon(base, parser.range());
      case KernelCParser.ELVIS -> precedence.elvis(base);
      case KernelCParser.ASSIGN -> precedence.assign(base, null);
      case KernelCParser.ASSIGN_OP -> {
        String symbol = parser.text();
        precedence.assign(base, operator(symbol.substring(0, symbol.length() - 1)));
      }
      default -> precedence.binary(base, operator(parser.cursor.lastType()));
    }
  }

  private BinaryOperator operator(int tokenType) {
    return switch (tokenType) {
      case KernelCParser.STAR -> BinaryOperator.MULTIPLY;
      case KernelCParser.DIVIDE -> BinaryOperator.DIVIDE;
      case KernelCParser.REMAINDER -> BinaryOperator.REMAINDER;
      case KernelCParser.PLUS -> BinaryOperator.PLUS;
      case KernelCParser.MINUS -> BinaryOperator.MINUS;
      case KernelCParser.SHIFT_LEFT -> BinaryOperator.SHIFT_LEFT;
      case KernelCParser.SHIFT_RIGHT -> BinaryOperator.SHIFT_RIGHT;
      case KernelCParser.LESS -> BinaryOperator.LESS;
      case KernelCParser.GREATER -> BinaryOperator.GREATER;
      case KernelCParser.LESS_EQUAL -> BinaryOperator.LESS_EQUAL;
      case KernelCParser.GREATER_EQUAL -> BinaryOperator.GREATER_EQUAL;
      case KernelCParser.EQUAL -> BinaryOperator.EQUAL;
      case KernelCParser.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
      case KernelCParser.AMP -> BinaryOperator.BIT_AND;
      case KernelCParser.CARET -> BinaryOperator.BIT_XOR;
      case KernelCParser.BAR -> BinaryOperator.BIT_OR;
      case KernelCParser.AND -> BinaryOperator.AND;
      case KernelCParser.OR -> BinaryOperator.OR;
      default -> throw new SyntaxException("unknown operator", parser.range());
    };
  }

  /** The operator of an assignment {@code symbol=}. */
  private BinaryOperator operator(String symbol) {
    BinaryOperator operator = OPERATORS.get(symbol);
    if (operator == null) {
      throw new SyntaxException("unknown operator " + symbol, parser.range());
    }
    return operator;
  }

  /** How many prefixes are open; for {@link #prefixed}. */
  int prefixes() {
    return prefixes.size();
  }

  /** The prefix that was read last. */
  void prefix() {
    int begin = parser.range().begin();
    UnaryOperator operator =
        switch (parser.cursor.lastType()) {
          case KernelCParser.STAR -> UnaryOperator.DEREFERENCE;
          case KernelCParser.AMP -> UnaryOperator.ADDRESS_OF;
          case KernelCParser.PLUS -> UnaryOperator.PLUS;
          case KernelCParser.MINUS -> UnaryOperator.MINUS;
          case KernelCParser.NOT -> UnaryOperator.NOT;
          case KernelCParser.TILDE -> UnaryOperator.COMPLEMENT;
          case KernelCParser.INC -> UnaryOperator.PRE_INCREMENT;
          case KernelCParser.DEC -> UnaryOperator.PRE_DECREMENT;
          case KernelCParser.LABEL_ADDRESS -> UnaryOperator.LABEL_ADDRESS;
          default -> null;
        };
    boolean sizeof = parser.cursor.lastType() == KernelCParser.SIZEOF;
    prefixes.add(new Prefix(begin, operator, sizeof ? parser.text() : null, null));
  }

  void cast(Type type, Range range) {
    prefixes.add(new Prefix(range.begin(), null, null, type));
  }

  /** The operand with the prefixes since {@code mark}. */
  Expr prefixed(int mark, Expr operand) {
    Expr expression = operand;
    parser.raise(prefixes.size() - mark);
    while (prefixes.size() > mark) {
      expression = prefixes.removeLast().apply(expression);
    }
    return expression;
  }

  // ---- what follows an operand

  private Range since(Expr base) {
    parser.raise(1);
    return base.range().to(parser.range());
  }

  Expr.CallExpr call(Expr callee, List<Expr> arguments) {
    return new Expr.CallExpr(callee, arguments, since(callee));
  }

  Expr element(Expr array, Expr index) {
    return new Expr.ArrayAccessExpr(array, index, since(array));
  }

  Expr member(Expr structure, boolean arrow) {
    return new Expr.FieldAccessExpr(structure, parser.text(), arrow, since(structure));
  }

  Expr postfix(Expr operand, UnaryOperator operator) {
    return new Expr.UnaryExpr(operator, operand, since(operand));
  }
}
