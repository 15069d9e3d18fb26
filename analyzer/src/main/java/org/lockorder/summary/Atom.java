package org.lockorder.summary;

import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.program.LockName;

/** A way of asking for a class: what the set of locks taken below a call is a set of. */
public record Atom(LockName name, LockMode mode, LockKind kind) {}
