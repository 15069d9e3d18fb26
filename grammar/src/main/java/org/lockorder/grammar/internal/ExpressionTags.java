package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

/** Re-tags expressions and the arguments of calls. */
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
          if (tokens.is(i + 1, ID) && i + 1 < to && tokens.text(i).equals("defined")) {
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
            arguments(i + 1, tokens.match[i], false);
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
          list(i + 1, tokens.match[i]);
          i = tokens.match[i] + 1;
          operand = true;
        }
        case DOT, ARROW -> {
          if (i + 1 < to && isWord(i + 1)) {
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

  /** Whether a token can be a member's name: any word, since macros rename keywords. */
  private boolean isWord(int i) {
    return Scanner.isWordStart(tokens.text.charAt(tokens.begin[i]));
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
      shared.merge(start, i, STRING);
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
        list(next + 1, tokens.match[next]);
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
        case LPAREN, STAR, AMP, PLUS, MINUS, INC, DEC, AND -> shared.isTypeName(open + 1);
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
      } else if (type == LPAREN && tokens.is(i + 1, STAR) && isFunctionPointer(i, to)) {
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

  /** The elements of an initialiser list. */
  void list(int from, int to) {
    int begin = from;
    while (begin < to) {
      int end = shared.find(COMMA, begin, to);
      begin = element(begin, end) + 1;
    }
  }

  private int element(int from, int to) {
    int i = from;
    if (tokens.is(i, ID) && tokens.is(i + 1, COLON)) {
      tokens.type[i] = FIELD_COLON;
      i += 2;
    }
    while (i < to && (tokens.is(i, DOT) || tokens.is(i, LBRACKET))) {
      if (tokens.is(i, DOT)) {
        tokens.type[i] = DESIGNATOR_DOT;
        if (i + 1 < to && isWord(i + 1)) {
          tokens.type[i + 1] = ID;
        }
        i += 2;
      } else {
        int close = tokens.match[i];
        tokens.type[i] = DESIGNATOR_BRACKET;
        int dots = shared.find(ELLIPSIS, i + 1, close);
        expression(i + 1, dots);
        expression(dots + 1, close);
        i = close + 1;
      }
    }
    if (i < to && tokens.is(i, ASSIGN)) {
      i++;
    }
    if (i < to && tokens.is(i, LBRACE)) {
      list(i + 1, tokens.match[i]);
      return tokens.match[i] + 1 >= to ? to : separate(tokens.match[i] + 1);
    }
    // A macro that brings its own comma: MACRO(x) .field = y
    int end = i;
    if (tokens.is(i, ID)) {
      end = tokens.is(i + 1, LPAREN) && i + 1 < to ? tokens.match[i + 1] + 1 : i + 1;
      boolean another =
          tokens.is(end, DOT)
              || (tokens.is(end, LBRACKET) && tokens.is(end - 1, RPAREN))
              || tokens.is(end, ID)
              || tokens.is(end, LBRACE);
      if (end < to && another && tokens.startsLine(end)) {
        expression(i, end);
        return separate(end);
      }
    }
    expression(i, to);
    if (i < to && i == from && !isExpression(i, to)) {
      shared.merge(i, to, RAW);
    }
    return to;
  }

  /** Says that a comma is missing before {@code i}; the result is what stands before the next. */
  private int separate(int i) {
    shared.insert(i, COMMA);
    return i - 1;
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
      shared.merge(from, to, RAW);
    } else if (statements && members) {
      shared.insert(from, ARG_DECLARATIONS);
      shared.declarations.members(from, to);
    } else if (statements) {
      shared.insert(from, ARG_STATEMENTS);
      shared.statements.block(from, to);
    } else if (tokens.is(from, ID)
        && isType(from, to, to)
        && shared.declarations.argument(from, to)) {
      return;
    } else {
      expression(from, to);
      if (!isExpression(from, to)) {
        shared.merge(from, to, RAW);
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
      list(from + 1, close);
    } else {
      shared.merge(from, to, RAW);
    }
  }

  /** Whether re-tagged tokens alternate between operands and operators as the grammar wants it. */
  boolean isExpression(int from, int to) {
    boolean operand = false;
    int questions = 0;
    int i = from;
    while (i < to) {
      int type = tokens.type[i];
      if (type == SKIPPED) {
        i++;
        continue;
      }
      if (!operand) {
        switch (type) {
          case ID, INTEGER, FLOATING, CHARACTER, STRING -> operand = true;
          case DEFINED -> {
            i++;
            operand = true;
          }
          case LPAREN, BLOCK_LPAREN -> {
            if (tokens.match[i] == i + 1) {
              return false;
            }
            i = tokens.match[i];
            operand = true;
          }
          case LITERAL_LPAREN -> {
            i = tokens.match[tokens.match[i] + 1];
            operand = true;
          }
          case SIZEOF_TYPE, GENERIC -> {
            i = tokens.match[i + 1];
            operand = i >= 0;
            if (!operand) {
              return false;
            }
          }
          case LBRACE -> {
            if (i == from || !tokens.is(i - 1, ASSIGN)) {
              return false;
            }
            i = tokens.match[i];
            operand = true;
          }
          case CAST_LPAREN -> i = tokens.match[i];
          case STAR, AMP, PLUS, MINUS, NOT, TILDE, INC, DEC, SIZEOF, EXTENSION, LABEL_ADDRESS -> {}
          default -> {
            return false;
          }
        }
      } else {
        switch (type) {
          case LPAREN, LBRACKET -> {
            if (type == LBRACKET && tokens.match[i] == i + 1) {
              return false;
            }
            i = tokens.match[i];
          }
          case DOT, ARROW -> {
            if (!tokens.is(i + 1, ID) || i + 1 >= to) {
              return false;
            }
            i++;
          }
          case INC, DEC -> {}
          case QUESTION -> {
            questions++;
            operand = false;
          }
          case COND_COLON -> {
            questions--;
            operand = false;
          }
          case STAR,
              AMP,
              PLUS,
              MINUS,
              DIVIDE,
              REMAINDER,
              SHIFT_LEFT,
              SHIFT_RIGHT,
              LESS,
              GREATER,
              LESS_EQUAL,
              GREATER_EQUAL,
              EQUAL,
              NOT_EQUAL,
              CARET,
              BAR,
              AND,
              OR,
              ELVIS,
              ASSIGN,
              ASSIGN_OP ->
              operand = false;
          default -> {
            return false;
          }
        }
      }
      i++;
    }
    return operand && questions == 0;
  }
}
