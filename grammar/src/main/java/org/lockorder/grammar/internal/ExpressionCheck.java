package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

/** Tells what is an expression before the parser has to: a macro's argument may be anything. */
final class ExpressionCheck {
  private ExpressionCheck() {}

  /** Whether re-tagged tokens alternate between operands and operators as the grammar wants it. */
  static boolean isExpression(Tokens tokens, int from, int to) {
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
