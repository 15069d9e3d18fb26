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
    this.read = marks(value);
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
    return (read & mark) != 0 && Facts.mentions(value, target);
  }

  /** A bit that the target has in common with whatever mentions it, and with little else. */
  static long mark(Value target) {
    return bit(target instanceof Value.Field f ? f.member().hashCode() : target.hashCode());
  }

  private static long marks(Value value) {
    return mark(value)
        | switch (value) {
          case Value.Field f -> marks(f.base());
          case Value.Element e -> marks(e.base()) | marks(e.index());
          case Value.AddressOf a -> marks(a.place());
          case Value.Dereference d -> marks(d.pointer());
          case Value.Cast c -> marks(c.value());
          case Value.ContainerOf c -> marks(c.pointer());
          case Value.Binary b -> marks(b.left()) | marks(b.right());
          case Value.Not n -> marks(n.value());
          case Value.Variable v -> 0;
          case Value.Global v -> 0;
          case Value.Constant v -> 0;
          case Value.Result v -> 0;
          case Value.Configured v -> 0;
          case Value.Seldom v -> 0;
          case Value.Unknown v -> 0;
        };
  }

  private static long bit(int hash) {
    return 1L << (hash ^ hash >>> 6 ^ hash >>> 16);
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
