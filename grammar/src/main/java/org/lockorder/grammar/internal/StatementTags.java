package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

/**
 * Re-tags statements, in particular those that begin with a name: a label, a declaration, an
 * expression, or a macro of its own.
 */
final class StatementTags {
  private final Retagger shared;
  private final Tokens tokens;
  private final CallTags calls;

  StatementTags(Retagger shared) {
    this.shared = shared;
    this.tokens = shared.tokens;
    this.calls = new CallTags(shared, this);
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

  /** An expression and its semicolon; the index behind it. */
  int expression(int from, int to) {
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
      case LPAREN -> tokens.word(i).isAttribute ? declaration(i, to) : calls.call(i, to);
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

  /** A declaration in a block; the index behind it. */
  int declaration(int i, int to) {
    return shared.declarations.declaration(i, to, DeclarationTags.Place.BLOCK);
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
