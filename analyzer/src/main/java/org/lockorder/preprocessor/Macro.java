package org.lockorder.preprocessor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A macro's definition.
 *
 * @param parameters null for an object-like macro; a variadic one's last is the name of the rest
 * @param variadic whether the last parameter takes all arguments that are left
 * @param body the replacement list
 * @param file where it is defined; empty where nobody said
 * @param line where its definition begins
 */
public record Macro(
    String name,
    @Nullable List<String> parameters,
    boolean variadic,
    List<Token> body,
    String file,
    int line) {
  public Macro {
    parameters = parameters == null ? null : List.copyOf(parameters);
    body = List.copyOf(body);
  }

  /**
   * A macro from its parts.
   *
   * @param parameters the last is {@code "..."} or {@code "args..."} for a variadic macro
   */
  public static Macro of(String name, @Nullable List<String> parameters, String body) {
    return of(name, parameters, body, "", 0);
  }

  /** Likewise, defined in that file, from that line on. */
  public static Macro of(
      String name, @Nullable List<String> parameters, String body, String file, int line) {
    List<Token> tokens = Lexer.tokens(body, 0);
    if (parameters == null || parameters.isEmpty() || !parameters.getLast().endsWith("...")) {
      return new Macro(name, parameters, false, tokens, file, line);
    }
    List<String> names = new ArrayList<>(parameters);
    String rest = names.removeLast().replace("...", "").strip();
    names.add(rest.isEmpty() ? "__VA_ARGS__" : rest);
    return new Macro(name, names, true, tokens, file, line);
  }

  /**
   * Whether the macro may be defined so again (C11 6.10.3): with the same parameters and tokens,
   * and white space between the same ones.
   */
  public boolean isSameAs(Macro other) {
    return variadic == other.variadic
        && Objects.equals(parameters, other.parameters)
        && spelling().equals(other.spelling());
  }

  private List<String> spelling() {
    List<String> spelling = new ArrayList<>();
    for (Token token : body) {
      boolean spaced = token.spaced() && !spelling.isEmpty();
      spelling.add(spaced ? " " + token.text() : token.text());
    }
    return spelling;
  }

  /** The index of the parameter that a token names; -1 for any other token. */
  int parameter(Token token) {
    return parameters != null && token.kind() == Token.Kind.NAME
        ? parameters.indexOf(token.text())
        : -1;
  }

  /** The index of the parameter that takes the rest; -1 when there is none. */
  int rest() {
    return variadic && parameters != null ? parameters.size() - 1 : -1;
  }
}
