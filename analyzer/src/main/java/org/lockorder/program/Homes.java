package org.lockorder.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells structs of one tag apart. Definitions that one compilation may contain are alternatives,
 * under {@code #if}, and one struct; what never meets is another. A struct's home is the first path
 * that defines it.
 */
final class Homes {
  /** For tags that mean several structs only: each defining file's home. */
  private final Map<String, Map<String, String>> homes = new HashMap<>();

  /**
   * @param shared tags that several files define, with these
   */
  Homes(Map<String, Set<String>> shared, Visibility visibility) {
    shared.forEach(
        (tag, files) -> {
          Map<String, String> found = homes(new ArrayList<>(new TreeSet<>(files)), visibility);
          if (Set.copyOf(found.values()).size() > 1) {
            homes.put(tag, found);
          }
        });
  }

  private static Map<String, String> homes(List<String> files, Visibility visibility) {
    Map<String, String> homes = new TreeMap<>();
    List<String> included = new ArrayList<>();
    for (String file : files) {
      String home = file;
      // Two files that nobody includes never meet.
      boolean isIncluded = visibility.isIncluded(file);
      for (String other : isIncluded ? List.copyOf(homes.keySet()) : included) {
        String theirs = homes.getOrDefault(other, other);
        if (!theirs.equals(home)
            && (visibility.mayMeet(file, other) || visibility.mayMeet(other, file))) {
          String one = theirs.compareTo(home) < 0 ? theirs : home;
          String gone = one.equals(home) ? theirs : home;
          homes.replaceAll((f, h) -> h.equals(gone) ? one : h);
          home = one;
        }
      }
      homes.put(file, home);
      if (isIncluded) {
        included.add(file);
      }
    }
    return homes;
  }

  /** Whether the tag means several structs. */
  boolean areSeveral(String tag) {
    return homes.containsKey(tag);
  }

  /** The home of the struct that {@code file} defines; null where the tag means but one. */
  @Nullable String of(String tag, String file) {
    Map<String, String> known = homes.get(tag);
    return known == null ? null : known.getOrDefault(file, file);
  }
}
