package org.lockorder.frontend;

import org.lockorder.ir.Condition;

/** What a directive does to the macros that are defined behind it. */
sealed interface MacroEvent {
  /** Where it stands. */
  int line();

  /** When it is there. */
  Condition condition();

  /** {@code #define}. */
  record Define(MacroSource macro) implements MacroEvent {
    @Override
    public int line() {
      return macro.line();
    }

    @Override
    public Condition condition() {
      return macro.condition();
    }
  }

  /** {@code #define name}, as nothing: all there is to know is that it is defined. */
  record Flag(String name, int line, Condition condition) implements MacroEvent {}

  /** {@code #undef name}. */
  record Undefine(String name, int line, Condition condition) implements MacroEvent {}

  /** {@code #include}, of a file that is in the tree. */
  record Include(String path, int line, Condition condition) implements MacroEvent {}
}
