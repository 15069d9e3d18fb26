package org.lockorder.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts others in the place of a list's elements, few of which change. */
public final class Replacing {
  private Replacing() {}

  /** What {@code change} makes of each; the list itself where every element stays itself. */
  public static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
    List<T> changed = null;
    for (int i = 0; i < all.size(); i++) {
      T now = change.apply(all.get(i));
      if (now != all.get(i)) {
        changed = changed == null ? new ArrayList<>(all) : changed;
        changed.set(i, now);
      }
    }
    return changed == null ? all : changed;
  }
}
