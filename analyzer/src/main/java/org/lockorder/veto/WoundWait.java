package org.lockorder.veto;

import java.util.List;
import java.util.Optional;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.lockgraph.Witness;

/**
 * Wound/wait mutexes taken in acquire contexts, in whatever order: the younger task is told to back
 * off (Documentation/locking/ww-mutex-design.rst).
 */
final class WoundWait implements Veto {
  @Override
  public String name() {
    return "wound-wait";
  }

  @Override
  public Optional<String> against(List<LockClass> locks, List<Witness> legs) {
    boolean wounded =
        locks.stream().allMatch(l -> l.kind() == LockKind.WW_MUTEX)
            && legs.stream().allMatch(w -> w.evidence().contains(Witness.Evidence.WITH_CONTEXT));
    return wounded
        ? Optional.of("All are wound/wait mutexes taken in a context: one task backs off.")
        : Optional.empty();
  }
}
