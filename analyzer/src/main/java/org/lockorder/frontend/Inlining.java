package org.lockorder.frontend;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which uses of macros are lowered as the macro's text. */
interface Inlining {
  /** Whether a name may be a macro with arguments somewhere. */
  boolean mayBe(String name);

  /**
   * The macro to be put in place of a call on that line; null for none.
   *
   * @param given names that are called in the arguments
   */
  @Nullable MacroSource at(String name, Set<String> given, String file, int line);
}
