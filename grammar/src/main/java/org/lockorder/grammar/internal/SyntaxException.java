package org.lockorder.grammar.internal;

import org.lockorder.grammar.ast.Range;

/** A syntax error on its way to becoming a Problem; it never leaves this package. */
final class SyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Range range;

  SyntaxException(String message, Range range) {
    super(message, null, false, false);
    this.range = range;
  }

  Range range() {
    return range;
  }
}
