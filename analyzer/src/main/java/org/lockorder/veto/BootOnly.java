package org.lockorder.veto;

import java.util.List;
import java.util.Optional;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.Witness;

/** Every leg runs only while one thread does: at boot, at load or unload (Assumption 9). */
final class BootOnly implements Veto {
  @Override
  public String name() {
    return "boot-only";
  }

  @Override
  public Optional<String> against(List<LockClass> locks, List<Witness> legs) {
    return legs.stream().allMatch(w -> w.evidence().contains(Witness.Evidence.BOOT))
        ? Optional.of("Every leg runs only in __init or __exit code.")
        : Optional.empty();
  }
}
