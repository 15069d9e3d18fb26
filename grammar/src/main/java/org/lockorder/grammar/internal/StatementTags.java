package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

/**
 * Re-tags statements, in particular those that begin with a name: a label, a declaration, an
 * expression, a macro that heads a block, or one whose semicolon is inside it.
 */
final class StatementTags {
  private final Retagger shared;
  private final Tokens tokens;

  StatementTags(Retagger shared) {
    this.shared = shared;
    this.tokens = shared.tokens;
  }

  /** The statements in {@code [from, to)}. */
  void block(int from, int to) {
    int i = from;
    while (i < to) {
      i = Math.max(i + 1, statement(i, to));
    }
  }

  private int statement(int i, int to) {
    switch (tokens.type[i]) {
      case LBRACE -> {
        block(i + 1, tokens.match[i]);
        return tokens.match[i] + 1;
      }
      case SEMI, PP_IF, PP_ELSE, PP_ENDIF, ELSE, DO -> {
        return i + 1;
      }
      case IF, WHILE, SWITCH -> {
        return header(i + 1, to);
      }
      case FOR -> {
        return forHeader(i + 1, to);
      }
      case CASE -> {
        return caseLabel(i + 1, to);
      }
      case DEFAULT -> {
        return i + 2;
      }
      case BREAK, CONTINUE -> {
        return semicolon(i + 1, to);
      }
      case GOTO -> {
        if (tokens.is(i + 1, STAR)) {
          return expression(i + 2, to);
        }
        if (i + 1 < to) {
          tokens.type[i + 1] = ID;
        }
        return semicolon(i + 2, to);
      }
      case RETURN -> {
        return i + 1 < to && tokens.is(i + 1, SEMI)
            ? i + 2
            : i + 1 >= to ? semicolon(i + 1, to) : expression(i + 1, to);
      }
      case ASM -> {
        return semicolon(shared.mergeAsm(i, to), to);
      }
      case LOCAL_LABEL -> {
        return shared.find(SEMI, i, to) + 1;
      }
      case STORAGE -> {
        return storage(i, to);
      }
      case PRIMITIVE, QUALIFIER, STRUCT, ENUM, TYPEOF -> {
        return shared.declarations.declaration(i, to, DeclarationTags.Place.BLOCK);
      }
      case EXTENSION -> {
        if (Resync.startsDeclaration(tokens.typeAt(i + 1)) && !tokens.is(i + 1, ID)) {
          return shared.declarations.declaration(i, to, DeclarationTags.Place.BLOCK);
        }
        return expression(i, to);
      }
      case ID -> {
        return named(i, to);
      }
      default -> {
        return expression(i, to);
      }
    }
  }

  private int semicolon(int i, int to) {
    if (i < to && tokens.is(i, SEMI)) {
      return i + 1;
    }
    int at = Math.min(i, to);
    shared.insert(at, SEMI);
    return at;
  }

  private int expression(int from, int to) {
    int end = shared.find(SEMI, from, to);
    shared.expressions.expression(from, end);
    return semicolon(end, to);
  }

  /** What stands between {@code if} and its statement; a macro may bring the parentheses. */
  private int header(int i, int to) {
    if (i < to && tokens.is(i, ID) && tokens.is(i + 1, LPAREN)) {
      tokens.type[i] = MACRO_NAME;
      int close = tokens.match[i + 1];
      shared.arguments.arguments(i + 2, close, false);
      return close + 1;
    }
    if (i < to && tokens.is(i, LPAREN)) {
      shared.expressions.expression(i + 1, tokens.match[i]);
      return tokens.match[i] + 1;
    }
    return i;
  }

  private int forHeader(int i, int to) {
    if (i >= to || !tokens.is(i, LPAREN)) {
      return i;
    }
    int close = tokens.match[i];
    int second = i + 1;
    if (!tokens.is(second, SEMI)) {
      int first = shared.find(SEMI, i + 1, close);
      second = statement(i + 1, Math.min(first + 1, close));
    } else {
      second++;
    }
    int third = shared.find(SEMI, second, close);
    shared.expressions.expression(second, third);
    shared.expressions.expression(third + 1, close);
    return close + 1;
  }

