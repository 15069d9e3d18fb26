package org.lockorder.grammar.internal;

import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Stmt;

/**
 * A statement as the grammar sees it: whole, or only the head of one, whose body is {@link #BODY}.
 *
 * @param type of its first token
 * @param height of the AST in it
 */
record Item(int type, Stmt statement, int height) {
  /** Stands where a head's own statement belongs until the next items are known. */
  static final Stmt BODY = new Stmt.EmptyStmt(new Range(0, 0));

  Range range() {
    return statement.range();
  }
}
