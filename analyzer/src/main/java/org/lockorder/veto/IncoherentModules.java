package org.lockorder.veto;

import java.util.List;
import java.util.Optional;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.Implementations;
import org.lockorder.lockgraph.Witness;

/**
 * One leg asks for the lock of an object of one type, another holds that of another type: an inode
 * is of one file system (Assumption 35).
 */
record IncoherentModules(Implementations implementations) implements Veto {
  @Override
  public String name() {
    return "incoherent-modules";
  }

  @Override
  public Optional<String> against(List<LockClass> locks, List<Witness> legs) {
    for (int i = 0; i < legs.size(); i++) {
      int next = (i + 1) % legs.size();
      LockClass lock = locks.get(next);
      Optional<String> asked = implementations.of(lock, file(legs.get(i).requester()));
      Optional<String> held = implementations.of(lock, file(legs.get(next).holder()));
      if (asked.isPresent() && held.isPresent() && !asked.equals(held)) {
        return Optional.of(
            "%s is of %s in one leg, of %s in another: no object is of both."
                .formatted(lock.id(), asked.get(), held.get()));
      }
    }
    return Optional.empty();
  }

  private static String file(String function) {
    return function.substring(function.lastIndexOf('@') + 1);
  }
}
