package org.lockorder.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockorder.ir.FileFacts;

/**
 * Whose definitions a file sees: its own, and those of all that it includes, directly or not.
 *
 * <p>Every way through {@code #if} that the configuration leaves open counts: a file may see more
 * than any one compilation of it does, never less, as long as the headers are in the tree
 * (Assumption 14).
 */
final class Visibility {
  private static final BitSet NONE = new BitSet();

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, BitSet> seen = new HashMap<>();
  private final Map<String, BitSet> beside = new HashMap<>();

  /**
   * @param asked files that the questions are about: only these are kept
   */
  Visibility(List<FileFacts> files, Set<String> asked) {
    Map<String, List<String>> includes = new HashMap<>();
    Map<String, List<String>> includers = new HashMap<>();
    for (FileFacts file : files) {
      includes.put(file.path(), file.includes());
      for (String header : file.includes()) {
        includers.computeIfAbsent(header, x -> new ArrayList<>()).add(file.path());
      }
    }
    includers.keySet().stream()
        .filter(asked::contains)
        .sorted()
        .forEach(header -> numbers.put(header, numbers.size()));
    if (numbers.isEmpty()) {
      return;
    }
    List<String> order = includedFirst(files, includes);
    for (String file : order) {
      BitSet own = new BitSet();
      Integer number = numbers.get(file);
      if (number != null) {
        own.set(number);
      }
      seen.put(file, own);
      beside.put(file, includers.containsKey(file) ? new BitSet() : own);
    }
    spread(order, includes, seen);
    spread(order.reversed(), includers, beside);
  }

  /** The files, each after all that it includes where they do not include each other. */
  private static List<String> includedFirst(
      List<FileFacts> files, Map<String, List<String>> includes) {
    List<String> order = new ArrayList<>();
    Map<String, Integer> next = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    for (FileFacts root : files) {
      if (next.putIfAbsent(root.path(), 0) == null) {
        open.push(root.path());
      }
      while (!open.isEmpty()) {
        String file = open.element();
        int at = next.merge(file, 1, Integer::sum) - 1;
        List<String> below = includes.getOrDefault(file, List.of());
        if (at == below.size()) {
          order.add(open.pop());
        } else if (next.putIfAbsent(below.get(at), 0) == null) {
          open.push(below.get(at));
        }
      }
    }
    return order;
  }

  /** Gives each file what its neighbours have, until nothing changes: cycles take some rounds. */
  private static void spread(
      List<String> order, Map<String, List<String>> neighbours, Map<String, BitSet> sets) {
    boolean more = true;
    while (more) {
      more = false;
      for (String file : order) {
        BitSet own = sets.getOrDefault(file, NONE);
        int before = own.cardinality();
        for (String other : neighbours.getOrDefault(file, List.of())) {
          own.or(sets.getOrDefault(other, NONE));
        }
        more |= own.cardinality() != before;
      }
    }
  }

  /** Whether {@code file} is the other one, or includes it. */
  boolean sees(String file, String other) {
    return file.equals(other) || has(seen, file, other);
  }

  /** Whether some compilation of {@code file}, maybe as part of another, may contain the other. */
  boolean mayMeet(String file, String other) {
    return sees(file, other) || has(beside, file, other);
  }

  /** Whether it is one of the files asked about, and some file includes it. */
  boolean isIncluded(String file) {
    return numbers.containsKey(file);
  }

  private boolean has(Map<String, BitSet> sets, String file, String other) {
    Integer number = numbers.get(other);
    return number != null && sets.getOrDefault(file, NONE).get(number);
  }
}
