package org.lockorder.preprocessor;

import org.jspecify.annotations.Nullable;

/**
 * The macros that a token came from and may not become again: a list, since there are a few only,
 * and most tokens of an expansion have the same ones.
 */
final class HideSet {
  /** No macro. */
  static final HideSet NONE = new HideSet("", null);

  private final String name;
  private final int hash;

  /** The others; null of none. */
  private final @Nullable HideSet others;

  private HideSet(String name, @Nullable HideSet others) {
    this.name = name;
    this.hash = name.hashCode();
    this.others = others;
  }

  boolean contains(String macro) {
    int wanted = macro.hashCode();
    for (HideSet at = this; at.others != null; at = at.others) {
      if (at.hash == wanted && at.name.equals(macro)) {
        return true;
      }
    }
    return false;
  }

  /** These and one more. */
  HideSet with(String macro) {
    return contains(macro) ? this : new HideSet(macro, this);
  }

  /** Those of both. */
  HideSet and(HideSet more) {
    for (HideSet at = more; at != null; at = at.others) {
      if (at == this) {
        return more; // which was made of these: an argument is used where it was given
      }
    }
    HideSet all = more;
    for (HideSet at = this; at.others != null; at = at.others) {
      all = all.with(at.name);
    }
    return all;
  }

  /** Those that are in both. */
  HideSet common(HideSet other) {
    if (this == other || this == NONE) {
      return this;
    }
    HideSet both = NONE;
    for (HideSet at = this; at.others != null; at = at.others) {
      both = other.contains(at.name) ? new HideSet(at.name, both) : both;
    }
    return both;
  }
}
