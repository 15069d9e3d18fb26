package org.lockorder.check;

import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Witness;

/** One task's part of a cycle: an edge, and the witness of it that this finding rests on. */
public record Leg(LockEdge edge, Witness witness, Confidence confidence) {}
