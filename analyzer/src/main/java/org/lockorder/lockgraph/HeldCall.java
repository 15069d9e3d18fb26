package org.lockorder.lockgraph;

import java.util.List;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.HeldLock;

/**
 * A call that is made, on some path, while locks are held.
 *
 * @param number which of them it is, in program order
 * @param function the caller's number
 * @param held all that are held on any path
 */
record HeldCall(int number, int function, CallSite call, List<HeldLock> held) {
  HeldCall {
    held = List.copyOf(held);
  }
}
