package org.lockorder.lockgraph;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockClass;

/**
 * {@code to} is asked for while {@code from} is held.
 *
 * @param count how many places form it
 * @param witnesses the best first, never empty
 */
public record LockEdge(LockClass from, LockClass to, int count, List<Witness> witnesses) {
  public LockEdge {
    witnesses = List.copyOf(witnesses);
  }

  /** The same with the ends of its ways only. */
  LockEdge brief() {
    return new LockEdge(from, to, count, witnesses.stream().map(Witness::brief).toList());
  }

  /** Whether a cycle may be told of it. */
  public boolean isLikely() {
    return witnesses.stream().anyMatch(w -> !w.evidence().contains(Witness.Evidence.UNLIKELY));
  }

  /** The same with what a cycle may be told of only; empty where that is nothing. */
  Optional<LockEdge> likely() {
    List<Witness> some =
        witnesses.stream().filter(w -> !w.evidence().contains(Witness.Evidence.UNLIKELY)).toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(new LockEdge(from, to, count, some));
  }

  /** What more the witness to show tells of the outer use; null where nothing. */
  public @Nullable String fromRefinement() {
    return best().outerRefinement().text();
  }

  /** Likewise of the inner one. */
  public @Nullable String toRefinement() {
    return best().innerRefinement().text();
  }

  /** The witness to show. */
  public Witness best() {
    return witnesses.get(0);
  }
}
