package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which brackets are open at a token, and what stands between them: what an {@code #if} may enclose
 * there depends on it. The open brackets are a linked list, so that a branch's end can be compared
 * with its begin and a state taken up again for the next branch.
 */
final class Context {
  /** What a pair of brackets encloses. */
  enum Kind {
    FILE,
    BLOCK,
    STRUCT,
    LIST,
    PARENTHESES;

    /** Whether what is whole may begin behind token {@code previous}. */
    boolean mayStartAfter(Tokens tokens, int previous) {
      int type = tokens.typeAt(previous);
      return switch (this) {
        case FILE -> endsAtFileLevel(tokens, previous) || isLoneMacro(tokens, previous);
        case BLOCK ->
            type == SEMI || type == LBRACE || type == RBRACE || endsLabel(tokens, previous);
        case STRUCT -> type == SEMI || type == LBRACE || type == RBRACE;
        case LIST -> type == LBRACE || type == COMMA;
        case PARENTHESES -> false;
      };
    }

    /** Whether the tokens of a branch are whole declarations, statements, members or elements. */
    boolean isWhole(Tokens tokens, int first, int end, int next, boolean last) {
      int begin = tokens.type[first];
      int type = tokens.type[end - 1];
      int after = tokens.typeAt(next);
      return switch (this) {
        case FILE ->
            begin != LBRACE
                && (type == SEMI
                    || (type == RBRACE && after != SEMI && after != COMMA && after != ASSIGN)
                    || (type == RPAREN && after != SEMI && after != LBRACE && after != COMMA));
        case BLOCK ->
            begin != ELSE
                && after != ELSE
                && (type == SEMI || type == RBRACE || endsLabel(tokens, end - 1));
        case STRUCT -> type == SEMI || (type == RBRACE && after != SEMI);
        case LIST -> type == COMMA || (last && after == RBRACE);
        case PARENTHESES -> false;
      };
    }
  }

  private static boolean endsAtFileLevel(Tokens tokens, int i) {
    return i < 0 || tokens.is(i, SEMI) || tokens.is(i, RBRACE) || tokens.is(i, RPAREN);
  }

  /** A word alone between two declarations: the grammar takes it for a macro's call. */
  private static boolean isLoneMacro(Tokens tokens, int i) {
    return tokens.is(i, ID)
        && !tokens.word(i).isAttribute
        && tokens.inColumnZero(i)
        && endsAtFileLevel(tokens, i - 1);
  }

  /** Whether a colon stands behind a label or case rather than in {@code a ? b : c}. */
  private static boolean endsLabel(Tokens tokens, int colon) {
    if (!tokens.is(colon, COLON)) {
      return false;
    }
    for (int i = colon - 1; i >= 0; i--) {
      switch (tokens.type[i]) {
        case QUESTION -> {
          return false;
        }
        case SEMI, LBRACE, RBRACE, COLON, CASE -> {
          return true;
        }
        default -> {}
      }
    }
    return true;
  }

  /** An open bracket; no record, since two of them are never the same. */
  static final class Open {
    private final int type;
    private final Kind kind;
    private final @Nullable Open outer;

    Open(int type, Kind kind, @Nullable Open outer) {
      this.type = type;
      this.kind = kind;
      this.outer = outer;
    }
  }

  private static final int LONGEST_TAG = 8;

  private final Tokens tokens;
  private int at;
  private @Nullable Open open;
  private int previous = -1;

  /** The opening parenthesis of each closing one, to see what a {@code )} before a brace ends. */
  private final int[] opener;

  private int[] parentheses = new int[64];
  private int depth;

  Context(Tokens tokens) {
    this.tokens = tokens;
    this.opener = new int[tokens.count];
  }

  @Nullable Open open() {
    return open;
  }

  /** The last token that counts, or -1. */
  int previous() {
    return previous;
  }

  static Kind kind(@Nullable Open open) {
    return open == null ? Kind.FILE : open.kind;
  }

  void restore(@Nullable Open state, int previousToken) {
    open = state;
    previous = previousToken;
  }

  /** Reads the tokens before {@code until}. */
  void advance(int until) {
    for (; at < until; at++) {
      int type = tokens.type[at];
      switch (type) {
        case LPAREN -> {
          push();
          open = new Open(type, Kind.PARENTHESES, open);
        }
        case LBRACKET -> open = new Open(type, Kind.PARENTHESES, open);
        case LBRACE -> {
          if (open != null && Resync.functionStart(tokens, at) >= 0) {
            open = null;
          }
          open = new Open(type, braceKind(), open);
        }
        case RPAREN -> {
          opener[at] = depth > 0 ? parentheses[--depth] : -1;
          close(LPAREN);
        }
        case RBRACKET -> close(LBRACKET);
        case RBRACE -> {
          if (Resync.endsDeclaration(tokens, at)) {
            open = null;
            depth = 0;
          } else {
            closeBrace();
          }
        }
        default -> {}
      }
      previous = at;
    }
  }

  private void push() {
    if (depth == parentheses.length) {
      parentheses = Arrays.copyOf(parentheses, depth * 2);
    }
    parentheses[depth++] = at;
  }

  private void close(int type) {
    if (open != null && open.type == type) {
      open = open.outer;
    }
  }

  private void closeBrace() {
    while (open != null && open.type != LBRACE) {
      open = open.outer;
    }
    if (open != null) {
      open = open.outer;
    }
  }

  private Kind braceKind() {
    Kind outer = kind(open);
    int before = tokens.typeAt(previous);
    return switch (before) {
      case STRUCT -> Kind.STRUCT;
      case ENUM, ASSIGN, RBRACKET -> Kind.LIST;
      case COMMA, LBRACE, RBRACE -> outer == Kind.LIST ? Kind.LIST : Kind.BLOCK;
      case ID -> tagKind();
      case RPAREN -> parenthesisKind();
      default -> Kind.BLOCK;
    };
  }

  /** After a word: a struct, an enum, or a macro's block. */
  private Kind tagKind() {
    for (int i = previous - 1; i >= 0 && previous - i < LONGEST_TAG; i--) {
      switch (tokens.type[i]) {
        case STRUCT -> {
          return Kind.STRUCT;
        }
        case ENUM -> {
          return Kind.LIST;
        }
        case ID, LPAREN, RPAREN, INTEGER, COLON -> {}
        default -> {
          return Kind.BLOCK;
        }
      }
    }
    return Kind.BLOCK;
  }

  /** After a parenthesis: a compound literal's, an attribute's, or else a header's. */
  private Kind parenthesisKind() {
    int start = opener[previous];
    if (start <= 0) {
      return Kind.BLOCK;
    }
    return switch (tokens.type[start - 1]) {
      case ID -> {
        if (!tokens.word(start - 1).isAttribute) {
          yield Kind.BLOCK;
        }
        previous = start;
        yield tagKind();
      }
      case ASSIGN, COMMA, LPAREN, RETURN, AMP, COLON, QUESTION -> Kind.LIST;
      default -> Kind.BLOCK;
    };
  }
}
