package org.lockorder.veto;

import java.util.List;
import java.util.Optional;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.Refinement;
import org.lockorder.lockgraph.Witness;

/**
 * One class by its struct's member, but the legs mean locks in different containing members, or of
 * objects that different tables of functions serve; or the one is in such a member, and the other
 * in a static object.
 */
final class DifferentRefinements implements Veto {
  @Override
  public String name() {
    return "different-refinements";
  }

  @Override
  public Optional<String> against(List<LockClass> locks, List<Witness> legs) {
    for (int i = 0; i < legs.size(); i++) {
      int next = (i + 1) % legs.size();
      Refinement asked = legs.get(i).innerRefinement();
      Refinement held = legs.get(next).outerRefinement();
      if (asked.differsFrom(held)) {
        return Optional.of(
            "One leg means the %s %s, another that %s."
                .formatted(locks.get(next).id(), asked.apartFrom(held), held.apartFrom(asked)));
      }
      String container = asked.container() != null ? asked.container() : held.container();
      if (container != null && locks.get(next).standsAlone()) {
        return Optional.of(
            "One leg means the %s in %s, another %s, which is part of nothing."
                .formatted(locks.get(next).type(), container, locks.get(next).id()));
      }
    }
    return Optional.empty();
  }
}
