package org.lockorder.frontend;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Macro bodies without the preprocessor's operators where those make no difference to locks: the
 * paste of GNU's {@code , ## args}, which only eats a comma, and {@code #x}, which is a string.
 * Every character keeps its place. A paste that makes a name stays, and such a macro is left out.
 */
final class MacroText {
  private static final Pattern COMMA_PASTE = Pattern.compile("(,\\s*)##");
  private static final Pattern STRING = Pattern.compile("(?<!#)#\\s*(\\w+)");

  private MacroText() {}

  static String readable(String body) {
    if (body.indexOf('#') < 0) {
      return body;
    }
    String pasted = COMMA_PASTE.matcher(body).replaceAll("$1  ");
    return STRING
        .matcher(pasted)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    "\"" + "x".repeat(match.end() - match.start() - 2) + "\""));
  }
}
