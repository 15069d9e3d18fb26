package org.lockorder.frontend;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lockorder.preprocessor.Lexer;
import org.lockorder.preprocessor.Token;
import org.lockorder.rules.Models;
import org.lockorder.rules.Models.GuardUse;

/**
 * Whether a macro's text opens a guard that its own statement does not close, by names alone: of
 * macros that are called the same, any counts. May be used by several threads.
 */
final class OpenedGuards {
  private final MacroEnvironment macros;
  private final Models models;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  OpenedGuards(MacroEnvironment macros, Models models) {
    this.macros = macros;
    this.models = models;
  }

  /** Whether the macro's text, or that of a macro in it, has such a guard. */
  boolean in(String macro) {
    Boolean before = known.get(macro);
    if (before != null) {
      return before;
    }
    boolean opens = in(macro, new HashSet<>());
    known.put(macro, opens);
    return opens;
  }

  private boolean in(String macro, Set<String> met) {
    if (!met.add(macro)) {
      return false;
    }
    return macros.definitions(macro).stream()
        .flatMap(source -> Lexer.tokens(source.body(), 0).stream())
        .filter(token -> token.kind() == Token.Kind.NAME)
        .map(Token::text)
        .anyMatch(name -> isGuard(name) || (isOpen(name) && in(name, met)));
  }

  private boolean isGuard(String name) {
    GuardUse use = models.guardUses().get(name);
    return use != null
        && switch (use) {
          case REST_OF_SCOPE, NAMED_REST_OF_SCOPE, VARIABLE -> true;
          case STATEMENT, STATEMENT_OR_FAIL -> false;
        };
  }

  private boolean isOpen(String name) {
    return !macros.definitions(name).isEmpty() && !FileExpansion.isModelled(name, models);
  }
}
