package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

/** Re-tags declarators: pointers, groups, arrays and parameters around a name. */
final class DeclaratorTags {
  private final Retagger shared;
  private final Tokens tokens;

  DeclaratorTags(Retagger shared) {
    this.shared = shared;
    this.tokens = shared.tokens;
  }

  /** One declarator; the result is the first index that is none of it. */
  int declarator(int from, int to, boolean mayBeAbstract) {
    int i = from;
    while (i < to && tokens.is(i, STAR)) {
      i = pointer(i + 1, to);
    }
    if (i < to && tokens.is(i, ID)) {
      i++;
    } else if (i < to && tokens.is(i, LPAREN) && isGroup(i, to, mayBeAbstract)) {
      tokens.type[i] = GROUP_LPAREN;
      int close = tokens.match[i];
      int inner = i + 1;
      while (inner + 1 < close
          && (shared.isAttribute(inner) || (tokens.is(inner, ID) && tokens.is(inner + 1, STAR)))) {
        inner = shared.declarations.attribute(inner);
      }
      declarator(inner, close, true);
      i = close + 1;
    }
    return suffixes(i, to);
  }

  /** Behind a star: qualifiers and attributes. The last word is the name unless it is known. */
  private int pointer(int from, int to) {
    int i = from;
    while (i < to) {
      if (tokens.is(i, QUALIFIER)) {
        i++;
      } else if (tokens.is(i, ID) && isPointerAttribute(i, to)) {
        i = tokens.word(i).isAttribute ? shared.declarations.attribute(i) : plainAttribute(i);
      } else {
        return i;
      }
    }
    return i;
  }

  private int plainAttribute(int i) {
    tokens.type[i] = ATTRIBUTE;
    return i + 1;
  }

  private boolean isPointerAttribute(int i, int to) {
    int next = i + 1;
    boolean known = tokens.word(i).isAttribute;
    if (next >= to) {
      return known;
    }
    if (known && tokens.is(next, LPAREN)) {
      return true;
    }
    if (tokens.is(next, ID)) {
      return known || !shared.isAttribute(next);
    }
    return tokens.is(next, STAR)
        || tokens.is(next, QUALIFIER)
        || (known && (tokens.is(next, LPAREN) || tokens.is(next, COMMA)));
  }

  private boolean isGroup(int open, int to, boolean mayBeAbstract) {
    if (!mayBeAbstract) {
      return true;
    }
    int first = open + 1;
    while (first < to && shared.isAttribute(first)) {
      first++;
    }
    return tokens.is(first, STAR)
        || tokens.is(first, LPAREN)
        || tokens.is(first, LBRACKET)
        || (tokens.is(first, ID)
            && tokens.match[open] == first + 1
            && !shared.isTypeName(first)
            && tokens.match[open] + 1 < to);
  }

  private int suffixes(int from, int to) {
    int i = from;
    while (i < to) {
      switch (tokens.type[i]) {
        case LBRACKET -> {
          int size = i + 1;
          while (tokens.is(size, STORAGE) || tokens.is(size, QUALIFIER)) {
            tokens.type[size++] = SKIPPED; // [static 4]
          }
          shared.expressions.expression(size, tokens.match[i]);
          i = tokens.match[i] + 1;
        }
        case LPAREN -> {
          parameters(i + 1, tokens.match[i]);
          i = tokens.match[i] + 1;
        }
        case ASM -> i = shared.mergeAsm(i, to);
        case ID -> i = shared.declarations.attribute(i);
        case ATTRIBUTE -> i++;
        case ATTRIBUTE_CALL -> i = tokens.match[i + 1] + 1;
        default -> {
          return i;
        }
      }
    }
    return i;
  }

  private void parameters(int from, int to) {
    int begin = from;
    while (begin < to) {
      int end = shared.find(COMMA, begin, to);
      if (end > begin) {
        parameter(begin, end);
      } else {
        shared.insert(begin, RAW);
      }
      begin = end + 1;
    }
  }

  private void parameter(int from, int to) {
    if (tokens.is(from, ELLIPSIS) && from + 1 == to) {
      return;
    }
    if (!Resync.startsDeclaration(tokens.type[from]) || tokens.is(from, ASM)) {
      tokens.merge(from, to, RAW);
      return;
    }
    int i = shared.specifiers.specifiers(from, to, DeclarationTags.Place.PARAMETER);
    int end = i < to ? declarator(i, to, true) : i;
    if (end != to) {
      tokens.merge(from, to, RAW);
    }
  }
}
