package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

/** Re-tags expressions: casts, sizeof, statement expressions, and which colon is whose. */
final class ExpressionTags {
  private final Retagger shared;
  private final Tokens tokens;

  ExpressionTags(Retagger shared) {
    this.shared = shared;
    this.tokens = shared.tokens;
  }

  /** An expression, commas included, in {@code [from, to)}. */
  void expression(int from, int to) {
    boolean operand = false;
    int operandStart = from;
    int questions = 0;
    int i = from;
    while (i < to) {
      int type = tokens.type[i];
      switch (type) {
        case ID -> {
          if (tokens.is(i + 1, ID) && i + 1 < to && tokens.word(i).text.equals("defined")) {
            tokens.type[i++] = DEFINED;
          }
          operandStart = operand ? operandStart : i;
          operand = true;
          i++;
        }
        case INTEGER, FLOATING, CHARACTER -> {
          operand = true;
          operandStart = i++;
        }
        case STRING -> {
          operandStart = operand ? operandStart : i;
          i = foldStrings(operandStart, i, to);
          operand = true;
        }
        case LPAREN -> {
          operandStart = operand ? operandStart : i;
          if (operand) {
            shared.arguments.arguments(i + 1, tokens.match[i], false);
            i = tokens.match[i] + 1;
          } else {
            int open = i;
            i = parenthesis(i, to);
            operand = tokens.type[open] != CAST_LPAREN;
          }
        }
        case LBRACKET -> {
          expression(i + 1, tokens.match[i]);
          i = tokens.match[i] + 1;
        }
        case LBRACE -> {
          shared.lists.list(i + 1, tokens.match[i]);
          i = tokens.match[i] + 1;
          operand = true;
        }
        case DOT, ARROW -> {
          if (i + 1 < to && shared.isWord(i + 1)) {
            tokens.type[i + 1] = ID;
          }
          i += 2;
          operand = true;
        }
        case SIZEOF -> {
          i = sizeof(i, to);
          operand = tokens.is(i - 1, RPAREN) || tokens.is(i - 1, RBRACE);
        }
        case GENERIC -> {
          generic(i, to);
          i = tokens.is(i + 1, LPAREN) ? tokens.match[i + 1] + 1 : i + 1;
          operand = true;
        }
        case AND -> {
          if (!operand) {
            tokens.type[i] = LABEL_ADDRESS;
          }
          operand = false;
          i++;
        }
        case INC, DEC -> i++;
        case QUESTION -> {
          if (tokens.is(i + 1, COLON)) {
            tokens.type[i] = ELVIS;
            tokens.type[i + 1] = SKIPPED;
            tokens.end[i] = tokens.end[i + 1];
            i += 2;
          } else {
            questions++;
            i++;
          }
          operand = false;
        }
        case COLON -> {
          if (questions > 0) {
            questions--;
            tokens.type[i] = COND_COLON;
          }
          operand = false;
          i++;
        }
        default -> {
          operand = false;
          i++;
        }
      }
    }
  }

  /** {@code "a" PRIx64 "b"}: all of it is one literal. */
  private int foldStrings(int start, int at, int to) {
    int i = at + 1;
    while (i < to) {
      if (tokens.is(i, STRING)) {
        i++;
      } else if (tokens.is(i, ID)) {
        i = tokens.is(i + 1, LPAREN) && i + 1 < to ? tokens.match[i + 1] + 1 : i + 1;
      } else {
        break;
      }
    }
    if (i > start + 1) {
      tokens.merge(start, i, STRING);
    }
    return i;
  }

  private int sizeof(int i, int to) {
    int open = i + 1;
    if (open >= to || !tokens.is(open, LPAREN)) {
      return open;
    }
    int close = tokens.match[open];
    if (tokens.is(close + 1, LBRACE) && close + 1 < to) {
      return open; // sizeof (type){ ... }
    }
    if (isType(open + 1, close, to)
        || (open + 2 == close && tokens.is(open + 1, ID) && shared.isTypeName(open + 1))) {
      tokens.type[i] = SIZEOF_TYPE;
      shared.declarations.typeName(open + 1, close);
      return close + 1;
    }
    return open;
  }

