package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

/** Re-tags the arguments of calls: of a macro they may be nearly anything. */
final class ArgumentTags {
  private final Retagger shared;
  private final Tokens tokens;

  ArgumentTags(Retagger shared) {
    this.shared = shared;
    this.tokens = shared.tokens;
  }

  /** The arguments of a call; in a struct's body, statements among them are members. */
  void arguments(int from, int to, boolean members) {
    if (from >= to) {
      return;
    }
    int begin = from;
    while (true) {
      int end = shared.find(COMMA, begin, to);
      argument(begin, end, members);
      if (end >= to) {
        return;
      }
      begin = end + 1;
    }
  }

  private void argument(int from, int to, boolean members) {
    if (from >= to) {
      shared.insert(from, RAW);
      return;
    }
    boolean statements = shared.find(SEMI, from, to) < to;
    switch (tokens.type[from]) {
      case IF, FOR, WHILE, DO, RETURN, GOTO, SWITCH, BREAK, CONTINUE, ASM, CASE, DEFAULT ->
          statements =
              to > from + 1
                  || tokens.is(from, RETURN)
                  || tokens.is(from, BREAK)
                  || tokens.is(from, CONTINUE);
      case LBRACE -> {
        brace(from, to);
        return;
      }
      case STORAGE, PRIMITIVE, QUALIFIER, STRUCT, ENUM, TYPEOF, EXTENSION -> {
        if (!statements && shared.declarations.argument(from, to)) {
          return;
        }
      }
      default -> {}
    }
    if (shared.find(HASH, from, to) < to) {
      tokens.merge(from, to, RAW);
    } else if (statements && members) {
      shared.insert(from, ARG_DECLARATIONS);
      shared.aggregates.members(from, to);
    } else if (statements) {
      shared.insert(from, ARG_STATEMENTS);
      shared.statements.block(from, to);
    } else if (tokens.is(from, ID)
        && shared.expressions.isType(from, to, to)
        && shared.declarations.argument(from, to)) {
      return;
    } else {
      shared.expressions.expression(from, to);
      if (!ExpressionCheck.isExpression(tokens, from, to)) {
        tokens.merge(from, to, RAW);
      }
    }
  }

  private void brace(int from, int to) {
    int close = tokens.match[from];
    int first = tokens.typeAt(from + 1);
    boolean block =
        shared.find(SEMI, from + 1, close) < close
            || first == IF
            || first == DO
            || first == FOR
            || (first == LBRACE && close < to - 1);
    if (block) {
      shared.insert(from, ARG_STATEMENTS);
      shared.statements.block(from, to);
    } else if (close == to - 1) {
      shared.lists.list(from + 1, close);
    } else {
      tokens.merge(from, to, RAW);
    }
  }
}
