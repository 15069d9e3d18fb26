package org.lockorder.veto;

import java.util.List;
import java.util.Optional;
import org.lockorder.ir.Condition;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.Witness;

/** No configuration has all the legs. */
final class ConflictingConditions implements Veto {
  @Override
  public String name() {
    return "conflicting-conditions";
  }

  @Override
  public Optional<String> against(List<LockClass> locks, List<Witness> legs) {
    for (int i = 0; i < legs.size(); i++) {
      Condition one = legs.get(i).condition();
      for (int j = i; j < legs.size(); j++) {
        Condition other = legs.get(j).condition();
        for (String fact : one.facts()) {
          if (other.facts().contains(Condition.negation(fact))) {
            return Optional.of(
                "One leg needs %s, another needs %s.".formatted(fact, Condition.negation(fact)));
          }
        }
      }
    }
    return Optional.empty();
  }
}
