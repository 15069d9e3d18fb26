package org.lockorder.grammar.ast;

/** Operators with one operand. */
public enum UnaryOperator {
  PLUS("+"),
  MINUS("-"),
  NOT("!"),
  COMPLEMENT("~"),
  ADDRESS_OF("&"),
  DEREFERENCE("*"),
  /** GNU's address of a label, {@code &&label}; the operand is the label's name. */
  LABEL_ADDRESS("&&"),
  PRE_INCREMENT("++"),
  PRE_DECREMENT("--"),
  POST_INCREMENT("++"),
  POST_DECREMENT("--");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /** The operator as C writes it. */
  public String symbol() {
    return symbol;
  }
}
