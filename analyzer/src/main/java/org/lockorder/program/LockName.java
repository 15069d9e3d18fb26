package org.lockorder.program;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.Site;

/**
 * What a use of a lock is called.
 *
 * @param id the class's id, as in {@link org.lockorder.ir.LockClass}
 * @param bare the id without lockdep's subclass
 * @param type the struct's member, or the id
 * @param refinement what more this use tells: the member path that contains the owner
 * @param singleton whether there is one such lock in the system
 * @param declared where, null where that was not read
 */
public record LockName(
    String id,
    String bare,
    String type,
    @Nullable String refinement,
    boolean singleton,
    @Nullable Site declared)
    implements Comparable<LockName> {
  private static final Comparator<LockName> ORDER =
      Comparator.comparing(LockName::id)
          .thenComparing(n -> n.refinement() == null ? "" : n.refinement());

  /** The class that the name is of, if nothing is known but that. */
  public LockClass lockClass(LockKind kind) {
    return lockClass(kind, false, List.of());
  }

  /**
   * The class that the name is of.
   *
   * @param hidden whether lockdep is told to look away from it
   * @param aliases what lockdep prints for it
   */
  public LockClass lockClass(LockKind kind, boolean hidden, List<String> aliases) {
    return new LockClass(id, type, kind.ofClass(), singleton, hidden, declared, aliases);
  }

  /** Whether a lock of this name may be one of that, whatever their subclasses. */
  public boolean mayBe(LockName other) {
    return bare.equals(other.bare)
        || (type.equals(other.type) && !(namesHolder() && other.namesHolder()));
  }

  /** Whether it says more than the type: which object, or which struct's, the lock is. */
  private boolean namesHolder() {
    return singleton || !bare.equals(type);
  }

  /** Whether it says all that the other does. */
  boolean isAll(LockName other) {
    return equals(other)
        && bare.equals(other.bare)
        && type.equals(other.type)
        && singleton == other.singleton
        && Objects.equals(declared, other.declared);
  }

  @Override
  public int compareTo(LockName other) {
    return ORDER.compare(this, other);
  }

  /** Equal for uses of one class that tell the same of it. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LockName n
        && id.equals(n.id)
        && Objects.equals(refinement, n.refinement);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + Objects.hashCode(refinement);
  }
}
