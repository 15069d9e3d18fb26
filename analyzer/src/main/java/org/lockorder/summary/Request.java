package org.lockorder.summary;

import java.util.List;
import org.lockorder.ir.LockMode;

/**
 * This function asks for a lock and may wait for it.
 *
 * @param by who is called for it, a primitive or a wrapper that returns holding it
 * @param again whether on every path it is held here already, and the same lock surely
 * @param own whether this function alone can tell in what context it is asked for; what a wrapper
 *     asks for by itself, it tells itself
 * @param always whether it happens every time the function succeeds
 * @param contexts the paths that lead here, those with equal held sets merged
 */
public record Request(
    LockUse lock,
    LockMode mode,
    int line,
    String by,
    boolean again,
    boolean own,
    boolean always,
    List<Context> contexts) {
  public Request {
    contexts = List.copyOf(contexts);
  }
}
