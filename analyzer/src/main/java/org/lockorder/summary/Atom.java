package org.lockorder.summary;

import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.program.LockName;

/**
 * A way of asking for a class: what the set of locks taken below a call is a set of.
 *
 * @param unsure whether it hangs on flags that are not known
 */
public record Atom(LockName name, LockMode mode, LockKind kind, boolean unsure) {
  /** One that hangs on nothing. */
  public Atom(LockName name, LockMode mode, LockKind kind) {
    this(name, mode, kind, false);
  }
}
