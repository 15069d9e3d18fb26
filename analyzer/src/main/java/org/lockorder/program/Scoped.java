package org.lockorder.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Definitions of one kind by name, where several files may give a name a meaning each. */
final class Scoped<T> {
  private final Map<String, List<Entry<T>>> entries = new HashMap<>();

  /** A definition and where it stands. */
  record Entry<T>(String file, T value) {
    boolean isHeaders() {
      return !file.endsWith(".c");
    }
  }

  void add(String name, String file, T value) {
    entries.computeIfAbsent(name, n -> new ArrayList<>(1)).add(new Entry<>(file, value));
  }

  /** All definitions of a name, in path order. */
  List<Entry<T>> all(String name) {
    return entries.getOrDefault(name, List.of());
  }

  /** The names that more than one file defines, with these files. */
  Map<String, Set<String>> shared() {
    Map<String, Set<String>> shared = new HashMap<>();
    entries.forEach(
        (name, all) -> {
          if (all.size() > 1) {
            Set<String> files = new HashSet<>();
            all.forEach(entry -> files.add(entry.file()));
            if (files.size() > 1) {
              shared.put(name, files);
            }
          }
        });
    return shared;
  }

  /** All definitions of a name in the order in which a file prefers them: its own, headers'. */
  List<Entry<T>> preferred(String name, String file) {
    return sorted(all(name), file);
  }

  /**
   * The definitions that a name can mean, best first: those that one of {@code files}, asked in
   * turn, sees; else those that it may meet where others include it; else all.
   */
  List<Entry<T>> seenFrom(String name, Visibility visibility, String... files) {
    List<Entry<T>> all = all(name);
    if (all.size() < 2) {
      return all;
    }
    List<BiPredicate<String, String>> ways = List.of(visibility::sees, visibility::mayMeet);
    for (BiPredicate<String, String> way : ways) {
      for (String file : files) {
        List<Entry<T>> found = new ArrayList<>();
        for (Entry<T> entry : all) {
          if (way.test(file, entry.file())) {
            found.add(entry);
          }
        }
        if (!found.isEmpty()) {
          return sorted(found, file);
        }
      }
    }
    return sorted(all, files[0]);
  }

  private static <T> List<Entry<T>> sorted(List<Entry<T>> entries, String file) {
    if (entries.size() < 2) {
      return entries;
    }
    List<Entry<T>> sorted = new ArrayList<>(entries.size());
    for (Rank rank : Rank.values()) { // of one rank in path order
      for (Entry<T> entry : entries) {
        if (rank(entry, file) == rank) {
          sorted.add(entry);
        }
      }
    }
    return sorted;
  }

  private enum Rank {
    OWN,
    HEADERS,
    OTHERS
  }

  private static Rank rank(Entry<?> entry, String file) {
    return entry.file().equals(file) ? Rank.OWN : entry.isHeaders() ? Rank.HEADERS : Rank.OTHERS;
  }
}
