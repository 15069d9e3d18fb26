package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

/** Re-tags initialiser lists: designators, and macros that bring their own comma. */
final class ListTags {
  private final Retagger shared;
  private final Tokens tokens;

  ListTags(Retagger shared) {
    this.shared = shared;
    this.tokens = shared.tokens;
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
        if (i + 1 < to && shared.isWord(i + 1)) {
          tokens.type[i + 1] = ID;
        }
        i += 2;
      } else {
        int close = tokens.match[i];
        tokens.type[i] = DESIGNATOR_BRACKET;
        int dots = shared.find(ELLIPSIS, i + 1, close);
        shared.expressions.expression(i + 1, dots);
        shared.expressions.expression(dots + 1, close);
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
        shared.expressions.expression(i, end);
        return separate(end);
      }
    }
    shared.expressions.expression(i, to);
    if (i < to && i == from && !ExpressionCheck.isExpression(tokens, i, to)) {
      tokens.merge(i, to, RAW);
    }
    return to;
  }

  /** Says that a comma is missing before {@code i}; the result is what stands before the next. */
  private int separate(int i) {
    shared.insert(i, COMMA);
    return i - 1;
  }
}
