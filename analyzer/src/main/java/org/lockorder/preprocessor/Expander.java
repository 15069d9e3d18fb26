package org.lockorder.preprocessor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Expands all macros in a list of tokens, by Dave Prosser's algorithm: each token carries the
 * macros that it came from and may not become again (its hide set).
 */
public final class Expander {
  /** More tokens than that are a bomb, no program. */
  private static final int MOST_TOKENS = 200_000;

  private static final int DEEPEST = 100;

  private final MacroTable table;
  private final Map<String, Optional<Macro>> known = new HashMap<>();
  private int work;
  private int depth;

  private Expander(MacroTable table) {
    this.table = table;
  }

  /**
   * The tokens with every macro expanded.
   *
   * @throws TooLargeException where that makes far too many
   */
  public static List<Token> expand(List<Token> tokens, MacroTable table) {
    return new Expander(table).expand(tokens);
  }

  /** An expansion that would not end in reasonable time. */
  public static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLargeException() {
      super("an expansion is too large");
    }
  }

  private List<Token> expand(List<Token> tokens) {
    if (++depth > DEEPEST) {
      throw new TooLargeException();
    }
    int stays = staying(tokens);
    if (stays == tokens.size()) {
      depth--;
      return tokens;
    }
    Input input = new Input(tokens, stays);
    List<Token> out = new ArrayList<>(tokens.subList(0, stays));
    for (Token token = input.take(); token != null; token = input.take()) {
      count();
      List<Token> replacement = replacement(token, input);
      if (replacement == null) {
        out.add(token);
      } else {
        input.push(replacement);
      }
    }
    depth--;
    return out;
  }

  /** How many tokens stay as they are before the first that may not: mostly all. */
  private int staying(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (macro(tokens.get(i)) != null) {
        return i;
      }
      count();
    }
    return tokens.size();
  }

  private void count() {
    if (++work > MOST_TOKENS) {
      throw new TooLargeException();
    }
  }

  /** What stands for the token, and for the arguments that are then taken from the input. */
  private @Nullable List<Token> replacement(Token token, Input input) {
    Macro macro = macro(token);
    if (macro == null) {
      return null;
    }
    Invocation invocation =
        macro.parameters() == null
            ? new Invocation(List.of(), token)
            : Invocation.take(macro, input);
    if (invocation == null) {
      return null;
    }
    HideSet hidden = token.hidden().common(invocation.close().hidden()).with(macro.name());
    return hide(
        new Substitution(macro, invocation.arguments(), this::expand, token, hidden).tokens(),
        hidden,
        token);
  }

  /** The macro that a token may become; null for none. */
  private @Nullable Macro macro(Token token) {
    Macro macro = token.kind() == Token.Kind.NAME ? macro(token.text()) : null;
    return macro == null || token.hidden().contains(macro.name()) ? null : macro;
  }

  /** What is passed down through many macros is asked for again in each. */
  private @Nullable Macro macro(String name) {
    Optional<Macro> macro = known.get(name);
    if (macro == null) {
      macro = Optional.ofNullable(table.macro(name));
      known.put(name, macro);
    }
    return macro.orElse(null);
  }

  private static List<Token> hide(List<Token> tokens, HideSet hidden, Token use) {
    HideSet own = hidden;
    HideSet all = hidden;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.hidden() != own) {
        own = token.hidden();
        all = own.and(hidden);
      }
      tokens.set(i, (i == 0 ? token.withSpace(use.spaced()) : token).hiding(all));
    }
    return tokens;
  }
}
