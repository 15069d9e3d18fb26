package org.lockorder.preprocessor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A macro's definition, and what a use of it asks for over and over. */
public final class Macro {
  private static final int NONE = -1;
  private static final String OPTIONAL = "__VA_OPT__";

  private final String name;
  private final @Nullable List<String> parameters;
  private final boolean variadic;
  private final List<Token> body;
  private final Origin origin;

  /** The parameter that each token of the body names. */
  private final int[] named;

  /** What each token of the body is for. */
  private final Role[] roles;

  /** What a token of a body is for where it does not stand at an end of what is looked at. */
  enum Role {
    /** Itself, or its parameter's argument. */
    PIECE,
    /** {@code #} before a parameter. */
    STRING,
    /** {@code ##}. */
    PASTE,
    /** {@code __VA_OPT__} before a bracket. */
    OPTIONAL
  }

  private Macro(
      String name,
      @Nullable List<String> parameters,
      boolean variadic,
      List<Token> body,
      String file,
      int line) {
    this.name = name;
    this.parameters = parameters == null ? null : List.copyOf(parameters);
    this.variadic = variadic;
    this.body = List.copyOf(body);
    this.origin = file.isEmpty() ? Origin.NONE : new Origin(name, file, line);
    this.named = new int[body.size()];
    for (int i = 0; i < named.length; i++) {
      Token token = body.get(i);
      named[i] =
          parameters != null && token.kind() == Token.Kind.NAME
              ? parameters.indexOf(token.text())
              : NONE;
    }
    this.roles = new Role[body.size()];
    for (int i = 0; i < roles.length; i++) {
      roles[i] = roleOf(i);
    }
  }

  private Role roleOf(int i) {
    Token token = body.get(i);
    boolean last = i + 1 == body.size();
    return token.is("##")
        ? Role.PASTE
        : token.mark() == '#' && !last && named[i + 1] >= 0
            ? Role.STRING
            : token.isName(OPTIONAL) && variadic && !last && body.get(i + 1).mark() == '('
                ? Role.OPTIONAL
                : Role.PIECE;
  }

  /**
   * A macro from its parts.
   *
   * @param parameters the last is {@code "..."} or {@code "args..."} for a variadic macro; null for
   *     an object-like one
   */
  public static Macro of(String name, @Nullable List<String> parameters, String body) {
    return of(name, parameters, body, "", 0);
  }

  /** Likewise, defined in that file, which is empty where nobody says, from that line on. */
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

  public String name() {
    return name;
  }

  /** Null for an object-like macro; a variadic one's last is the name of the rest. */
  @Nullable List<String> parameters() {
    return parameters;
  }

  /** Whether the last parameter takes all arguments that are left. */
  boolean variadic() {
    return variadic;
  }

  /** The replacement list. */
  public List<Token> body() {
    return body;
  }

  /** Where what its body says is written. */
  Origin origin() {
    return origin;
  }

  /** The index of the parameter that a token of the body names; -1 for any other token. */
  int parameter(int token) {
    return named[token];
  }

  /** What a token of the body is for. */
  Role role(int token) {
    return roles[token];
  }

  /** The index of the parameter that takes the rest; -1 when there is none. */
  int rest() {
    return variadic && parameters != null ? parameters.size() - 1 : -1;
  }
}
