package org.lockorder.query;

import org.jspecify.annotations.Nullable;

/** What somebody wants to know; locks and functions are named as people name them. */
public sealed interface Question {
  /** In which orders two locks are taken. */
  record Order(String first, String second) implements Question {}

  /** What is held when a function is called. */
  record HeldAt(String name) implements Question {}

  /** Which locks a function takes, itself or below. */
  record Acquires(String name) implements Question {}

  /** Who calls what while holding a lock. */
  record CallersHolding(String lock) implements Question {}

  /** The bare name of the function that it is about; null where it is about locks. */
  default @Nullable String function() {
    return switch (this) {
      case Order o -> null;
      case CallersHolding c -> null;
      case HeldAt h -> bare(h.name());
      case Acquires a -> bare(a.name());
    };
  }

  private static String bare(String name) {
    return name.replaceFirst("@.*", "").replaceFirst("\\(\\)$", "");
  }
}