  private int caseLabel(int from, int to) {
    int questions = 0;
    int dots = -1;
    int i = from;
    while (i < to && (questions > 0 || !tokens.is(i, COLON)) && !tokens.is(i, SEMI)) {
      questions += tokens.is(i, QUESTION) ? 1 : tokens.is(i, COLON) ? -1 : 0;
      dots = tokens.is(i, ELLIPSIS) ? i : dots;
      i = shared.skip(i);
    }
    if (dots >= 0) {
      shared.expressions.expression(from, dots);
      shared.expressions.expression(dots + 1, i);
    } else {
      shared.expressions.expression(from, i);
    }
    return i + 1;
  }

  private int named(int i, int to) {
    int next = i + 1;
    if (next >= to) {
      return semicolon(next, to);
    }
    return switch (tokens.type[next]) {
      case COLON -> {
        tokens.type[i] = LABEL;
        yield i + 2;
      }
      case LPAREN -> tokens.word(i).isAttribute ? declaration(i, to) : call(i, to);
      case LBRACE -> {
        tokens.type[i] = BARE_ITERATOR;
        yield next;
      }
      case RBRACE,
          IF,
          ELSE,
          FOR,
          WHILE,
          DO,
          SWITCH,
          RETURN,
          GOTO,
          BREAK,
          CONTINUE,
          CASE,
          DEFAULT,
          PP_IF,
          PP_ELSE,
          PP_ENDIF ->
          semicolon(next, to);
      default ->
          isBareMacro(i, to)
              ? semicolon(next, to)
              : isDeclaration(i, to) ? declaration(i, to) : expression(i, to);
    };
  }

  private int declaration(int i, int to) {
    return shared.declarations.declaration(i, to, DeclarationTags.Place.BLOCK);
  }

  /** A statement that begins with {@code name ( ... )}. */
  private int call(int i, int to) {
    int after = tokens.match[i + 1] + 1;
    if (isDeclaredFunctionPointer(i, to)) {
      return declaration(i, to);
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
        return expression(i, to);
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
            : expression(i, to);
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
          return declaration(i, to); // MACRO_TYPE(x) name;
        }
        return iterator(i, after);
      }
      default -> {
        return expression(i, to);
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

  /** {@code static DEFINE_MUTEX(m);} declares by macro: the call stands in the type's place. */
  private int storage(int from, int to) {
    int i = from;
    while (i < to && tokens.is(i, STORAGE)) {
      i++;
    }
    boolean macro =
        i < to
            && tokens.is(i, ID)
            && tokens.is(i + 1, LPAREN)
            && !shared.isAttribute(i)
            && tokens.is(tokens.match[i + 1] + 1, SEMI);
    if (!macro) {
      return declaration(from, to);
    }
    tokens.type[i] = MACRO_TYPE;
    int close = tokens.match[i + 1];
    shared.arguments.arguments(i + 2, close, false);
    return close + 2;
  }

  /** {@code WORD} on a line of its own, before what cannot follow a type. */
  private boolean isBareMacro(int i, int to) {
    int next = i + 1;
    if (!tokens.is(next, ID) || !tokens.startsLine(next) || next + 1 >= to) {
      return false;
    }
    return switch (tokens.type[next + 1]) {
      case COLON, ARROW, DOT, INC, DEC, ASSIGN_OP -> true;
      default -> false;
    };
  }

  /** Whether {@code name ...} at the start of a statement declares: {@code a b}, {@code a *b}. */
  private boolean isDeclaration(int i, int to) {
    int j = i + 1;
    switch (tokens.type[j]) {
      case ID -> {
        return true;
      }
      case PRIMITIVE, STORAGE, QUALIFIER, STRUCT, ENUM, TYPEOF -> {
        return true;
      }
      case STAR -> {}
      default -> {
        return shared.isAttribute(i) && tokens.is(j, SEMI);
      }
    }
    while (j < to && (tokens.is(j, STAR) || tokens.is(j, QUALIFIER))) {
      j++;
    }
    if (j < to && tokens.is(j, LPAREN)) {
      return tokens.is(j + 1, STAR) && tokens.is(tokens.match[j] + 1, LPAREN);
    }
    if (j >= to || !tokens.is(j, ID)) {
      return false;
    }
    return switch (tokens.typeAt(j + 1)) {
      case SEMI, ASSIGN, COMMA, LBRACKET, ID, STAR, QUALIFIER -> true;
      case LPAREN -> shared.isAttribute(j) || shared.isTypeName(i);
      default -> j + 1 >= to;
    };
  }
}