  /** A parenthesis where an operand begins; the result is the index behind what was read. */
  private int parenthesis(int open, int to) {
    int close = tokens.match[open];
    int next = close + 1;
    if (tokens.is(open + 1, LBRACE) && tokens.match[open + 1] == close - 1) {
      tokens.type[open] = BLOCK_LPAREN;
      shared.statements.block(open + 2, close - 1);
      return next;
    }
    boolean literal = next < to && tokens.is(next, LBRACE);
    if (literal || isCast(open, close, to)) {
      tokens.type[open] = literal ? LITERAL_LPAREN : CAST_LPAREN;
      shared.declarations.typeName(open + 1, close);
      if (literal) {
        shared.lists.list(next + 1, tokens.match[next]);
        return tokens.match[next] + 1;
      }
      return next;
    }
    expression(open + 1, close);
    return next;
  }

  private boolean isCast(int open, int close, int to) {
    int next = close + 1 < to ? tokens.type[close + 1] : 0;
    if (open + 2 == close && tokens.is(open + 1, ID)) {
      return switch (next) {
        case ID, INTEGER, FLOATING, CHARACTER, STRING, TILDE, NOT, SIZEOF, GENERIC -> true;
        case LPAREN ->
            shared.isTypeName(open + 1) || isCast(close + 1, tokens.match[close + 1], to);
        case STAR, AMP, PLUS, MINUS, INC, DEC, AND -> shared.isTypeName(open + 1);
        default -> false;
      };
    }
    if (tokens.is(open + 1, ID)
        && tokens.is(open + 2, LPAREN)
        && tokens.match[open + 2] == close - 1) {
      return next == ID; // (MACRO(x))y
    }
    return isType(open + 1, close, to);
  }

  /** Whether {@code [from, to)} can only be a type: a lone name is not. */
  boolean isType(int from, int to, int limit) {
    if (from >= to) {
      return false;
    }
    switch (tokens.type[from]) {
      case PRIMITIVE, QUALIFIER, STRUCT, ENUM, TYPEOF -> {
        return true;
      }
      case ID -> {}
      default -> {
        return false;
      }
    }
    int i = from + 1;
    if (tokens.is(i, LPAREN) && i < to) {
      if (isFunctionPointer(i, to)) {
        return true;
      }
      i = tokens.match[i] + 1;
      if (i >= to || (!tokens.is(i, STAR) && !shared.isAttribute(from))) {
        return false;
      }
    }
    boolean star = false;
    boolean words = false;
    for (; i < to; i++) {
      int type = tokens.type[i];
      if (type == STAR) {
        star = true;
      } else if (type == QUALIFIER || (type == ID && !star) || shared.isAttribute(i)) {
        words = true;
      } else if (type == LPAREN && isFunctionPointer(i, to)) {
        return true;
      } else if (type == LBRACKET
          && tokens.match[i] == to - 1
          && (star || shared.isTypeName(from))) {
        return true;
      } else {
        return type == STRUCT || type == PRIMITIVE || type == ENUM;
      }
    }
    return star ? !tokens.is(to - 1, ID) || shared.isAttribute(to - 1) : words;
  }

  /** {@code (*)(...)} or {@code (*)[...]} up to {@code to}. */
  private boolean isFunctionPointer(int open, int to) {
    int close = tokens.match[open];
    return close == open + 2
        && tokens.is(open + 1, STAR)
        && (tokens.is(close + 1, LPAREN) || tokens.is(close + 1, LBRACKET))
        && tokens.match[close + 1] == to - 1;
  }

  private void generic(int i, int to) {
    if (!tokens.is(i + 1, LPAREN) || i + 1 >= to) {
      return;
    }
    int close = tokens.match[i + 1];
    int begin = i + 2;
    boolean control = true;
    while (begin < close) {
      int end = shared.find(COMMA, begin, close);
      int colon = shared.find(COLON, begin, end);
      if (control || colon >= end) {
        expression(begin, end);
      } else {
        if (!tokens.is(begin, DEFAULT)) {
          shared.declarations.typeName(begin, colon);
        }
        expression(colon + 1, end);
      }
      control = false;
      begin = end + 1;
    }
  }
}
