package org.lockorder.preprocessor;

import org.jspecify.annotations.Nullable;

/** The macros that are defined where something is expanded. */
@FunctionalInterface
public interface MacroTable {
  /** The macro of that name; null when it is none. */
  @Nullable Macro macro(String name);
}
