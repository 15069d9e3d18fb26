package org.lockorder.lockgraph;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What more than its class is known of a lock that is used: two uses of one class that tell
 * different things mean different locks.
 *
 * @param container the member that contains the owner: {@code btrfs_inode.io_tree}; null for an
 *     unknown one
 * @param tables one of which serves the owner: {@code l2cap_sock_ops}; none where that is not known
 * @param files which it is the lock of; null where that is not known
 */
public record Refinement(@Nullable String container, List<String> tables, @Nullable Files files) {
  /** Nothing. */
  public static final Refinement NONE = new Refinement(null, List.of());

  public Refinement {
    tables = List.copyOf(tables);
  }

  /** Of a lock that is none of a file. */
  public Refinement(@Nullable String container, List<String> tables) {
    this(container, tables, null);
  }

  /** The same of a lock of those files. */
  Refinement of(@Nullable Files which) {
    return which == null ? this : new Refinement(container, tables, which);
  }

  /** Whether both are surely not one lock. */
  public boolean differsFrom(Refinement other) {
    return isElsewhere(other) || isOfOthers(other) || isServedByOthers(other);
  }

  private boolean isElsewhere(Refinement other) {
    return container != null && other.container != null && !container.equals(other.container);
  }

  private boolean isOfOthers(Refinement other) {
    return files != null && other.files != null && files.differsFrom(other.files);
  }

  private boolean isServedByOthers(Refinement other) {
    return !tables.isEmpty()
        && !other.tables.isEmpty()
        && Collections.disjoint(tables, other.tables);
  }

  /** What of it tells it from one that differs. */
  public String apartFrom(Refinement other) {
    if (isElsewhere(other)) {
      return "in " + container;
    }
    return files != null && other.files != null && isOfOthers(other)
        ? files.apartFrom(other.files)
        : "served by " + String.join(" or ", tables);
  }

  /** As reports show it: the container, or else the tables; null for nothing. */
  public @Nullable String text() {
    return container != null || tables.isEmpty() ? container : String.join("|", tables);
  }
}
