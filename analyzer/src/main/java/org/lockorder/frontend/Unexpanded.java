package org.lockorder.frontend;

import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.ExternalDeclaration.FunctionDefinition;
import org.lockorder.ir.Condition;

/**
 * What is lowered only when all macros are known: a macro's use at file level, or of its making.
 */
sealed interface Unexpanded {
  /** When it is there. */
  Condition condition();

  /** Whether there is more to it than a text. */
  default boolean hasSyntax() {
    return switch (this) {
      case Declaration d -> d.initializer() != null;
      case Initialised i -> false;
      case Function f -> true;
      case ScopeFunction f -> true;
    };
  }

  /**
   * {@code static DEVICE_ATTR_RO(name);}, or the beginning of {@code DEFINE_OPS(name) = {...};}.
   *
   * @param initializer what follows, of the object that the macro makes last; null for nothing
   */
  record Declaration(String text, int line, @Nullable Initializer initializer, Condition condition)
      implements Unexpanded {}

  /**
   * {@code {...}}.
   *
   * @param file where it is lowered
   */
  record Initializer(Expr expression, FileContext file) {}

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
