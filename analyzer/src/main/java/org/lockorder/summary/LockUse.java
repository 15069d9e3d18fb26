package org.lockorder.summary;

import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockKind;
import org.lockorder.program.LockName;
import org.lockorder.program.Place;

/**
 * A lock as one function names it.
 *
 * @param place where it is
 * @param subclass lockdep's: a number, {@code $2} for what the function's parameter 2 says, {@code
 *     ?} for one that is not known, null for none
 * @param name its class; null for a coarse use, or a macro's parameter before it is called
 * @param kind its family
 */
public record LockUse(
    Place place, @Nullable String subclass, @Nullable LockName name, LockKind kind) {

  /** Whether both are surely one lock. */
  public boolean sameAs(LockUse other) {
    return place.sameAs(other.place);
  }

  /** Whether both are of one named class. */
  public boolean sameClassAs(LockUse other) {
    return name != null && other.name != null && name.id().equals(other.name.id());
  }

  /**
   * Whether both may be one lock: of one class, or of one struct's member where one of them knows
   * no more. Of a coarse use only the family is known.
   */
  public boolean mayBe(LockUse other) {
    return (name == null || other.name == null) ? kind == other.kind : name.mayBe(other.name);
  }

  /** The same class, but some instance of it. */
  public LockUse some() {
    return new LockUse(place.some(), subclass, name, kind);
  }

  /** Equal for uses that a merge of paths need not tell apart. */
  public String key() {
    return place.text() + (subclass == null ? "" : "/" + subclass);
  }
}
