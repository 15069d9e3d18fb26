package org.lockorder.preprocessor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    Deque<Token> input = new ArrayDeque<>(tokens);
    List<Token> out = new ArrayList<>();
    while (!input.isEmpty()) {
      if (++work > MOST_TOKENS) {
        throw new TooLargeException();
      }
      Token token = input.remove();
      List<Token> replacement = replacement(token, input);
      if (replacement == null) {
        out.add(token);
      } else {
        for (int i = replacement.size() - 1; i >= 0; i--) {
          input.push(replacement.get(i));
        }
      }
    }
    depth--;
    return out;
  }

  /** What stands for the token, and for the arguments that are then taken from the input. */
  private @Nullable List<Token> replacement(Token token, Deque<Token> input) {
    Macro macro =
        token.kind() != Token.Kind.NAME || token.hidden().contains(token.text())
            ? null
            : table.macro(token.text());
    if (macro == null) {
      return null;
    }
    if (macro.parameters() == null) {
      Set<String> hidden = with(token.hidden(), macro.name());
      return hide(new Substitution(macro, List.of(), this::expand, token).tokens(), hidden, token);
    }
    Invocation invocation = Invocation.take(macro, input);
    if (invocation == null) {
      return null;
    }
    return hide(
        new Substitution(macro, invocation.arguments(), this::expand, token).tokens(),
        with(common(token.hidden(), invocation.close().hidden()), macro.name()),
        token);
  }

  static Set<String> common(Set<String> one, Set<String> other) {
    if (one == other || one.isEmpty()) {
      return one;
    }
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return Set.copyOf(both);
  }

  private static Set<String> with(Set<String> names, String name) {
    if (names.isEmpty()) {
      return Set.of(name);
    }
    if (names.contains(name)) {
      return names;
    }
    Set<String> all = new HashSet<>(names);
    all.add(name);
    return Set.copyOf(all);
  }

  private static List<Token> hide(List<Token> tokens, Set<String> hidden, Token use) {
    List<Token> marked = new ArrayList<>(tokens.size());
    Set<String> own = Set.of();
    Set<String> all = hidden;
    for (Token token : tokens) {
      if (token.hidden() != own) {
        own = token.hidden();
        all = union(own, hidden);
      }
      marked.add((marked.isEmpty() ? token.withSpace(use.spaced()) : token).hiding(all));
    }
    return marked;
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.containsAll(one)) {
      return other;
    }
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }
}
