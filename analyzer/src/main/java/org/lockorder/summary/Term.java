package org.lockorder.summary;

import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Value;

/** A value of which something is known, with what is asked of it again and again. */
final class Term {
  private final Value value;
  private final int hash;

  /** The marks of all that may be written to end what is known of it. */
  private final long read;

  Term(Value value) {
    this.value = value;
    this.hash = value.hashCode();
    this.read = Mentions.marks(value);
  }

  Value value() {
    return value;
  }

  /** Whether it is that value, of that hash. */
  boolean is(Value other, int otherHash) {
    return hash == otherHash && value.equals(other);
  }

  /** Whether it reads the target, which has that mark. */
  boolean mentions(Value target, long mark) {
    return (read & mark) != 0 && Mentions.has(value, target);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Term t && is(t.value, t.hash));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
