package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

/** Re-tags whole declarations; their parts are {@link SpecifierTags} and {@link DeclaratorTags}. */
final class DeclarationTags {
  /** Where a declaration stands. */
  enum Place {
    FILE,
    BLOCK,
    MEMBER,
    PARAMETER
  }

  private final Retagger shared;
  private final Tokens tokens;

  DeclarationTags(Retagger shared) {
    this.shared = shared;
    this.tokens = shared.tokens;
  }

  /** Specifiers, declarators, and a body if one follows; the result is the index behind it. */
  int declaration(int from, int to, Place place) {
    int i = shared.specifiers.specifiers(from, to, place);
    while (i < to) {
      if (place != Place.FILE || !tokens.is(i, LBRACE)) {
        i = shared.declarators.declarator(i, to, false);
      }
      if (i < to && tokens.is(i, COLON)) {
        i = bits(i, to);
      }
      if (i < to && tokens.is(i, ASSIGN)) {
        int end = shared.findSeparator(i + 1, to);
        initializer(i + 1, end);
        i = end;
      }
      if (i >= to) {
        break;
      }
      if (tokens.is(i, SEMI)) {
        return i + 1;
      }
      if (tokens.is(i, LBRACE) && place == Place.FILE) {
        shared.statements.block(i + 1, tokens.match[i]);
        return tokens.match[i] + 1;
      }
      if (!tokens.is(i, COMMA)) {
        break;
      }
      i++;
      while (i < to && shared.isAttribute(i)) {
        i = attribute(i);
      }
    }
    if (place != Place.FILE) {
      shared.insert(i, SEMI);
    }
    return i;
  }

  private int bits(int colon, int to) {
    int end = shared.findSeparator(colon + 1, to);
    int last = end;
    while (last - 1 > colon + 1 && shared.isAttribute(last - 1)) {
      tokens.type[--last] = ATTRIBUTE;
    }
    shared.expressions.expression(colon + 1, last);
    return end;
  }

  void initializer(int from, int to) {
    if (tokens.is(from, LBRACE) && tokens.match[from] == to - 1) {
      shared.lists.list(from + 1, to - 1);
    } else {
      shared.expressions.expression(from, to);
    }
  }

  /** {@code specifiers declarator?} without a name, all of {@code [from, to)}. */
  void typeName(int from, int to) {
    int i = shared.specifiers.specifiers(from, to, Place.PARAMETER);
    if (i < to) {
      shared.declarators.declarator(i, to, true);
    }
  }

  /**
   * A macro's argument that begins like a type; false if it is none after all. One with a name is
   * told from a bare type by an inserted token.
   */
  boolean argument(int from, int to) {
    int i = shared.specifiers.specifiers(from, to, Place.PARAMETER);
    if (i == from + 1 && (tokens.is(from, STRUCT) || tokens.is(from, ENUM))) {
      return false; // The bare keyword, to be pasted to something.
    }
    boolean named = i < to && tokens.is(i, ID);
    int end = i < to ? shared.declarators.declarator(i, to, true) : i;
    if (end != to) {
      return false;
    }
    for (int j = i; j < to && !named; j++) {
      named = tokens.is(j, GROUP_LPAREN) && hasName(j);
    }
    if (named || tokens.is(from, STORAGE)) {
      shared.insert(from, ARG_DECLARATIONS);
      shared.insert(to, SEMI);
    }
    return true;
  }

  private boolean hasName(int group) {
    for (int i = group + 1; i < tokens.match[group]; i++) {
      if (tokens.is(i, ID)) {
        return true;
      }
    }
    return false;
  }

  /** Words that are attributes and storage classes, all of {@code [from, to)}. */
  void attributes(int from, int to) {
    int i = from;
    while (i < to) {
      i = tokens.is(i, ID) ? attribute(i) : i + 1;
    }
  }

  int attribute(int i) {
    if (tokens.is(i + 1, LPAREN)) {
      tokens.type[i] = ATTRIBUTE_CALL;
      int close = tokens.match[i + 1];
      for (int j = i + 2; j < close; j++) {
        if (tokens.is(j, QUALIFIER)) {
          tokens.type[j] = ID; // __attribute__((const))
        }
      }
      shared.arguments.arguments(i + 2, close, false);
      return close + 1;
    }
    tokens.type[i] = ATTRIBUTE;
    return i + 1;
  }
}
