package org.lockorder.lockgraph;

import org.lockorder.summary.Acquires;

/** What is looked for below a call. */
sealed interface Goal {
  /** Equal goals have one key. */
  Object key();

  /** A request of that atom. */
  record OfAtom(int atom) implements Goal {
    @Override
    public Object key() {
      return atom;
    }
  }

  /** A request of that path from the callee's parameters. */
  record OfTake(Acquires.Take take) implements Goal {
    @Override
    public String key() {
      return take.key();
    }
  }
}
