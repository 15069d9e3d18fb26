package org.lockorder.veto;

import java.util.List;
import java.util.Optional;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.Implementations;
import org.lockorder.lockgraph.Witness;

/** A reason why tasks that each follow one leg of a cycle cannot all wait for each other. */
public interface Veto {
  /** As in reports: {@code gate-lock}. */
  String name();

  /**
   * Why this combination is no deadlock, as a sentence; empty if this veto has nothing against it.
   *
   * @param locks the cycle; leg i holds lock i and waits for the next
   * @param legs a witness of each edge
   */
  Optional<String> against(List<LockClass> locks, List<Witness> legs);

  /** Those that may have something against a single way, which makes no cycle. */
  static List<Veto> ofOneLeg() {
    return List.of(
        new ConflictingConditions(), new OwnHold(), new NotYetPublished(), new BootOnly());
  }

  /**
   * All vetoes, in the order in which they are asked.
   *
   * @param implementations of types of objects, in the program that the cycles are of
   */
  static List<Veto> all(Implementations implementations) {
    return List.of(
        new NotStrong(),
        new DifferentRefinements(),
        new ConflictingConditions(),
        new GateLock(),
        new OwnHold(),
        new WoundWait(),
        new NotYetPublished(),
        new IncoherentModules(implementations),
        new BootOnly());
  }
}
