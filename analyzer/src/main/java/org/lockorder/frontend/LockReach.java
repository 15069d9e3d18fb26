package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.preprocessor.Lexer;
import org.lockorder.preprocessor.Token;
import org.lockorder.rules.Models;

/**
 * Whether calling a name may do something to a lock, by names alone: of functions and macros that
 * are called the same, any counts. May be used by several threads.
 */
final class LockReach {
  private final Models models;
  private final MacroEnvironment macros;
  private final Map<String, List<FunctionFacts>> functions;
  private final NameSearch search;

  /**
   * @param functions see {@link #byName}
   */
  LockReach(Map<String, List<FunctionFacts>> functions, MacroEnvironment macros, Models models) {
    this.models = models;
    this.macros = macros;
    this.functions = functions;
    this.search = new NameSearch(this::called, models.calls()::containsKey);
  }

  /** All functions by their names. */
  static Map<String, List<FunctionFacts>> byName(Collection<FileReport> reports) {
    Map<String, List<FunctionFacts>> functions = new HashMap<>();
    for (FileReport report : reports) {
      for (FunctionFacts function : report.facts().functions()) {
        functions.computeIfAbsent(function.name(), n -> new ArrayList<>(1)).add(function);
      }
    }
    return functions;
  }

  /** Whether the name leads to a lock operation. */
  boolean from(String name) {
    return models.calls().containsKey(name) || search.from(name);
  }

  private Set<String> called(String name) {
    Set<String> called = new HashSet<>();
    for (FunctionFacts function : functions.getOrDefault(name, List.of())) {
      for (Op.Call call : function.calls()) {
        String callee = call.name();
        if (callee != null) {
          called.add(callee);
        }
      }
      for (Op.LockOp lock : function.locks()) {
        called.add(lock.name());
      }
    }
    for (MacroSource macro : macros.definitions(name)) {
      for (Token token : Lexer.tokens(macro.body(), 0)) {
        if (token.kind() == Token.Kind.NAME) {
          called.add(token.text());
        }
      }
    }
    return called;
  }
}
