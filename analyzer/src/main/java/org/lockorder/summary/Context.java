package org.lockorder.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Condition;
import org.lockorder.ir.LockKind;

/**
 * How things stand on some path when an event happens.
 *
 * @param held the locks this function holds, in the order of taking
 * @param dropped locks of the caller that this function has let go of and not taken back
 * @param doubtful further ones, of which a callee lets go on some condition
 * @param condition the configuration facts the path needs
 * @param given what the function's parameters must be for it
 * @param passes what is known of the arguments, at a call
 * @param lastReference whether a last reference must be gone for it
 * @param seldom whether it happens to few objects only
 * @param told whether it depends on what a callee wrote through a pointer
 * @param interrupts what of the CPU's context was changed on all of them
 * @param once whether it is on the way to setting a static object that must be zero for it
 */
public record Context(
    List<HeldLock> held,
    List<LockUse> dropped,
    List<LockUse> doubtful,
    Condition condition,
    Inputs given,
    Inputs passes,
    boolean lastReference,
    boolean seldom,
    boolean told,
    Interrupts interrupts,
    boolean once) {

  public Context {
    held = List.copyOf(held);
    dropped = List.copyOf(dropped);
    doubtful = List.copyOf(doubtful);
  }

  // Compared by the hundred thousand: what is made for a record takes several times as long.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Context c
            && lastReference == c.lastReference
            && seldom == c.seldom
            && told == c.told
            && once == c.once
            && condition.equals(c.condition)
            && given.equals(c.given)
            && passes.equals(c.passes)
            && interrupts.equals(c.interrupts)
            && held.equals(c.held)
            && dropped.equals(c.dropped)
            && doubtful.equals(c.doubtful));
  }

  @Override
  public int hashCode() {
    int hash = 31 * (31 * held.hashCode() + condition.hashCode()) + given.hashCode();
    int flags = (seldom ? 1 : 0) + (told ? 2 : 0);
    return 31 * (31 * (31 * hash + passes.hashCode()) + interrupts.hashCode()) + flags;
  }

  /** Whether something that this function has done forbids to sleep there. */
  public boolean isAtomic() {
    return interrupts.isAtomic() || HeldLock.anySpins(held);
  }

  /** Whether it does not happen where the function is called by who must not sleep. */
  public boolean isAwake() {
    return interrupts.awake();
  }

  /**
   * Whether one of that family may be asked for: who holds a spinning lock does not sleep, and who
   * reclaims, or was told not to, does not reclaim.
   */
  public boolean allows(LockKind kind) {
    for (HeldLock h : held) {
      if ((kind.sleeps() && h.lock().kind().spins())
          || (kind == LockKind.RECLAIM && h.lock().kind().keepsFromReclaim())) {
        return false;
      }
    }
    return true;
  }
}
