package org.lockorder.summary;

import java.util.List;
import java.util.Map;
import org.lockorder.ir.Condition;
import org.lockorder.ir.Outcome;

/**
 * How things stand on some path when an event happens.
 *
 * @param held the locks this function holds, in the order of taking
 * @param dropped locks of the caller that this function has let go of and not taken back
 * @param condition the configuration facts the path needs
 * @param given what the function's parameters must be for it
 * @param passes what is known of the arguments, at a call
 * @param lastReference whether a last reference must be gone for it
 */
public record Context(
    List<HeldLock> held,
    List<LockUse> dropped,
    Condition condition,
    Map<Integer, Outcome> given,
    Map<Integer, Outcome> passes,
    boolean lastReference) {

  public Context {
    held = List.copyOf(held);
    dropped = List.copyOf(dropped);
    given = Map.copyOf(given);
    passes = Map.copyOf(passes);
  }
}
