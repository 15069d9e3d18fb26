package org.lockorder.summary;

import java.util.Objects;
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
 * @param proviso the flags on which it hangs that it is asked for at all; null where there are none
 */
public record LockUse(
    Place place,
    @Nullable String subclass,
    @Nullable LockName name,
    LockKind kind,
    @Nullable Proviso proviso) {

  // Compared by the million: what is made for a record takes several times as long.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof LockUse u
            && kind == u.kind
            && place.equals(u.place)
            && Objects.equals(subclass, u.subclass)
            && Objects.equals(name, u.name)
            && Objects.equals(proviso, u.proviso));
  }

  @Override
  public int hashCode() {
    return 31 * place.hashCode() + kind.hashCode();
  }

  /** Whatever any flags say. */
  public LockUse(Place place, @Nullable String subclass, @Nullable LockName name, LockKind kind) {
    this(place, subclass, name, kind, null);
  }

  /** Whether callers say which lock it is, or whether it is asked for. */
  public boolean ofParameter() {
    return place.ofParameter() || (proviso != null && proviso.ofParameter());
  }

  /** Whether flags are against it. */
  boolean isNever() {
    return Proviso.NEVER.equals(proviso);
  }

  /** Whether it hangs on flags that are not known, or known to callers only. */
  public boolean isUnsure() {
    return proviso != null && (proviso.unsure() || proviso.ofParameter());
  }

  /** Whether both are surely one lock. */
  public boolean sameAs(LockUse other) {
    return place.sameAs(other.place);
  }

  /** Whether it hangs on that local variable. */
  boolean isRootedAt(String variable) {
    return place.root() instanceof Place.Root.Local l && l.name().equals(variable);
  }

  /** Whether it hangs on a local variable, and no more is known of it. */
  boolean isSomeOfOwn() {
    return name == null && place.root() instanceof Place.Root.Local;
  }

  /** Whether it is of the class with that id. */
  public boolean isOf(String id) {
    return name != null && name.id().equals(id);
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
    Proviso left = proviso != null && proviso.ofParameter() ? Proviso.UNSURE : proviso;
    return new LockUse(place.some(), subclass, name, kind, left);
  }

  /** Equal for uses that a merge of paths need not tell apart. */
  public String key() {
    String text = subclass == null ? place.text() : place.text() + "/" + subclass;
    return proviso == null ? text : text + " " + proviso.text();
  }
}
