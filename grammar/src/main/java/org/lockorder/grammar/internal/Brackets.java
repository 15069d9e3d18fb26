package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

import java.util.Arrays;
import java.util.BitSet;

/** Which bracket belongs to which, found so that an unbalanced function does not spoil the next. */
final class Brackets {
  private final Tokens tokens;

  /** Tokens where a declaration begins whatever is open before them. */
  private final BitSet starts = new BitSet();

  private int[] open = new int[64];
  private int depth;

  private Brackets(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Fills {@code tokens.match}; the result has a bit where a new declaration surely begins. */
  static BitSet match(Tokens tokens) {
    Brackets brackets = new Brackets(tokens);
    for (int i = 0; i < tokens.count; i++) {
      brackets.token(i);
    }
    return brackets.starts;
  }

  private void token(int i) {
    switch (tokens.type[i]) {
      case LBRACE -> {
        if (depth > 0) {
          int start = Resync.functionStart(tokens, i);
          if (start > open[0]) {
            starts.set(start);
            depth = 0;
          }
        }
        push(i);
      }
      case LPAREN, LBRACKET -> push(i);
      case RPAREN -> close(i, LPAREN);
      case RBRACKET -> close(i, LBRACKET);
      case RBRACE -> closeBrace(i);
      default -> {}
    }
  }

  private void push(int i) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = i;
  }

  private void close(int i, int opener) {
    if (depth > 0 && tokens.type[open[depth - 1]] == opener) {
      pair(open[--depth], i);
    }
  }

  private void pair(int opener, int closer) {
    tokens.match[opener] = closer;
    tokens.match[closer] = opener;
  }

  private void closeBrace(int i) {
    if (depth > 1 && Resync.endsDeclaration(tokens, i)) {
      if (tokens.type[open[0]] == LBRACE) {
        pair(open[0], i);
      }
      depth = 0;
      starts.set(tokens.is(i + 1, SEMI) ? i + 2 : i + 1);
      return;
    }
    while (depth > 0 && tokens.type[open[depth - 1]] != LBRACE) {
      depth--;
    }
    if (depth > 0) {
      pair(open[--depth], i);
    }
  }
}
