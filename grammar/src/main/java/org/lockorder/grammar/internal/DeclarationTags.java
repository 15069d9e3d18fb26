package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

import java.util.ArrayList;
import java.util.List;

/**
 * Re-tags declarations: of a run of words before a declarator, which is the type, which the name
 * and which are attributes. Position tells nearly always; {@link Words} settles the rest.
 */
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
    int i = specifiers(from, to, place);
    while (i < to) {
      if (place != Place.FILE || !tokens.is(i, LBRACE)) {
        i = declarator(i, to, false);
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
      shared.expressions.list(from + 1, to - 1);
    } else {
      shared.expressions.expression(from, to);
    }
  }

  /** {@code specifiers declarator?} without a name, all of {@code [from, to)}. */
  void typeName(int from, int to) {
    int i = specifiers(from, to, Place.PARAMETER);
    if (i < to) {
      declarator(i, to, true);
    }
  }

  /**
   * A macro's argument that begins like a type; false if it is none after all. One with a name is
   * told from a bare type by an inserted token.
   */
  boolean argument(int from, int to) {
    int i = specifiers(from, to, Place.PARAMETER);
    if (i == from + 1 && (tokens.is(from, STRUCT) || tokens.is(from, ENUM))) {
      return false; // The bare keyword, to be pasted to something.
    }
    boolean named = i < to && tokens.is(i, ID);
    int end = i < to ? declarator(i, to, true) : i;
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

  private int attribute(int i) {
    if (tokens.is(i + 1, LPAREN)) {
      tokens.type[i] = ATTRIBUTE_CALL;
      int close = tokens.match[i + 1];
      for (int j = i + 2; j < close; j++) {
        if (tokens.is(j, QUALIFIER)) {
          tokens.type[j] = ID; // __attribute__((const))
        }
      }
      shared.expressions.arguments(i + 2, close, false);
      return close + 1;
    }
    tokens.type[i] = ATTRIBUTE;
    return i + 1;
  }

  /** Specifiers; the result is where the declarator begins. */
  int specifiers(int from, int to, Place place) {
    List<Integer> plain = new ArrayList<>();
    List<Integer> attributes = new ArrayList<>();
    boolean typed = false;
    boolean body = false;
    int i = from;
    run:
    while (i < to) {
      switch (tokens.type[i]) {
        case PRIMITIVE -> {
          typed = true;
          i++;
        }
        case STORAGE, QUALIFIER -> i++;
        case EXTENSION -> tokens.type[i++] = QUALIFIER;
        case STRUCT, ENUM -> {
          typed = true;
          i = aggregate(i, to);
          body = tokens.is(i - 1, RBRACE);
        }
        case TYPEOF -> {
          typed = true;
          i = typeof(i, to);
        }
        case ID -> {
          if (tokens.is(i + 1, LPAREN) && i + 1 < to) {
            int close = tokens.match[i + 1];
            boolean group = isFunctionPointer(i + 1, to);
            if (Words.isAttribute(tokens.text(i)) && group) {
              attributes.add(i++);
              break run; // void __weak (*f)(void)
            }
            if (Words.isAttribute(tokens.text(i))) {
              i = attribute(i);
              break;
            }
            boolean first = !typed && plain.isEmpty();
            if (first && close + 1 < to && startsDeclarator(close + 1, place)) {
              tokens.type[i] = MACRO_TYPE;
              shared.expressions.arguments(i + 2, close, false);
              typed = true;
              i = close + 1;
              break;
            }
            if (first && place == Place.PARAMETER && close + 1 >= to) {
              tokens.type[i] = MACRO_TYPE;
              shared.expressions.arguments(i + 2, close, false);
              typed = true;
              i = close + 1;
              break run;
            }
            if (first && group && (place != Place.FILE || shared.isTypeName(i))) {
              tokens.type[i] = TYPE_NAME;
              typed = true;
              i++;
              break run;
            }
            // int ATTRIBUTE(x) name: a second word follows that cannot be the attribute.
            if (!first
                && close + 1 < to
                && tokens.is(close + 1, ID)
                && !shared.isAttribute(close + 1)
                && !tokens.is(close + 2, SEMI)
                && !tokens.is(close + 2, LBRACE)) {
              i = attribute(i);
              break;
            }
            plain.add(i);
            break run;
          }
          (Words.isAttribute(tokens.text(i)) ? attributes : plain).add(i);
          i++;
        }
        default -> {
          break run;
        }
      }
    }
    int end = i;
    boolean call = end < to && tokens.is(end, ID);
    boolean named = end >= to ? place != Place.PARAMETER : endsName(end);
    return decide(plain, attributes, typed, body, named || call, end, to, place);
  }

  private boolean endsName(int end) {
    return switch (tokens.type[end]) {
      case SEMI, COMMA, ASSIGN, LBRACKET, COLON, LBRACE, ASM -> true;
      case LPAREN -> false;
      default -> false;
    };
  }

  private boolean startsDeclarator(int i, Place place) {
    return switch (tokens.type[i]) {
      case ID, STAR, QUALIFIER -> true;
      case LPAREN -> place != Place.FILE && tokens.is(i + 1, STAR);
      case COMMA -> place == Place.PARAMETER;
      default -> false;
    };
  }

  /** {@code name (*f)(...)}. */
  private boolean isFunctionPointer(int open, int to) {
    int close = tokens.match[open];
    int star = tokens.is(open + 1, ID) ? open + 2 : open + 1; // (__attribute *name)
    return tokens.is(star, STAR)
        && close + 1 < to
        && (tokens.is(close + 1, LPAREN) || tokens.is(close + 1, LBRACKET));
  }

  /** Gives each word of the run its role; the result is where the declarator begins. */
  private int decide(
      List<Integer> plain,
      List<Integer> attributes,
      boolean typed,
      boolean body,
      boolean named,
      int end,
      int to,
      Place place) {
    int name = -1;
    boolean mayBeNamed = named || (place == Place.PARAMETER && !isDeclaratorStart(end, to));
    boolean bareBits = end < to && tokens.is(end, COLON) && place == Place.MEMBER && !typed;
    if (bareBits && plain.size() == 1) {
      mayBeNamed = false; // u32 :3;
    }
    boolean alone = place == Place.PARAMETER && !typed && plain.size() == 1;
    if (mayBeNamed && !alone && !plain.isEmpty()) {
      name = pickName(plain, typed, end, to);
      plain.remove((Integer) name);
    } else if (mayBeNamed
        && plain.isEmpty()
        && typed
        && !body
        && named
        && !attributes.isEmpty()
        && place != Place.PARAMETER) {
      name = attributes.removeLast(); // a variable called __used
    }
    if (!typed && plain.isEmpty() && !attributes.isEmpty() && name < 0) {
      plain.add(attributes.removeLast());
    }
    if (!typed && !plain.isEmpty()) {
      tokens.type[pickType(plain)] = TYPE_NAME;
    }
    for (int word : plain) {
      if (tokens.is(word, ID)) {
        tokens.type[word] = ATTRIBUTE;
      }
    }
    for (int word : attributes) {
      tokens.type[word] = ATTRIBUTE;
    }
    return name >= 0 ? name : end;
  }

  private boolean isDeclaratorStart(int end, int to) {
    return end < to && (tokens.is(end, STAR) || tokens.is(end, LPAREN));
  }

  private int pickName(List<Integer> plain, boolean typed, int end, int to) {
    int last = plain.getLast();
    if (end < to && last == end) {
      return last; // It is what the parameters follow.
    }
    // In "int x FOO = 3" the name is x; in "struct s FOO x = 3" it is x, too.
    for (int i = plain.size() - 1; i > (typed ? -1 : 0); i--) {
      String word = tokens.text(plain.get(i));
      if (!word.startsWith("__") && !Words.isUpperCase(word)) {
        return plain.get(i);
      }
    }
    return last;
  }

  private int pickType(List<Integer> plain) {
    for (int word : plain) {
      if (shared.isTypeName(word)) {
        return word;
      }
    }
    for (int i = plain.size() - 1; i >= 0; i--) {
      if (!Words.isUpperCase(tokens.text(plain.get(i)))) {
        return plain.get(i);
      }
    }
    return plain.getLast();
  }

  private int typeof(int i, int to) {
    if (i + 1 >= to || !tokens.is(i + 1, LPAREN)) {
      return i + 1;
    }
    int close = tokens.match[i + 1];
    if (shared.expressions.isType(i + 2, close, close)
        || (i + 3 == close && tokens.is(i + 2, ID) && shared.isTypeName(i + 2))) {
      typeName(i + 2, close);
    } else {
      shared.expressions.expression(i + 2, close);
    }
    return close + 1;
  }

  /** {@code struct attributes tag { ... }}, {@code enum}; the result is the index behind it. */
  private int aggregate(int from, int to) {
    boolean struct = tokens.is(from, STRUCT);
    int i = from + 1;
    while (i < to && ((shared.isAttribute(i) && !isTagEnd(i + 1, to)) || isUnknownAttribute(i))) {
      i = attribute(i);
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
      attributes(i, brace);
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
        shared.expressions.arguments(i + 1, tokens.match[i], false);
        i = tokens.match[i] + 1;
      }
      while (i < to && shared.isAttribute(i)) {
        i = attribute(i);
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
      return progress(i, declaration(i, to, Place.MEMBER));
    }
    boolean call = tokens.is(i + 1, LPAREN) && i + 1 < to;
    int after = call ? tokens.match[i + 1] + 1 : i + 1;
    boolean ends =
        after >= to
            || tokens.is(after, SEMI)
            || Resync.isMarker(tokens.type[after])
            || (tokens.startsLine(after)
                && Resync.startsDeclaration(tokens.type[after])
                && !shared.isAttribute(after));
    if (!ends || (call && isFunctionPointer(i + 1, to))) {
      return progress(i, declaration(i, to, Place.MEMBER));
    }
    tokens.type[i] = MACRO_NAME;
    if (call) {
      shared.expressions.arguments(i + 2, after - 1, true);
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
        inner = attribute(inner);
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
        i = Words.isAttribute(tokens.text(i)) ? attribute(i) : plainAttribute(i);
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
    boolean known = Words.isAttribute(tokens.text(i));
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
        case ID -> i = attribute(i);
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
      shared.merge(from, to, RAW);
      return;
    }
    int i = specifiers(from, to, Place.PARAMETER);
    int end = i < to ? declarator(i, to, true) : i;
    if (end != to) {
      shared.merge(from, to, RAW);
    }
  }
}
