package org.lockorder.frontend;

import java.util.Locale;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.ir.Value;

/** Constants as written: {@code 0x10UL}, {@code 017}, {@code '\n'}. */
final class Literals {
  private Literals() {}

  static Value value(Expr.LiteralExpr literal) {
    return switch (literal.kind()) {
      case INTEGER -> integer(literal.text());
      case CHARACTER -> character(literal.text());
      case FLOATING, STRING -> new Value.Unknown();
    };
  }

  private static Value integer(String text) {
    int end = text.length();
    while (end > 0 && "uUlLzZ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String digits = text.substring(0, end).toLowerCase(Locale.ROOT);
    try {
      long value =
          digits.startsWith("0x")
              ? Long.parseUnsignedLong(digits.substring(2), 16)
              : digits.startsWith("0b")
                  ? Long.parseUnsignedLong(digits.substring(2), 2)
                  : digits.length() > 1 && digits.startsWith("0")
                      ? Long.parseUnsignedLong(digits.substring(1), 8)
                      : Long.parseUnsignedLong(digits);
      return new Value.Constant(value);
    } catch (NumberFormatException e) {
      return new Value.Unknown();
    }
  }

  /** The common escapes; others are unknown. */
  private static Value character(String text) {
    int open = text.indexOf('\'');
    String inner = open < 0 ? "" : text.substring(open + 1, Math.max(open + 1, text.length() - 1));
    if (inner.length() == 1) {
      return new Value.Constant(inner.charAt(0));
    }
    if (inner.length() == 2 && inner.charAt(0) == '\\') {
      return switch (inner.charAt(1)) {
        case 'n' -> new Value.Constant('\n');
        case 't' -> new Value.Constant('\t');
        case 'r' -> new Value.Constant('\r');
        case '0' -> new Value.Constant(0);
        case '\\' -> new Value.Constant('\\');
        case '\'' -> new Value.Constant('\'');
        case '"' -> new Value.Constant('"');
        default -> new Value.Unknown();
      };
    }
    return new Value.Unknown();
  }
}
