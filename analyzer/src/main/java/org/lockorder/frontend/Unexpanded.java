package org.lockorder.frontend;

import org.lockorder.grammar.ast.ExternalDeclaration.FunctionDefinition;
import org.lockorder.ir.Condition;

/**
 * What is lowered only when all macros are known: a macro's use at file level, or of its making.
 */
sealed interface Unexpanded {
  /** When it is there. */
  Condition condition();

  /** {@code static DEVICE_ATTR_RO(name);}. */
  record Declaration(String text, int line, Condition condition) implements Unexpanded {}

  /**
   * A static object whose initialiser a macro makes, in part or, with the object, as a whole:
   * {@code static DECLARE_WORK(w, f);}. The object itself is known.
   */
  record Initialised(String text, int line, Condition condition) implements Unexpanded {}

  /**
   * {@code SYSCALL_DEFINE1(close, unsigned int, fd) {...}}.
   *
   * @param text as far as the body
   * @param file where the body is lowered
   */
  record Function(
      FunctionDefinition definition, FileContext file, String text, int line, Condition condition)
      implements Unexpanded {}

  /** A function that may be part of a scope class, the rest of which a macro makes. */
  record ScopeFunction(FunctionDefinition definition, FileContext file, Condition condition)
      implements Unexpanded {}
}
