package org.lockorder.veto;

import java.util.List;
import java.util.Optional;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.Witness;

/**
 * A task asks for a lock that it holds itself: what comes of that it does alone, and it is told as
 * a self-deadlock where it is one.
 */
final class OwnHold implements Veto {
  @Override
  public String name() {
    return "own-hold";
  }

  @Override
  public Optional<String> against(List<LockClass> locks, List<Witness> legs) {
    for (int i = 0; i < legs.size(); i++) {
      LockClass asked = locks.get((i + 1) % locks.size());
      if (asked.singleton()
          && legs.get(i).gates().stream().anyMatch(g -> g.surely() && g.lock().equals(asked))) {
        return Optional.of("A task that waits for %s holds it itself.".formatted(asked.id()));
      }
    }
    return Optional.empty();
  }
}
