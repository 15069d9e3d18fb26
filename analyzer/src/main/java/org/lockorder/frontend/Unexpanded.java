package org.lockorder.frontend;

import org.lockorder.grammar.ast.ExternalDeclaration.FunctionDefinition;
import org.lockorder.ir.Condition;

/** A macro's use at file level, kept until all macros are known. */
sealed interface Unexpanded {
  /** The use as written. */
  String text();

  /** The line that it begins on. */
  int line();

  /** When it is there. */
  Condition condition();

  /** {@code static DEVICE_ATTR_RO(name);}. */
  record Declaration(String text, int line, Condition condition) implements Unexpanded {}

  /**
   * {@code SYSCALL_DEFINE1(close, unsigned int, fd) {...}}.
   *
   * @param text as far as the body
   * @param file where the body is lowered
   */
  record Function(
      FunctionDefinition definition, FileContext file, String text, int line, Condition condition)
      implements Unexpanded {}
}
