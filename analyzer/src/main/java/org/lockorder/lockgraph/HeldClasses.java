package org.lockorder.lockgraph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockorder.program.LockName;
import org.lockorder.summary.HeldLock;

/** Which classes are held at which calls, both by number and either way round. */
final class HeldClasses {
  private static final int[] NONE = {};

  private final Map<String, Integer> numbers = new HashMap<>();

  /** By call: where its locks begin in {@link #classes}; behind the last, where those end. */
  private final int[] from;

  /** By lock held at a call: the number of its class, or -1 where it has none. */
  private final int[] classes;

  /** By class: the numbers of the calls, each once and in order. */
  private final int[][] calls;

  HeldClasses(List<HeldCall> all) {
    from = new int[all.size() + 1];
    for (int call = 0; call < all.size(); call++) {
      from[call + 1] = from[call] + all.get(call).held().size();
    }
    classes = new int[from[all.size()]];
    int at = 0;
    for (HeldCall call : all) {
      for (HeldLock held : call.held()) {
        classes[at++] = add(held);
      }
    }
    calls = byClass();
  }

  private int[][] byClass() {
    int[] last = new int[numbers.size()];
    int[] count = new int[numbers.size()];
    int[][] by = new int[numbers.size()][2];
    Arrays.fill(last, -1);
    for (int call = 0; call + 1 < from.length; call++) {
      for (int at = from[call]; at < from[call + 1]; at++) {
        int held = classes[at];
        if (held >= 0 && last[held] != call) {
          last[held] = call;
          by[held] =
              count[held] < by[held].length ? by[held] : Arrays.copyOf(by[held], 2 * count[held]);
          by[held][count[held]++] = call;
        }
      }
    }
    Arrays.setAll(by, held -> Arrays.copyOf(by[held], count[held]));
    return by;
  }

  /** Likewise, and gives the class a number if it has none yet; before others ask. */
  int add(HeldLock held) {
    LockName name = held.lock().name();
    if (name == null) {
      return -1;
    }
    Integer known = numbers.putIfAbsent(name.id(), numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  /** The number of the class of that id; -1 where it is held nowhere. */
  int number(String id) {
    return numbers.getOrDefault(id, -1);
  }

  /** The number of a lock's class; -1 for a lock without a name, or a class that has none. */
  int number(HeldLock held) {
    LockName name = held.lock().name();
    return name == null ? -1 : number(name.id());
  }

  /** The ids of all classes that are held somewhere. */
  Set<String> ids() {
    return numbers.keySet();
  }

  /** The number of the class of that one of the locks held at a call; -1 where it has no name. */
  int at(int call, int index) {
    return classes[from[call] + index];
  }

  /** The calls at which that class is held, in order; not to be changed. */
  int[] calls(int number) {
    return number < 0 || number >= calls.length ? NONE : calls[number];
  }
}
