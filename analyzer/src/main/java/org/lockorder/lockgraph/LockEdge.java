package org.lockorder.lockgraph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockClass;

/**
 * {@code to} is asked for while {@code from} is held.
 *
 * @param fromRefinement what more is known of the outer use ({@code btrfs_inode.io_tree})
 * @param count how many places form it
 * @param witnesses the best first, never empty
 */
public record LockEdge(
    LockClass from,
    LockClass to,
    @Nullable String fromRefinement,
    @Nullable String toRefinement,
    int count,
    List<Witness> witnesses) {
  public LockEdge {
    witnesses = List.copyOf(witnesses);
  }

  /** The witness to show. */
  public Witness best() {
    return witnesses.get(0);
  }
}
