package org.lockorder.oracle;

/**
 * What the kernel's own oracles say.
 *
 * @param annotations of the marks of functions
 * @param assertions of the callers of functions that assert that a lock is held
 */
public record Oracles(Agreement annotations, Agreement assertions) {
  /** Of nothing. */
  public static final Oracles NONE = new Oracles(Agreement.NONE, Agreement.NONE);

  /** Both together: of two programs. */
  public Oracles and(Oracles other) {
    return new Oracles(annotations.and(other.annotations), assertions.and(other.assertions));
  }
}
