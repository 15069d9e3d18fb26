package org.lockorder.veto;

import java.util.List;
import java.util.Optional;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.Witness;

/**
 * A lock that a task has just made, and given nobody a way to: nobody else holds it or waits for
 * it.
 */
final class NotYetPublished implements Veto {
  @Override
  public String name() {
    return "not-yet-published";
  }

  @Override
  public Optional<String> against(List<LockClass> locks, List<Witness> legs) {
    for (int i = 0; i < legs.size(); i++) {
      if (legs.get(i).evidence().contains(Witness.Evidence.OUTER_UNPUBLISHED)) {
        return excused(locks.get(i));
      }
      if (legs.get(i).evidence().contains(Witness.Evidence.INNER_UNPUBLISHED)) {
        return excused(locks.get((i + 1) % locks.size()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> excused(LockClass lock) {
    return Optional.of(
        "One leg has just made its %s, and nobody else knows the object yet.".formatted(lock.id()));
  }
}
