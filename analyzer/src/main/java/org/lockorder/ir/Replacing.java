package org.lockorder.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
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
        if (all.size() == 1) {
          return List.of(now); // so it is with most
        }
        changed = changed == null ? new ArrayList<>(all) : changed;
        changed.set(i, now);
      }
    }
    return changed == null ? all : changed;
  }

  /**
   * Likewise with something that the change needs beside: where there are very many lists a lambda
   * for each, which keeps that, costs more than the change.
   */
  public static <T, A> List<T> each(List<T> all, A with, BiFunction<T, A, T> change) {
    List<T> changed = null;
    for (int i = 0; i < all.size(); i++) {
      T before = all.get(i);
      T now = change.apply(before, with);
      if (now != before) {
        if (all.size() == 1) {
          return List.of(now); // so it is with most
        }
        changed = changed == null ? new ArrayList<>(all) : changed;
        changed.set(i, now);
      }
    }
    return changed == null ? all : changed;
  }
}
