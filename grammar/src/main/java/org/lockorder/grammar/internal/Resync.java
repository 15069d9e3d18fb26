package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

/**
 * Where the kernel's layout shows that a declaration begins or ends, whatever the brackets before
 * it say. This is a heuristic: it trusts column 0, which kernel style keeps for file level.
 */
final class Resync {
  private static final int LONGEST_HEADER = 400;

  private Resync() {}

  /** Whether the brace at {@code i} ends what stands at file level. */
  static boolean endsDeclaration(Tokens tokens, int i) {
    if (!tokens.inColumnZero(i)) {
      return false;
    }
    int next = tokens.is(i + 1, SEMI) ? i + 2 : i + 1;
    while (next < tokens.count && isMarker(tokens.type[next])) {
      next++;
    }
    return next >= tokens.count
        || (tokens.inColumnZero(next)
            && startsDeclaration(tokens.type[next])
            && !tokens.is(next + 1, COLON)); // a label
  }

  /**
   * Where the function begins whose body the brace at {@code i} opens, or -1: the brace stands in
   * column 0 behind a parenthesis that a line in column 0 opened.
   */
  static int functionStart(Tokens tokens, int i) {
    if (!tokens.inColumnZero(i) || !tokens.is(i - 1, RPAREN)) {
      return -1;
    }
    int depth = 0;
    boolean call = false;
    for (int j = i - 1; j >= 0 && i - j < LONGEST_HEADER; j--) {
      int type = tokens.type[j];
      if (type == RPAREN) {
        depth++;
      } else if (type == LPAREN) {
        depth--;
        call |= depth == 0 && tokens.is(j - 1, ID);
      } else if (type == SEMI || type == RBRACE || type == LBRACE) {
        return -1;
      }
      if (depth == 0 && call && tokens.inColumnZero(j)) {
        boolean afterEnd = j == 0 || tokens.is(j - 1, SEMI) || tokens.is(j - 1, RBRACE);
        if (!startsDeclaration(type)) {
          return -1;
        }
        if (afterEnd) {
          return j;
        }
      }
    }
    return -1;
  }

  static boolean startsDeclaration(int type) {
    return switch (type) {
      case ID, PRIMITIVE, STORAGE, QUALIFIER, STRUCT, ENUM, TYPEOF, EXTENSION, ASM -> true;
      default -> false;
    };
  }

  static boolean isMarker(int type) {
    return type == PP_IF || type == PP_ELSE || type == PP_ENDIF;
  }
}
