package org.lockorder.veto;

import java.util.List;
import java.util.Optional;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.Witness;

/** One class by its struct's member, but the legs mean locks in different containing members. */
final class DifferentRefinements implements Veto {
  @Override
  public String name() {
    return "different-refinements";
  }

  @Override
  public Optional<String> against(List<LockClass> locks, List<Witness> legs) {
    for (int i = 0; i < legs.size(); i++) {
      int next = (i + 1) % legs.size();
      String asked = legs.get(i).innerRefinement();
      String held = legs.get(next).outerRefinement();
      if (asked != null && held != null && !asked.equals(held)) {
        return Optional.of(
            "One leg means the %s in %s, another that in %s."
                .formatted(locks.get(next).id(), asked, held));
      }
    }
    return Optional.empty();
  }
}
