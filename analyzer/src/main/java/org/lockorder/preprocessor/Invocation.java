package org.lockorder.preprocessor;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one use of a function-like macro, and its closing bracket.
 *
 * @param close the name itself, of a macro without brackets
 */
record Invocation(List<List<Token>> arguments, Token close) {

  /** Takes them from the input; null, with nothing taken, where no fitting arguments stand. */
  static @Nullable Invocation take(Macro macro, Deque<Token> input) {
    Token first = input.peek();
    if (first == null || !first.is("(")) {
      return null;
    }
    List<Token> taken = new ArrayList<>();
    List<List<Token>> arguments = new ArrayList<>();
    List<Token> argument = new ArrayList<>();
    int depth = 0;
    Token close = null;
    while (close == null && !input.isEmpty()) {
      Token token = input.remove();
      taken.add(token);
      boolean outermost = depth == (token.is("(") ? 0 : 1);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (token.is(")") && outermost) {
        arguments.add(argument);
        close = token;
      } else if (token.is(",") && outermost && arguments.size() != macro.rest()) {
        arguments.add(argument);
        argument = new ArrayList<>();
      } else if (!(token.is("(") && outermost)) {
        argument.add(token);
      }
    }
    if (close != null && fits(macro, arguments)) {
      return new Invocation(arguments, close);
    }
    for (int i = taken.size() - 1; i >= 0; i--) {
      input.push(taken.get(i));
    }
    return null;
  }

  /** Makes a missing rest an empty one, and no argument of no parameter none. */
  private static boolean fits(Macro macro, List<List<Token>> arguments) {
    int wanted = macro.parameters() == null ? 0 : macro.parameters().size();
    if (macro.variadic() && arguments.size() == wanted - 1) {
      arguments.add(List.of());
    }
    if (wanted == 0 && arguments.size() == 1 && arguments.getFirst().isEmpty()) {
      arguments.clear();
    }
    return arguments.size() == wanted;
  }
}
