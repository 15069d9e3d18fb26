package org.lockorder.frontend;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lockorder.preprocessor.Lexer;
import org.lockorder.preprocessor.Token;

/**
 * Whether a macro's text declares a variable that it is given the name of, for the scope that the
 * macro is used in: {@code type *name = container_of(cl, type, member)}. Of macros that are called
 * the same, any counts. May be used by several threads.
 */
final class DeclaredNames {
  private final MacroEnvironment macros;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  DeclaredNames(MacroEnvironment macros) {
    this.macros = macros;
  }

  /** Whether the macro does so. */
  boolean in(String macro) {
    return known.computeIfAbsent(
        macro, name -> macros.definitions(name).stream().anyMatch(DeclaredNames::declares));
  }

  private static boolean declares(MacroSource macro) {
    List<String> parameters = macro.parameters();
    if (parameters == null) {
      return false;
    }
    List<Token> body = Lexer.tokens(macro.body(), 0);
    int depth = 0;
    int names = 0; // since the statement began; -1 where it is no declaration
    for (int i = 0; i < body.size(); i++) {
      Token token = body.get(i);
      if (token.is("(") || token.is("[") || token.is("{")) {
        depth++;
      } else if (token.is(")") || token.is("]") || token.is("}")) {
        depth--;
      }
      if (depth > 0) {
        names = -1;
      } else if (token.is(";")) {
        names = 0;
      } else if (names > 0 && token.is("=") && parameters.contains(body.get(i - 1).text())) {
        return names > 1;
      } else if (token.kind() == Token.Kind.NAME && names >= 0) {
        names++;
      } else if (!token.is("*") || names == 0) {
        names = -1;
      }
    }
    return false;
  }
}
