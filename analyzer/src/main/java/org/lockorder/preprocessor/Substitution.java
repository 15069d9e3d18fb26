package org.lockorder.preprocessor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts the arguments of one use into a macro's replacement list (6.10.3.1 to 6.10.3.3). */
final class Substitution {
  private static final int NONE = -1;

  private final Macro macro;
  private final List<Token> body;
  private final List<List<Token>> arguments;
  private final UnaryOperator<List<Token>> expansion;
  private final Token use;
  private final HideSet hidden;

  /** Of each argument, once it is asked for. */
  private final List<@Nullable List<Token>> expanded;

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
    this.body = macro.body();
    this.arguments = arguments;
    this.expansion = expansion;
    this.use = use;
    this.hidden = hidden;
    this.expanded = new ArrayList<>(arguments.size());
    for (int i = 0; i < arguments.size(); i++) {
      expanded.add(null);
    }
  }

  /** The replacement. */
  List<Token> tokens() {
    List<Token> tokens = tokens(0, body.size());
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.PLACEMARKER) {
        tokens.removeIf(t -> t.kind() == Token.Kind.PLACEMARKER);
        break;
      }
    }
    return tokens;
  }

  /** What becomes of the body from one token to another. */
  private List<Token> tokens(int from, int to) {
    List<Token> out = new ArrayList<>(to - from);
    boolean paste = false;
    for (int i = from; i < to; i++) {
      boolean last = i + 1 == to;
      Macro.Role role = last ? Macro.Role.PIECE : macro.role(i);
      if (role == Macro.Role.PASTE && i > from) {
        paste = true;
        continue;
      }
      Token token = body.get(i);
      boolean pasted = paste;
      boolean raw = paste || (!last && macro.role(i + 1) == Macro.Role.PASTE);
      int parameter = macro.parameter(i);
      paste = false;
      if (role == Macro.Role.STRING) {
        add(out, List.of(string(token, arguments.get(macro.parameter(++i)))), NONE, pasted);
      } else if (role == Macro.Role.OPTIONAL) {
        int close = close(i + 1, to);
        add(out, optional(token, i + 2, close), NONE, pasted);
        i = close;
      } else if (parameter >= 0) {
        List<Token> argument = raw ? arguments.get(parameter) : expanded(parameter);
        add(out, piece(token, argument), parameter, pasted);
      } else if (pasted) {
        paste(out, List.of(made(token)));
      } else {
        out.add(made(token));
      }
    }
    return out;
  }

  /** A token of the body where the macro is used. */
  private Token made(Token token) {
    return token.madeBy(macro.origin(), use.line(), hidden);
  }

  /**
   * Adds what stands for a token.
   *
   * @param parameter that it names, if it names one
   * @param pasted whether {@code ##} stands before it
   */
  private void add(List<Token> out, List<Token> piece, int parameter, boolean pasted) {
    if (!pasted) {
      out.addAll(piece);
    } else if (isGnuComma(out, parameter)) {
      comma(out, piece);
    } else {
      paste(out, piece);
    }
  }

  private List<Token> expanded(int parameter) {
    List<Token> known = expanded.get(parameter);
    if (known == null) {
      known = expansion.apply(arguments.get(parameter));
      expanded.set(parameter, known);
    }
    return known;
  }

  /** What an argument is in place of its parameter. */
  private List<Token> piece(Token parameter, List<Token> argument) {
    if (argument.isEmpty()) {
      return List.of(Token.placemarker(parameter.spaced(), use.line()));
    }
    Token first = argument.getFirst();
    if (first.spaced() == parameter.spaced()) {
      return argument;
    }
    List<Token> piece = new ArrayList<>(argument);
    piece.set(0, first.withSpace(parameter.spaced()));
    return piece;
  }

  /** {@code __VA_OPT__(...)}: its contents where the rest has any tokens when expanded. */
  private List<Token> optional(Token token, int from, int to) {
    boolean any = !expansion.apply(arguments.get(macro.rest())).isEmpty();
    List<Token> piece = any ? tokens(from, to) : List.of();
    return piece.isEmpty() ? List.of(Token.placemarker(token.spaced(), use.line())) : piece;
  }

  /** Where the bracket is closed; the end where it is not. */
  private int close(int open, int end) {
    int depth = 0;
    for (int i = open; i < end; i++) {
      char mark = body.get(i).mark();
      depth += mark == '(' ? 1 : mark == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return end;
  }

  /** GNU's {@code , ## args}, which eats the comma where args is empty and pastes nothing else. */
  private boolean isGnuComma(List<Token> out, int parameter) {
    return parameter >= 0 && parameter == macro.rest() && !out.isEmpty() && out.getLast().is(",");
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
