package org.lockorder.pointers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.program.Place;

/**
 * Which files keep static structures of one kind, and with which functions in them. Code that has a
 * table of its own mostly works on objects with that table: a function of another file's is called
 * there less likely.
 */
final class Kin {
  /** By struct and file. */
  private final Map<String, Map<String, Set<Integer>>> kept = new HashMap<>();

  /** A file's static object has that value from the beginning. */
  void add(Place place, String file, int value) {
    String struct = struct(place);
    if (struct != null) {
      Set<Integer> functions =
          kept.computeIfAbsent(struct, s -> new HashMap<>())
              .computeIfAbsent(file, f -> new HashSet<>());
      if (Cells.isFunction(value)) {
        functions.add(Cells.function(value));
      }
    }
  }

  /** The files with such structures as the place is in, but without that function in any. */
  Set<String> without(Place place, int function) {
    Set<String> files = new TreeSet<>();
    kept.getOrDefault(struct(place), Map.of())
        .forEach(
            (file, functions) -> {
              if (!functions.contains(function)) {
                files.add(file);
              }
            });
    return files;
  }

  private static @Nullable String struct(Place place) {
    CType.Struct owner = place.owner();
    return owner == null || owner.anonymous() ? null : owner.tag() + "@" + owner.home();
  }
}
