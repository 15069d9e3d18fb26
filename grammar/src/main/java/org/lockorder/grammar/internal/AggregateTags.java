package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

/** Re-tags structs, unions and enums, and what stands between their braces. */
final class AggregateTags {
  private final Retagger shared;
  private final Tokens tokens;

  AggregateTags(Retagger shared) {
    this.shared = shared;
    this.tokens = shared.tokens;
  }

  /** {@code struct attributes tag { ... }}, {@code enum}; the result is the index behind it. */
  int aggregate(int from, int to) {
    boolean struct = tokens.is(from, STRUCT);
    int i = from + 1;
    while (i < to && ((shared.isAttribute(i) && !isTagEnd(i + 1, to)) || isUnknownAttribute(i))) {
      i = shared.declarations.attribute(i);
    }
    boolean tagged =
        i < to && tokens.is(i, ID) && !(tokens.is(i + 1, LPAREN) && shared.isAttribute(i));
    if (tagged) {
      tokens.type[i++] = TAG;
    }
    int brace = i;
    while (brace < to && shared.isAttribute(brace)) {
      brace = tokens.is(brace + 1, LPAREN) ? tokens.match[brace + 1] + 1 : brace + 1;
    }
    if (brace >= to || !tokens.is(brace, LBRACE)) {
      return i;
    }
    if (tagged) {
      // Attributes between tag and brace say nothing about locks.
      for (int j = i; j < brace; j++) {
        tokens.type[j] = SKIPPED;
      }
    } else {
      shared.declarations.attributes(i, brace);
    }
    tokens.type[brace] = BODY_LBRACE;
    int close = tokens.match[brace];
    if (struct) {
      members(brace + 1, close);
    } else {
      enumerators(brace + 1, close);
    }
    return close + 1;
  }

  /** {@code struct word tag}, then the members: only one of two words can be the tag. */
  private boolean isUnknownAttribute(int i) {
    return tokens.is(i, ID)
        && tokens.is(i + 1, ID)
        && tokens.is(i + 2, LBRACE)
        && !shared.isAttribute(i + 1);
  }

  /** A word that ends the run is a tag although it looks like an attribute. */
  private boolean isTagEnd(int i, int to) {
    return i >= to
        || tokens.is(i, STAR)
        || tokens.is(i, SEMI)
        || tokens.is(i, RPAREN)
        || tokens.is(i, COMMA);
  }

  private void enumerators(int from, int to) {
    int begin = from;
    while (begin < to) {
      int end = shared.find(COMMA, begin, to);
      enumerator(begin, end);
      begin = end + 1;
    }
  }

  private void enumerator(int from, int to) {
    int i = from;
    while (i < to && tokens.is(i, ID)) {
      i++;
      if (i < to && tokens.is(i, LPAREN)) {
        shared.arguments.arguments(i + 1, tokens.match[i], false);
        i = tokens.match[i] + 1;
      }
      while (i < to && shared.isAttribute(i)) {
        i = shared.declarations.attribute(i);
      }
      if (i < to && tokens.is(i, ID)) {
        shared.insert(i, COMMA); // A macro that brings its own.
      }
    }
    if (i < to && tokens.is(i, ASSIGN)) {
      shared.expressions.expression(i + 1, to);
    }
  }

  /** The members of a struct. */
  void members(int from, int to) {
    int i = from;
    while (i < to) {
      i = member(i, to);
    }
  }

  private int member(int i, int to) {
    if (tokens.is(i, SEMI) || Resync.isMarker(tokens.type[i])) {
      return i + 1;
    }
    if (!tokens.is(i, ID) || shared.isAttribute(i)) {
      return progress(i, shared.declarations.declaration(i, to, DeclarationTags.Place.MEMBER));
    }
    boolean call = tokens.is(i + 1, LPAREN) && i + 1 < to;
    int after = call ? tokens.match[i + 1] + 1 : i + 1;
    boolean ends =
        after >= to
            || tokens.is(after, SEMI)
            || Resync.isMarker(tokens.type[after])
            || (tokens.startsLine(after)
                && tokens.indentation(after) <= tokens.indentation(i)
                && Resync.startsDeclaration(tokens.type[after])
                && !shared.isAttribute(after));
    if (!ends || (call && shared.specifiers.isFunctionPointer(i + 1, to))) {
      return progress(i, shared.declarations.declaration(i, to, DeclarationTags.Place.MEMBER));
    }
    tokens.type[i] = MACRO_NAME;
    if (call) {
      shared.arguments.arguments(i + 2, after - 1, true);
    }
    if (after < to && tokens.is(after, SEMI)) {
      return after + 1;
    }
    shared.insert(after, SEMI);
    return after;
  }

  private static int progress(int from, int to) {
    return Math.max(from + 1, to);
  }
}
