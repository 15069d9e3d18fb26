package org.lockorder.frontend;

import java.util.ArrayDeque;
import java.util.Deque;
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
    Set<String> met = new HashSet<>(Set.of(macro));
    Deque<String> todo = new ArrayDeque<>(met);
    while (!todo.isEmpty()) {
      String next = todo.remove();
      if (known.getOrDefault(next, false)) {
        known.put(macro, true);
        return true;
      }
      if (known.containsKey(next)) {
        continue;
      }
      for (MacroSource source : macros.definitions(next)) {
        for (Token token : Lexer.tokens(source.body(), 0)) {
          String name = token.text();
          if (token.kind() == Token.Kind.NAME && isGuard(name)) {
            known.put(macro, true);
            return true;
          }
          if (token.kind() == Token.Kind.NAME && isOpen(name) && met.add(name)) {
            todo.add(name);
          }
        }
      }
    }
    met.forEach(each -> known.put(each, false));
    return false;
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
