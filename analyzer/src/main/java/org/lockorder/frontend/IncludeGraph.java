package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which files one leads to, itself among them. Files are numbered and sets of them are bits: there
 * are tens of thousands, and many include nearly all of the kernel's common headers.
 */
final class IncludeGraph {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Targets> next = new ArrayList<>();

  /** By number; a header is asked for once for each file that includes it. */
  private final Map<Integer, BitSet> reached = new ConcurrentHashMap<>();

  /** Adds a way, before anything is asked. */
  void add(String from, String to) {
    next.get(number(from)).add(number(to));
  }

  private int number(String file) {
    Integer known = numbers.putIfAbsent(file, next.size());
    if (known == null) {
      next.add(new Targets());
      return next.size() - 1;
    }
    return known;
  }

  /** Those files as a set, as far as any way leads from or to them. */
  BitSet set(Collection<String> files) {
    BitSet set = new BitSet(next.size());
    for (String file : files) {
      Integer number = numbers.get(file);
      if (number != null) {
        set.set(number);
      }
    }
    return set;
  }

  /** How many files there are. */
  int size() {
    return next.size();
  }

  /** The file's number; -1 for one that no way leads from or to. */
  int numberOf(String file) {
    return numbers.getOrDefault(file, -1);
  }

  /** Whether there is a way from the file. */
  boolean leadsOn(String file) {
    Integer number = numbers.get(file);
    return number != null && next.get(number).count > 0;
  }

  /** Whether the set has the file. */
  boolean isIn(String file, BitSet set) {
    Integer number = numbers.get(file);
    return number != null && set.get(number);
  }

  /** Whether {@code from} leads to one of those. */
  boolean reachesAny(String from, BitSet files) {
    return reached(from).intersects(files);
  }

  /** Whether both lead to one file, which may be one of them. */
  boolean meet(String a, String b) {
    return reached(a).intersects(reached(b));
  }

  /** What the file leads to, itself too; kept, and not to be changed. */
  private BitSet reached(String from) {
    Integer start = numbers.get(from);
    return start == null
        ? new BitSet()
        : reached.computeIfAbsent(start, s -> reached(set(Set.of(from))));
  }

  /** Those files and all that they lead to. */
  BitSet reached(BitSet files) {
    BitSet all = (BitSet) files.clone();
    Targets todo = new Targets(); // mostly few of very many
    for (int file = files.nextSetBit(0); file >= 0; file = files.nextSetBit(file + 1)) {
      todo.add(file);
    }
    while (todo.count > 0) {
      Targets targets = next.get(todo.files[--todo.count]);
      for (int i = 0; i < targets.count; i++) {
        int to = targets.files[i];
        if (!all.get(to)) {
          all.set(to);
          todo.add(to);
        }
      }
    }
    return all;
  }

  /** Some files: where ways from one lead. */
  private static final class Targets {
    private int[] files = {};
    private int count;

    void add(int file) {
      if (count == files.length) {
        files = Arrays.copyOf(files, Math.max(2, count * 2));
      }
      files[count++] = file;
    }
  }
}
