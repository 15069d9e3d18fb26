package org.lockorder.summary;

import java.util.List;
import org.lockorder.ir.Flags;

/**
 * Flags on which it hangs whether a lock is asked for at all: {@code fs_reclaim} by an allocation
 * with {@code GFP_KERNEL}, but not with {@code GFP_NOFS}.
 *
 * @param parameter the function's parameter that says so; -1 where nobody does
 * @param flags what it must say
 * @param unsure whether something of the word is not known, so that more might be against it
 */
public record Proviso(int parameter, Flags flags, boolean unsure) {
  private static final Flags NONE = new Flags(List.of(), List.of());

  /** The flags are against it: nothing is asked for. */
  static final Proviso NEVER = new Proviso(-2, NONE, false);

  /** It may be: the flags are not known. */
  static final Proviso UNSURE = new Proviso(-1, NONE, true);

  /** Whether callers decide. */
  boolean ofParameter() {
    return parameter >= 0;
  }

  /** Equal for equal ones. */
  String text() {
    return ofParameter() ? "if $" + parameter + flags + (unsure ? "?" : "") : unsure ? "if ?" : "";
  }
}
