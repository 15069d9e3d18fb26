package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockorder.ir.LockKind;
import org.lockorder.program.LockName;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.LockUse;

/** What else is held at a point of a way down, by id; it may keep others out. */
final class HeldBelow {
  private final Map<String, HeldLock> held;

  /**
   * @param held where the way begins
   */
  HeldBelow(Map<String, HeldLock> held) {
    this.held = new TreeMap<>(held);
  }

  /**
   * Goes on through a callee: what it has let go of is held no more, be it only a lock of that
   * class (as in Assumption 10), and what it takes is held.
   */
  void pass(Context context) {
    if (context.isAwake()) {
      held.values().removeIf(h -> h.lock().kind().spins());
    }
    for (LockUse dropped : context.dropped()) {
      held.values().removeIf(h -> dropped.mayBe(h.lock()));
    }
    for (HeldLock h : context.held()) {
      LockName name = h.lock().name();
      if (name != null) {
        held.putIfAbsent(name.id(), h);
      }
    }
  }

  /** All but that lock, sorted by id. */
  List<Held> besides(String id, Classes classes) {
    List<Held> all = new ArrayList<>();
    held.forEach(
        (other, h) -> {
          LockKind kind = h.lock().kind();
          if (!other.equals(id) && kind.isOrdered()) {
            boolean keepsOut = kind.keepsOut() && !(kind.isEvent() && h.lock().place().many());
            all.add(new Held(classes.of(h.lock()), h.mode(), !h.sometimes(), keepsOut));
          }
        });
    return all;
  }
}
