package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

/**
 * Re-tags a statement that begins with {@code name(...)}: a call, a macro that heads a block or
 * whose semicolon is inside it, or a declaration whose type is a macro.
 */
final class CallTags {
  private final Retagger shared;
  private final Tokens tokens;
  private final StatementTags statements;

  CallTags(Retagger shared, StatementTags statements) {
    this.shared = shared;
    this.tokens = shared.tokens;
    this.statements = statements;
  }

  /** The index behind it. */
  int call(int i, int to) {
    int after = tokens.match[i + 1] + 1;
    if (isDeclaredFunctionPointer(i, to)) {
      return statements.declaration(i, to);
    }
    while (after < to && tokens.is(after, LPAREN) && !startsIndentedLine(i, after)) {
      after = tokens.match[after] + 1;
    }
    if (after >= to) {
      return callWithoutSemicolon(i, after, to);
    }
    int type = tokens.type[after];
    boolean loop = tokens.word(i).isLoop();
    switch (type) {
      case SEMI -> {
        return statements.expression(i, to);
      }
      case RBRACE, ELSE, CASE, DEFAULT, PP_IF, PP_ELSE, PP_ENDIF -> {
        return callWithoutSemicolon(i, after, to);
      }
      case LBRACE -> {
        return iterator(i, after);
      }
      case STAR, AMP, PLUS, MINUS, INC, DEC, LPAREN -> {
        if (!loop && tokens.startsLine(after) && changesAnObject(after, to)) {
          return startsIndentedLine(i, after)
              ? iterator(i, after)
              : callWithoutSemicolon(i, after, to);
        }
        return loop
                || (tokens.startsLine(after)
                    && startsIndentedLine(i, after)
                    && type != AMP
                    && type != PLUS
                    && type != MINUS
                    && type != STAR)
            ? iterator(i, after)
            : statements.expression(i, to);
      }
      case ID,
          PRIMITIVE,
          STORAGE,
          QUALIFIER,
          STRUCT,
          ENUM,
          TYPEOF,
          IF,
          FOR,
          WHILE,
          DO,
          SWITCH,
          RETURN,
          GOTO,
          BREAK,
          CONTINUE,
          ASM,
          EXTENSION -> {
        if (loop) {
          return iterator(i, after);
        }
        if (tokens.startsLine(after)) {
          return startsIndentedLine(i, after)
              ? iterator(i, after)
              : callWithoutSemicolon(i, after, to);
        }
        if (type == ID && after == tokens.match[i + 1] + 1 && isDeclaredName(after, to)) {
          return statements.declaration(i, to); // MACRO_TYPE(x) name;
        }
        return iterator(i, after);
      }
      default -> {
        return statements.expression(i, to);
      }
    }
  }

  /**
   * Whether {@code after} begins a line that is indented further than the statement at {@code i}.
   */
  private boolean startsIndentedLine(int i, int after) {
    return tokens.startsLine(after) && tokens.indentation(after) > tokens.indentation(i);
  }

  /** {@code *pos = 0}, {@code ++n}: a statement, since no call's result can be assigned to. */
  private boolean changesAnObject(int i, int to) {
    if (tokens.is(i, INC) || tokens.is(i, DEC)) {
      return i + 1 < to && !tokens.is(i + 1, SEMI) && !tokens.is(i + 1, COMMA);
    }
    int end = shared.find(SEMI, i, to);
    return tokens.is(i, STAR)
        && (shared.find(ASSIGN, i, end) < end || shared.find(ASSIGN_OP, i, end) < end);
  }

  private boolean isDeclaredName(int i, int to) {
    int next = i + 1;
    return next < to
        && (tokens.is(next, SEMI)
            || tokens.is(next, ASSIGN)
            || tokens.is(next, COMMA)
            || tokens.is(next, LBRACKET));
  }

  /** {@code type_t (*f)(...)}. */
  private boolean isDeclaredFunctionPointer(int i, int to) {
    int close = tokens.match[i + 1];
    return shared.isTypeName(i)
        && tokens.is(i + 2, STAR)
        && close + 1 < to
        && (tokens.is(close + 1, LPAREN) || tokens.is(close + 1, LBRACKET));
  }

  private int callWithoutSemicolon(int i, int after, int to) {
    shared.expressions.expression(i, Math.min(after, to));
    shared.insert(after, SEMI);
    return after;
  }

  private int iterator(int i, int after) {
    int close = tokens.match[i + 1];
    shared.arguments.arguments(i + 2, close, false);
    if (after == close + 1) {
      tokens.type[i] = ITERATOR;
      return after;
    }
    // guard(x)(y) { ... }: only the plain call can head a block.
    shared.expressions.expression(i, after);
    shared.insert(after, SEMI);
    return after;
  }
}
