package org.lockorder.kbuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockorder.ir.Condition;

/** The lists of objects and folders in one Makefile. */
final class Makefile {
  /** What Kbuild itself builds: {@code obj-y}, {@code lib-y}, and the top Makefile's. */
  private static final Set<String> BUILT =
      Set.of(
          "obj", "lib", "extra", "core", "drivers", "libs", "net", "virt", "init", "head", "subdir",
          "always", "pi-obj");

  /** {@code foo-$(CONFIG_X) += word}, without what stands behind the last minus. */
  record Listing(String variable, String word, Condition condition) {}

  private final Map<String, List<Listing>> byWord = new HashMap<>();

  Makefile(List<Listing> listings) {
    for (Listing listing : listings) {
      byWord.computeIfAbsent(listing.word(), word -> new ArrayList<>()).add(listing);
    }
  }

  /** The ways in which an object or a folder, relative to the Makefile's own, is built. */
  Set<Condition> whenBuilt(String name) {
    Set<Condition> found = whenBuilt(name, new HashSet<>());
    // subdir-y names folders without the slash.
    return found.isEmpty() && name.endsWith("/")
        ? whenBuilt(name.substring(0, name.length() - 1), new HashSet<>())
        : found;
  }

  private Set<Condition> whenBuilt(String word, Set<String> under) {
    Set<Condition> found = new LinkedHashSet<>();
    if (!under.add(word)) {
      return found;
    }
    for (Listing listing : byWord.getOrDefault(word, List.of())) {
      String variable = listing.variable();
      if (BUILT.contains(variable)) {
        found.add(listing.condition());
      } else {
        // A part of variable.o, or a list that another list refers to.
        Set<Condition> outer = new LinkedHashSet<>(whenBuilt(variable + ".o", under));
        outer.addAll(whenBuilt("$" + variable, under));
        outer.forEach(condition -> found.add(listing.condition().and(condition)));
      }
    }
    under.remove(word);
    return found;
  }
}
