package org.lockorder.preprocessor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one use of a function-like macro, and its closing bracket.
 *
 * @param close the name itself, of a macro without brackets
 */
record Invocation(List<List<Token>> arguments, Token close) {

  /** Takes them from the input; null, with nothing taken, where no fitting arguments stand. */
  static @Nullable Invocation take(Macro macro, Input input) {
    Token first = input.peek();
    if (first == null || first.mark() != '(') {
      return null;
    }
    int before = input.count();
    List<List<Token>> arguments = new ArrayList<>();
    List<Token> argument = new ArrayList<>();
    int depth = 0;
    Token close = null;
    for (Token token = input.take(); token != null; token = input.take()) {
      char mark = token.mark();
      depth += mark == '(' ? 1 : mark == ')' ? -1 : 0;
      if (depth == 0) {
        arguments.add(argument);
        close = token;
        break;
      }
      if (mark == ',' && depth == 1 && arguments.size() != macro.rest()) {
        arguments.add(argument);
        argument = new ArrayList<>();
      } else if (mark != '(' || depth > 1) {
        argument.add(token);
      }
    }
    if (close != null && fits(macro, arguments)) {
      return new Invocation(arguments, close);
    }
    input.putBack(before);
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
