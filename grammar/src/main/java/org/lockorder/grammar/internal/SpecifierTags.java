package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

import java.util.ArrayList;
import java.util.List;

/**
 * Re-tags what stands before a declarator: of a run of words, which is the type, which the name and
 * which are attributes. Position tells nearly always; {@link Words} settles the rest.
 */
final class SpecifierTags {
  private final Retagger shared;
  private final Tokens tokens;

  SpecifierTags(Retagger shared) {
    this.shared = shared;
    this.tokens = shared.tokens;
  }

  /** Specifiers; the result is where the declarator begins. */
  int specifiers(int from, int to, DeclarationTags.Place place) {
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
          i = shared.aggregates.aggregate(i, to);
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
            if (tokens.word(i).isAttribute && group) {
              attributes.add(i++);
              break run; // void __weak (*f)(void)
            }
            if (tokens.word(i).isAttribute) {
              i = shared.declarations.attribute(i);
              break;
            }
            if (place != DeclarationTags.Place.PARAMETER && isBeforeType(close + 1, to)) {
              i = shared.declarations.attribute(i);
              break;
            }
            boolean first = !typed && plain.isEmpty();
            if (first && close + 1 < to && startsDeclarator(close + 1, place)) {
              tokens.type[i] = MACRO_TYPE;
              shared.arguments.arguments(i + 2, close, false);
              typed = true;
              i = close + 1;
              break;
            }
            if (first && place == DeclarationTags.Place.PARAMETER && close + 1 >= to) {
              tokens.type[i] = MACRO_TYPE;
              shared.arguments.arguments(i + 2, close, false);
              typed = true;
              i = close + 1;
              break run;
            }
            if (first && group && (place != DeclarationTags.Place.FILE || shared.isTypeName(i))) {
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
              i = shared.declarations.attribute(i);
              break;
            }
            plain.add(i);
            break run;
          }
          (tokens.word(i).isAttribute ? attributes : plain).add(i);
          i++;
        }
        default -> {
          break run;
        }
      }
    }
    int end = i;
    boolean call = end < to && tokens.is(end, ID);
    boolean named = end >= to ? place != DeclarationTags.Place.PARAMETER : endsName(end);
    return decide(plain, attributes, typed, body, named || call, end, to, place);
  }

  /** Whether words go on, of which the last cannot be the name of what is declared. */
  private boolean isBeforeType(int from, int to) {
    int i = from;
    int words = 0;
    while (i < to && tokens.is(i, ID)) {
      boolean call = tokens.is(i + 1, LPAREN) && i + 1 < to;
      words += shared.isAttribute(i) ? 0 : 1;
      i = call ? tokens.match[i + 1] + 1 : i + 1;
      if (words > 1 && call) {
        return true; // MACRO(x) type name(...)
      }
    }
    return i < to && startsType(tokens.type[i]);
  }

  private static boolean startsType(int type) {
    return switch (type) {
      case PRIMITIVE, STORAGE, STRUCT, ENUM, TYPEOF -> true;
      default -> false;
    };
  }

  private boolean endsName(int end) {
    return switch (tokens.type[end]) {
      case SEMI, COMMA, ASSIGN, LBRACKET, COLON, LBRACE, ASM -> true;
      case LPAREN -> false;
      default -> false;
    };
  }

  private boolean startsDeclarator(int i, DeclarationTags.Place place) {
    return switch (tokens.type[i]) {
      case ID, STAR, QUALIFIER -> true;
      case LPAREN -> place != DeclarationTags.Place.FILE && tokens.is(i + 1, STAR);
      case COMMA -> place == DeclarationTags.Place.PARAMETER;
      default -> false;
    };
  }

  /** {@code name (*f)(...)}. */
  boolean isFunctionPointer(int open, int to) {
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
      DeclarationTags.Place place) {
    int name = -1;
    boolean mayBeNamed =
        named || (place == DeclarationTags.Place.PARAMETER && !isDeclaratorStart(end, to));
    boolean bareBits =
        end < to && tokens.is(end, COLON) && place == DeclarationTags.Place.MEMBER && !typed;
    if (bareBits && plain.size() == 1) {
      mayBeNamed = false; // u32 :3;
    }
    boolean alone = place == DeclarationTags.Place.PARAMETER && !typed && plain.size() == 1;
    if (named
        && !typed
        && place != DeclarationTags.Place.PARAMETER
        && isNamedLast(plain, attributes)) {
      name = attributes.removeLast(); // u32 __unused;
    } else if (mayBeNamed && !alone && !plain.isEmpty()) {
      name = pickName(plain, typed, end, to);
      plain.remove((Integer) name);
    } else if (mayBeNamed
        && plain.isEmpty()
        && typed
        && !body
        && named
        && !attributes.isEmpty()
        && place != DeclarationTags.Place.PARAMETER) {
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

  /** One word, and behind it what else would be an attribute: there must be a type and a name. */
  private static boolean isNamedLast(List<Integer> plain, List<Integer> attributes) {
    return plain.size() == 1
        && !attributes.isEmpty()
        && attributes.getLast() > plain.getFirst()
        && attributes.getFirst() > plain.getFirst();
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
      Word word = tokens.word(plain.get(i));
      if (!word.text.startsWith("__") && !word.isUpperCase()) {
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
      if (!tokens.word(plain.get(i)).isUpperCase()) {
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
      shared.declarations.typeName(i + 2, close);
    } else {
      shared.expressions.expression(i + 2, close);
    }
    return close + 1;
  }
}
