package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;

/** The locks that a function lets go of somewhere, itself or by a call. */
final class Released {
  private final List<LockUse> uses = new ArrayList<>();

  void add(LockUse use) {
    for (LockUse known : uses) {
      if (known.key().equals(use.key()) && known.mayBe(use)) {
        return;
      }
    }
    uses.add(use);
  }

  /** Whether that lock may be one of them. */
  boolean mayContain(LockUse use) {
    return uses.stream().anyMatch(u -> u.mayBe(use));
  }
}
