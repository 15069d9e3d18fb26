package org.lockorder.cache;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/**
 * In which order a collection is written: its own, but that of Java's immutable sets and maps is
 * another in each process. Where these have texts or constants they are sorted, so that what is
 * equal becomes the same bytes.
 */
final class Walk {
  private static final Class<?> SETS = Set.of(0, 1, 2).getClass();
  private static final Class<?> SET = Set.of(0).getClass();
  private static final Class<?> MAPS = Map.of(0, 0, 1, 1).getClass();

  private Walk() {}

  static Iterable<?> of(Collection<?> all) {
    return all.getClass() == SETS || all.getClass() == SET
        ? all.stream().sorted(Comparator.comparing(Walk::key)).toList()
        : all;
  }

  static Iterable<? extends Map.Entry<?, ?>> of(Map<?, ?> all) {
    return all.getClass() == MAPS
        ? all.entrySet().stream().sorted(Comparator.comparing(each -> key(each.getKey()))).toList()
        : all.entrySet();
  }

  /** Others stay as they are: sorting is stable. */
  private static String key(Object element) {
    return element instanceof String text
        ? text
        : element instanceof Enum<?> constant ? constant.name() : "";
  }
}
