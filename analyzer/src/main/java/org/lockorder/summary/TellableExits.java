package org.lockorder.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockorder.ir.Outcome;

/**
 * Ways out that a caller cannot tell apart, neither by what is returned nor by what was passed, are
 * one to it. Whatever any of them drops is dropped. What only some leave held is left held where
 * the function never lets go of it ({@code if (S_ISREG(mode)) sb_start_write(sb);} has its
 * counterpart with the same condition), and is not where it does: then the unlock of that path was
 * not recognised, and a lock that is invented does more harm than one that is missed.
 */
final class TellableExits {
  private static final List<Outcome> CLASSES =
      List.of(Outcome.NEGATIVE, Outcome.ZERO, Outcome.POSITIVE);

  private final Released released;

  TellableExits(Released released) {
    this.released = released;
  }

  /** Class by class of the returned value; ways with one effect are put together again. */
  List<Exit> of(List<Exit> exits) {
    if (exits.size() < 2) {
      return exits;
    }
    Map<String, Exit> byEffect = new TreeMap<>();
    for (Outcome one : CLASSES) {
      List<Exit> with = exits.stream().filter(e -> !e.returned().and(one).isNever()).toList();
      for (Exit exit : apart(with)) {
        Exit narrowed = new Exit(one, exit.acquired(), exit.dropped(), exit.given());
        byEffect.merge(key(narrowed), narrowed, TellableExits::sameEffect);
      }
    }
    return List.copyOf(byEffect.values());
  }

  /** Merged until what is passed tells each from all others. */
  private List<Exit> apart(List<Exit> exits) {
    List<Exit> apart = new ArrayList<>();
    for (Exit exit : exits) {
      Exit merged = exit;
      for (int i = 0; i < apart.size(); i++) {
        if (!contradict(apart.get(i).given(), merged.given())) {
          merged = merge(apart.remove(i), merged);
          i = -1; // what was apart from the first may not be from both
        }
      }
      apart.add(merged);
    }
    return apart;
  }

  private static boolean contradict(Map<Integer, Outcome> a, Map<Integer, Outcome> b) {
    return a.entrySet().stream()
        .anyMatch(e -> b.getOrDefault(e.getKey(), Outcome.ANY).and(e.getValue()).isNever());
  }

  /** One way that stands for both. */
  Exit merge(Exit a, Exit b) {
    List<LockUse> dropped = new ArrayList<>(a.dropped());
    for (LockUse use : b.dropped()) {
      if (dropped.stream().noneMatch(d -> key(d).equals(key(use)))) {
        dropped.add(use);
      }
    }
    List<Exit.Left> acquired = new ArrayList<>();
    for (Exit.Left left : a.acquired()) {
      if (has(b, left) || !released.mayContain(left.lock())) {
        acquired.add(left);
      }
    }
    for (Exit.Left left : b.acquired()) {
      if (!has(a, left) && !released.mayContain(left.lock())) {
        acquired.add(left);
      }
    }
    return new Exit(a.returned().or(b.returned()), acquired, dropped, eitherGiven(a, b));
  }

  private static boolean has(Exit exit, Exit.Left left) {
    return exit.acquired().stream().anyMatch(l -> key(l).equals(key(left)));
  }

  private static Exit sameEffect(Exit a, Exit b) {
    return new Exit(a.returned().or(b.returned()), a.acquired(), a.dropped(), a.given());
  }

  /** What both ways need of the parameters. */
  static Map<Integer, Outcome> eitherGiven(Exit a, Exit b) {
    Map<Integer, Outcome> given = new HashMap<>();
    a.given()
        .forEach(
            (index, outcome) -> {
              Outcome both = outcome.or(b.given().getOrDefault(index, Outcome.ANY));
              if (!both.isAny()) {
                given.put(index, both);
              }
            });
    return given;
  }

  /** Equal for ways with the same effect on the same condition. */
  private static String key(Exit exit) {
    StringBuilder key = new StringBuilder();
    exit.acquired().forEach(l -> key.append(key(l)).append(' '));
    key.append('|');
    exit.dropped().forEach(d -> key.append(key(d)).append(' '));
    return key.append('|').append(new TreeMap<>(exit.given())).toString();
  }

  private static String key(Exit.Left left) {
    return left.key() + nameOf(left.lock());
  }

  private static String key(LockUse use) {
    return use.key() + nameOf(use);
  }

  private static String nameOf(LockUse use) {
    return use.name() == null ? "" : use.name().id();
  }
}
