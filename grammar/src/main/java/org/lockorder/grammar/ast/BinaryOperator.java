package org.lockorder.grammar.ast;

/** Operators with two operands, in C's precedence: a higher level binds tighter. */
public enum BinaryOperator {
  MULTIPLY("*", 10),
  DIVIDE("/", 10),
  REMAINDER("%", 10),
  PLUS("+", 9),
  MINUS("-", 9),
  SHIFT_LEFT("<<", 8),
  SHIFT_RIGHT(">>", 8),
  LESS("<", 7),
  GREATER(">", 7),
  LESS_EQUAL("<=", 7),
  GREATER_EQUAL(">=", 7),
  EQUAL("==", 6),
  NOT_EQUAL("!=", 6),
  BIT_AND("&", 5),
  BIT_XOR("^", 4),
  BIT_OR("|", 3),
  AND("&&", 2),
  OR("||", 1);

  private final String symbol;
  private final int level;

  BinaryOperator(String symbol, int level) {
    this.symbol = symbol;
    this.level = level;
  }

  /** The operator as C writes it. */
  public String symbol() {
    return symbol;
  }

  /** How tight it binds, 1 ({@code ||}) to 10 ({@code *}); all associate to the left. */
  public int level() {
    return level;
  }
}
