package org.lockorder.frontend;

import java.util.HashSet;
import java.util.Set;
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
  private final NameSearch search;

  OpenedGuards(MacroEnvironment macros, Models models) {
    this.macros = macros;
    this.models = models;
    this.search = new NameSearch(this::named, this::isGuard);
  }

  /** Whether the macro's text, or that of a macro in it, has such a guard. */
  boolean in(String macro) {
    return search.from(macro);
  }

  /** Guards and macros in a macro's text. */
  private Set<String> named(String macro) {
    Set<String> named = new HashSet<>();
    for (MacroSource source : macros.definitions(macro)) {
      for (Token token : Lexer.tokens(source.body(), 0)) {
        String name = token.text();
        if (token.kind() == Token.Kind.NAME && (isGuard(name) || isOpen(name))) {
          named.add(name);
        }
      }
    }
    return named;
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
