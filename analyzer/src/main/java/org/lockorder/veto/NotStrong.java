package org.lockorder.veto;

import java.util.List;
import java.util.Optional;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockMode;
import org.lockorder.lockgraph.Witness;

/**
 * Only strong cycles deadlock (Documentation/locking/lockdep-design.rst): a recursive reader that
 * meets a reader gets the lock. A plain reader does not count here: a writer queued between blocks
 * it.
 */
final class NotStrong implements Veto {
  @Override
  public String name() {
    return "not-strong";
  }

  @Override
  public Optional<String> against(List<LockClass> locks, List<Witness> legs) {
    for (int i = 0; i < legs.size(); i++) {
      LockMode asked = legs.get(i).innerMode();
      int next = (i + 1) % legs.size();
      LockMode held = legs.get(next).outerMode();
      if (asked == LockMode.RECURSIVE_SHARED && held != LockMode.EXCLUSIVE) {
        return Optional.of(
            "A recursive reader of %s never waits for another reader."
                .formatted(locks.get(next).id()));
      }
    }
    return Optional.empty();
  }
}
