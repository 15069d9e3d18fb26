package org.lockorder.summary;

import org.lockorder.ir.Value;

/** What a value is made of: a write to any of it ends what is known of the value. */
final class Mentions {
  private Mentions() {}

  /** Whether a value reads the target: the same variable, or a member of that name anywhere. */
  static boolean has(Value value, Value target) {
    boolean same =
        target instanceof Value.Field t
            ? value instanceof Value.Field f && f.member().equals(t.member())
            : value.equals(target);
    return same
        || switch (value) {
          case Value.Field f -> has(f.base(), target);
          case Value.Element e -> has(e.base(), target) || has(e.index(), target);
          case Value.AddressOf a -> has(a.place(), target);
          case Value.Dereference d -> has(d.pointer(), target);
          case Value.Cast c -> has(c.value(), target);
          case Value.ContainerOf c -> has(c.pointer(), target);
          case Value.Binary b -> has(b.left(), target) || has(b.right(), target);
          case Value.Not n -> has(n.value(), target);
          case Value.Variable v -> false;
          case Value.Global v -> false;
          case Value.Constant v -> false;
          case Value.Result v -> false;
          case Value.Configured v -> false;
          case Value.Seldom v -> false;
          case Value.Unknown v -> false;
        };
  }

  /** A bit that the target has in common with whatever mentions it, and with little else. */
  static long mark(Value target) {
    return bit(target instanceof Value.Field f ? f.member().hashCode() : target.hashCode());
  }

  /** The marks of all that the value mentions, itself among them. */
  static long marks(Value value) {
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
}
