package org.lockorder.lockgraph;

import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockMode;

/** A lock and how it is held. */
public record Held(LockClass lock, LockMode mode) {}
