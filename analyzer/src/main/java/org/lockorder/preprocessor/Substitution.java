package org.lockorder.preprocessor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts the arguments of one use into a macro's replacement list (6.10.3.1 to 6.10.3.3). */
final class Substitution {
  private static final String OPTIONAL = "__VA_OPT__";

  private final Macro macro;
  private final List<List<Token>> arguments;
  private final UnaryOperator<List<Token>> expansion;
  private final Token use;
  private final HideSet hidden;
  private final Origin origin;
  private final Map<Integer, List<Token>> expanded = new HashMap<>();

  /**
   * @param expansion expands an argument as if it were the rest of the file
   * @param use the macro's name where it is used
   * @param hidden what the replacement's own tokens may not become
   */
  Substitution(
      Macro macro,
      List<List<Token>> arguments,
      UnaryOperator<List<Token>> expansion,
      Token use,
      HideSet hidden) {
    this.macro = macro;
    this.arguments = arguments;
    this.expansion = expansion;
    this.use = use;
    this.hidden = hidden;
    this.origin =
        macro.file().isEmpty() ? Origin.NONE : new Origin(macro.name(), macro.file(), macro.line());
  }

  /** The replacement. */
  List<Token> tokens() {
    List<Token> tokens = tokens(macro.body());
    tokens.removeIf(token -> token.kind() == Token.Kind.PLACEMARKER);
    return tokens;
  }

  private List<Token> tokens(List<Token> body) {
    List<Token> out = new ArrayList<>();
    boolean paste = false;
    for (int i = 0; i < body.size(); i++) {
      Token token = body.get(i);
      boolean last = i + 1 == body.size();
      if (token.is("##") && i > 0 && !last) {
        paste = true;
        continue;
      }
      boolean raw = paste || (!last && body.get(i + 1).is("##"));
      int parameter = macro.parameter(token);
      List<Token> piece;
      if (token.is("#") && macro.parameters() != null && !last && isParameter(body.get(i + 1))) {
        piece = List.of(string(token, argument(body.get(++i))));
      } else if (token.isName(OPTIONAL) && macro.variadic() && !last && body.get(i + 1).is("(")) {
        int close = close(body, i + 1);
        piece = optional(token, body.subList(i + 2, close));
        i = close;
      } else if (parameter >= 0) {
        piece = parameter(token, parameter, raw);
      } else {
        piece = List.of(token.madeBy(origin, use.line(), hidden));
      }
      if (paste && isGnuComma(out, token)) {
        comma(out, piece);
      } else if (paste) {
        paste(out, piece);
      } else {
        out.addAll(piece);
      }
      paste = false;
    }
    return out;
  }

  private boolean isParameter(Token token) {
    return macro.parameter(token) >= 0;
  }

  private List<Token> argument(Token parameter) {
    return arguments.get(macro.parameter(parameter));
  }

  private List<Token> parameter(Token token, int index, boolean raw) {
    List<Token> argument = arguments.get(index);
    List<Token> value =
        raw ? argument : expanded.computeIfAbsent(index, i -> expansion.apply(argument));
    if (value.isEmpty()) {
      return List.of(Token.placemarker(token.spaced(), use.line()));
    }
    List<Token> piece = new ArrayList<>(value);
    piece.set(0, value.getFirst().withSpace(token.spaced()));
    return piece;
  }

  /** {@code __VA_OPT__(...)}: its contents where the rest has any tokens when expanded. */
  private List<Token> optional(Token token, List<Token> contents) {
    boolean any = !expansion.apply(arguments.get(macro.rest())).isEmpty();
    List<Token> piece = any ? tokens(contents) : List.of();
    return piece.isEmpty() ? List.of(Token.placemarker(token.spaced(), use.line())) : piece;
  }

  private static int close(List<Token> body, int open) {
    int depth = 0;
    for (int i = open; i < body.size(); i++) {
      depth += body.get(i).is("(") ? 1 : body.get(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return body.size();
  }

  /** GNU's {@code , ## args}, which eats the comma where args is empty and pastes nothing else. */
  private boolean isGnuComma(List<Token> out, Token token) {
    return macro.rest() >= 0
        && macro.parameter(token) == macro.rest()
        && !out.isEmpty()
        && out.getLast().is(",");
  }

  private static void comma(List<Token> out, List<Token> piece) {
    if (piece.size() == 1 && piece.getFirst().kind() == Token.Kind.PLACEMARKER) {
      out.removeLast();
    } else {
      out.addAll(piece);
    }
  }

  private static void paste(List<Token> out, List<Token> piece) {
    if (out.isEmpty()) {
      out.addAll(piece);
      return;
    }
    Token left = out.removeLast();
    Token right = piece.getFirst();
    if (right.kind() == Token.Kind.PLACEMARKER) {
      out.add(left);
    } else if (left.kind() == Token.Kind.PLACEMARKER) {
      out.add(right.withSpace(left.spaced()));
    } else {
      List<Token> joined = Lexer.tokens(left.text() + right.text(), left.line());
      // Two tokens that do not make one are left side by side, where C leaves it undefined.
      out.add(joined.size() == 1 ? glued(joined.getFirst(), left, right) : left);
      if (joined.size() != 1) {
        out.add(right.withSpace(false));
      }
    }
    out.addAll(piece.subList(1, piece.size()));
  }

  private static Token glued(Token joined, Token left, Token right) {
    return joined
        .withSpace(left.spaced())
        .hiding(left.hidden().common(right.hidden()))
        .from(left.origin());
  }

  private Token string(Token hash, List<Token> argument) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < argument.size(); i++) {
      Token token = argument.get(i);
      if (token.spaced() && i > 0) {
        text.append(' ');
      }
      boolean literal = token.kind() == Token.Kind.LITERAL;
      text.append(
          literal ? token.text().replace("\\", "\\\\").replace("\"", "\\\"") : token.text());
    }
    return Token.of(Token.Kind.LITERAL, text.append('"').toString(), hash.spaced(), use.line());
  }
}
