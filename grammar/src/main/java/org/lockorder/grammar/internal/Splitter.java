package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

import java.util.BitSet;

/** Cuts a file's tokens into external declarations, by brackets alone. */
final class Splitter {
  private final Tokens tokens;
  private final BitSet starts;

  Splitter(Tokens tokens, BitSet starts) {
    this.tokens = tokens;
    this.starts = starts;
  }

  /** The index behind the declaration that begins at {@code begin}, which is no marker. */
  int end(int begin) {
    boolean parameters = false;
    boolean assigned = false;
    boolean aggregate = false;
    int i = begin;
    while (i < tokens.count) {
      if (i > begin && starts.get(i)) {
        return i;
      }
      switch (tokens.type[i]) {
        case PP_IF, PP_ELSE, PP_ENDIF -> {
          return i;
        }
        case SEMI -> {
          return i + 1;
        }
        case ASSIGN -> {
          assigned = true;
          i++;
        }
        case STRUCT, ENUM -> {
          aggregate = true;
          i++;
        }
        case LBRACE -> {
          if (tokens.match[i] < 0) {
            return recover(i);
          }
          boolean body = parameters && !assigned && !isAggregateBody(begin, i, aggregate);
          i = tokens.match[i] + 1;
          if (body) {
            return i;
          }
        }
        case LPAREN, LBRACKET -> {
          if (tokens.match[i] < 0) {
            return recover(i);
          }
          parameters |= isParameters(i);
          i = tokens.match[i] + 1;
          if (isWholeMacroCall(begin, i)) {
            return i;
          }
        }
        case RBRACE, RPAREN, RBRACKET -> {
          return recover(i);
        }
        default -> i++;
      }
    }
    return tokens.count;
  }

  private boolean isParameters(int i) {
    return tokens.is(i, LPAREN)
        && (tokens.is(i - 1, RPAREN) || (tokens.is(i - 1, ID) && !tokens.word(i - 1).isAttribute));
  }

  /** A struct rather than a function's body: the keyword stands close before. */
  private boolean isAggregateBody(int begin, int brace, boolean aggregate) {
    if (!aggregate || tokens.is(brace - 1, RPAREN)) {
      return false;
    }
    for (int i = brace - 1; i >= begin; i--) {
      if (tokens.is(i, STRUCT) || tokens.is(i, ENUM)) {
        return true;
      }
      if (!tokens.is(i, ID)) {
        return false;
      }
    }
    return false;
  }

  /**
   * {@code module_init(f)} without a semicolon: only words before the call, and a new line behind
   * it begins like a declaration. Attributes with arguments stand on lines of their own, too.
   */
  private boolean isWholeMacroCall(int begin, int end) {
    int name = tokens.match[end - 1] - 1;
    if (!tokens.is(end - 1, RPAREN)
        || !tokens.is(name, ID)
        || tokens.word(name).isAttribute
        || end >= tokens.count
        || !(tokens.startsLine(end) || isRunOfCalls(end))
        || !Resync.startsDeclaration(tokens.type[end])
        || (tokens.is(end, ID) && tokens.word(end).isAttribute)) {
      return false;
    }
    for (int i = begin; i < name; i++) {
      boolean word =
          tokens.is(i, STORAGE)
              || tokens.is(i, QUALIFIER)
              || (tokens.is(i, ID) && tokens.word(i).isAttribute);
      if (!word) {
        return false;
      }
    }
    return true;
  }

  /** {@code A(x) B(y)} and nothing else in the line: what each declares, it declares alone. */
  private boolean isRunOfCalls(int from) {
    int i = from;
    while (tokens.is(i, ID) && tokens.is(i + 1, LPAREN) && tokens.match[i + 1] >= 0) {
      i = tokens.match[i + 1] + 1;
      if (tokens.startsLine(i) && !tokens.is(i, LBRACE)) {
        return true;
      }
    }
    return false;
  }

  /** Behind unbalanced brackets: the next sure start, or a brace in column 0. */
  private int recover(int from) {
    int next = starts.nextSetBit(from + 1);
    int limit = next < 0 ? tokens.count : Math.min(next, tokens.count);
    for (int i = from; i < limit; i++) {
      if (tokens.is(i, RBRACE) && Resync.endsDeclaration(tokens, i)) {
        return Math.min(limit, tokens.is(i + 1, SEMI) ? i + 2 : i + 1);
      }
    }
    return limit;
  }
}
