package org.lockorder.preprocessor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An integer constant expression, as an enumerator or a macro has it, all macros expanded: {@code
 * (1UL << 3) | FOO}. Nothing is told of what is too large for a signed number of its size, for C
 * has several ways to take it.
 */
public final class ConstantExpression {
  private static final Set<String> SIGNED =
      Set.of("int", "long", "s32", "s64", "__s32", "__s64", "ssize_t", "loff_t");

  private final List<Token> tokens;
  private final Function<String, @Nullable Long> names;
  private int at;

  private ConstantExpression(List<Token> tokens, Function<String, @Nullable Long> names) {
    this.tokens = tokens;
    this.names = names;
  }

  /** A number; 64 bits wide or 32, which are in the lower half. */
  private record Typed(long value, boolean unsigned, boolean wide) {
    static Typed of(boolean truth) {
      return new Typed(truth ? 1 : 0, false, false);
    }

    /** As its size has it. */
    static Typed of(long value, boolean unsigned, boolean wide) {
      if (wide) {
        return new Typed(value, unsigned, true);
      }
      if (unsigned) {
        return new Typed(value & 0xffff_ffffL, true, false);
      }
      if (value != (int) value) {
        throw new NoConstant();
      }
      return new Typed(value, false, false);
    }
  }

  /** It is none, or not known. */
  private static final class NoConstant extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoConstant() {
      super("no constant", null, false, false);
    }
  }

  /**
   * Its value; null where it is none, or too large, or where a name in it is not known.
   *
   * @param names what names are worth that are no macros; null where that is not known
   */
  public static @Nullable Long value(List<Token> tokens, Function<String, @Nullable Long> names) {
    ConstantExpression expression = new ConstantExpression(tokens, names);
    try {
      Typed number = expression.conditional();
      return expression.at < tokens.size() || isTooLarge(number) ? null : (Long) number.value();
    } catch (NoConstant | StackOverflowError e) {
      return null;
    }
  }

  private static boolean isTooLarge(Typed n) {
    return n.unsigned() ? (n.wide() ? n.value() < 0 : n.value() > Integer.MAX_VALUE) : false;
  }

  private boolean take(String punctuator) {
    if (at < tokens.size() && tokens.get(at).is(punctuator)) {
      at++;
      return true;
    }
    return false;
  }

  private Typed conditional() {
    Typed condition = binary(0);
    if (!take("?")) {
      return condition;
    }
    Typed then = conditional();
    if (!take(":")) {
      throw new NoConstant();
    }
    Typed otherwise = conditional();
    return condition.value() != 0 ? then : otherwise;
  }

  private static int precedence(String operator) {
    return switch (operator) {
      case "||" -> 1;
      case "&&" -> 2;
      case "|" -> 3;
      case "^" -> 4;
      case "&" -> 5;
      case "==", "!=" -> 6;
      case "<", ">", "<=", ">=" -> 7;
      case "<<", ">>" -> 8;
      case "+", "-" -> 9;
      case "*", "/", "%" -> 10;
      default -> 0;
    };
  }

  private Typed binary(int outer) {
    Typed left = unary();
    while (at < tokens.size() && tokens.get(at).kind() == Token.Kind.PUNCTUATOR) {
      String operator = tokens.get(at).text();
      int precedence = precedence(operator);
      if (precedence <= outer) {
        break;
      }
      at++;
      left = apply(operator, left, binary(precedence));
    }
    return left;
  }

  private static Typed apply(String operator, Typed a, Typed b) {
    boolean shift = operator.equals("<<") || operator.equals(">>");
    boolean wide = a.wide() || (b.wide() && !shift);
    boolean unsigned =
        shift
            ? a.unsigned()
            : (a.unsigned() && a.wide() == wide) || (b.unsigned() && b.wide() == wide);
    long x = a.value();
    long y = b.value();
    boolean huge = unsigned && (x < 0 || y < 0);
    return switch (operator) {
      case "||" -> Typed.of(x != 0 || y != 0);
      case "&&" -> Typed.of(x != 0 && y != 0);
      case "==" -> Typed.of(x == y);
      case "!=" -> Typed.of(x != y);
      case "<" -> Typed.of(known(!huge) && x < y);
      case ">" -> Typed.of(known(!huge) && x > y);
      case "<=" -> Typed.of(known(!huge) && x <= y);
      case ">=" -> Typed.of(known(!huge) && x >= y);
      case "|" -> Typed.of(x | y, unsigned, wide);
      case "^" -> Typed.of(x ^ y, unsigned, wide);
      case "&" -> Typed.of(x & y, unsigned, wide);
      case "+" -> Typed.of(x + y, unsigned, wide);
      case "-" -> Typed.of(x - y, unsigned, wide);
      case "*" -> Typed.of(x * y, unsigned, wide);
      case "/" -> Typed.of(known(!huge && y != 0) ? x / y : 0, unsigned, wide);
      case "%" -> Typed.of(known(!huge && y != 0) ? x % y : 0, unsigned, wide);
      case "<<" -> Typed.of(known(isShift(y, wide)) ? x << y : 0, unsigned, wide);
      default ->
          Typed.of(known(isShift(y, wide)) ? (unsigned ? x >>> y : x >> y) : 0, unsigned, wide);
    };
  }

  private static boolean isShift(long by, boolean wide) {
    return by >= 0 && by < (wide ? 64 : 32);
  }

  private static boolean known(boolean is) {
    if (!is) {
      throw new NoConstant();
    }
    return true;
  }

  private Typed unary() {
    if (take("~")) {
      Typed n = unary();
      return Typed.of(~n.value(), n.unsigned(), n.wide());
    }
    if (take("-")) {
      Typed n = unary();
      return Typed.of(-n.value(), n.unsigned(), n.wide());
    }
    if (take("+")) {
      return unary();
    }
    if (take("!")) {
      return Typed.of(unary().value() == 0);
    }
    if (take("(")) {
      int type = type();
      if (type > 0) {
        List<Token> words = tokens.subList(at, type);
        at = type + 1;
        return cast(words, unary());
      }
      Typed inner = conditional();
      known(take(")"));
      return inner;
    }
    return primary();
  }

  /** Where the parenthesis of a cast closes; -1 where it is none. */
  private int type() {
    int end = at;
    while (end < tokens.size() && tokens.get(end).kind() == Token.Kind.NAME) {
      end = tokens.get(end).text().equals("__attribute__") ? closed(end + 1) : end + 1;
    }
    if (end == at || end + 1 >= tokens.size() || !tokens.get(end).is(")")) {
      return -1;
    }
    Token next = tokens.get(end + 1);
    boolean operand =
        next.kind() == Token.Kind.NUMBER
            || next.kind() == Token.Kind.NAME
            || next.is("(")
            || next.is("~")
            || (next.is("-") && names.apply(tokens.get(at).text()) == null);
    return operand ? end : -1;
  }

  /** Behind the parentheses that open there. */
  private int closed(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (depth <= 0) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  /** What a cast makes of it: no more is known of what the type may cut off. */
  private static Typed cast(List<Token> type, Typed n) {
    boolean unsigned = false;
    boolean wide = n.wide();
    boolean signed = false;
    for (Token token : type) {
      String word = token.text();
      unsigned |= word.equals("unsigned") || word.matches("_*u\\d+|size_t");
      signed |= SIGNED.contains(word);
      wide |= word.equals("long") || word.endsWith("64") || word.endsWith("size_t");
      known(!word.matches("_*[us](8|16)|char|short|bool|_Bool|float|double"));
    }
    known(n.value() >= 0 ? !isTooLarge(n) || unsigned || signed : signed && !unsigned);
    return Typed.of(n.value(), unsigned || (n.unsigned() && !signed), wide);
  }

  private Typed primary() {
    known(at < tokens.size());
    Token token = tokens.get(at++);
    if (token.kind() == Token.Kind.NUMBER) {
      return number(token.text().toLowerCase(Locale.ROOT));
    }
    Long value = token.kind() == Token.Kind.NAME ? names.apply(token.text()) : null;
    if (value == null) {
      throw new NoConstant();
    }
    return new Typed(value, false, value != (long) value.intValue());
  }

  private static Typed number(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == 'u' || text.charAt(end - 1) == 'l')) {
      end--;
    }
    String suffix = text.substring(end);
    String digits = text.substring(0, end);
    int radix =
        digits.startsWith("0x")
            ? 16
            : digits.startsWith("0b") ? 2 : digits.startsWith("0") ? 8 : 10;
    try {
      long value =
          Long.parseUnsignedLong(radix == 16 || radix == 2 ? digits.substring(2) : digits, radix);
      boolean small = value >= 0 && value <= Integer.MAX_VALUE;
      boolean half = value >= 0 && value <= 0xffff_ffffL;
      boolean wide = suffix.contains("l") || !(small || (half && radix != 10));
      boolean unsigned = suffix.contains("u") || (!wide && !small) || value < 0;
      return new Typed(value, unsigned, wide);
    } catch (NumberFormatException e) {
      throw new NoConstant();
    }
  }
}
