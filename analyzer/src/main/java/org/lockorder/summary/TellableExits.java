package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lockorder.ir.LockMode;
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
        Exit narrowed = exit.returning(one);
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
        if (apart.get(i).given().fits(merged.given()) && !areAlternatives(apart.get(i), merged)) {
          merged = merge(apart.remove(i), merged);
          i = -1; // what was apart from the first may not be from both
        }
      }
      apart.add(merged);
    }
    return apart;
  }

  /** Whether each way takes a lock of its own, for whoever called to let go of. */
  private boolean areAlternatives(Exit a, Exit b) {
    return takesMore(a, b) && takesMore(b, a);
  }

  private boolean takesMore(Exit a, Exit b) {
    return a.acquired().stream()
        .anyMatch(left -> same(b, left).isEmpty() && !released.mayContain(left.lock()));
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
    a.acquired().forEach(left -> leave(left, same(b, left)).ifPresent(acquired::add));
    b.acquired().stream()
        .filter(left -> same(a, left).isEmpty())
        .forEach(left -> leave(left, Optional.empty()).ifPresent(acquired::add));
    return new Exit(
        a.returned().or(b.returned()), acquired, dropped, a.given().or(b.given()), true);
  }

  /** What is left of a lock that one way leaves held, and the other so, if it does. */
  private Optional<Exit.Left> leave(Exit.Left left, Optional<Exit.Left> other) {
    if (other.isEmpty()) {
      return released.mayContain(left.lock())
          ? Optional.empty()
          : Optional.of(new Exit.Left(left.lock(), left.mode(), left.tried(), true));
    }
    LockMode weaker =
        left.mode().compareTo(other.get().mode()) > 0 ? left.mode() : other.get().mode();
    return Optional.of(
        new Exit.Left(
            left.lock(),
            weaker,
            left.tried() || other.get().tried(),
            left.sometimes() || other.get().sometimes()));
  }

  private static Optional<Exit.Left> same(Exit exit, Exit.Left left) {
    return exit.acquired().stream().filter(l -> key(l.lock()).equals(key(left.lock()))).findFirst();
  }

  private static Exit sameEffect(Exit a, Exit b) {
    return a.returning(a.returned().or(b.returned()));
  }

  /** Equal for ways with the same effect on the same condition. */
  private static String key(Exit exit) {
    StringBuilder key = new StringBuilder();
    exit.acquired().forEach(l -> key.append(key(l)).append(' '));
    key.append('|');
    exit.dropped().forEach(d -> key.append(key(d)).append(' '));
    return key.append('|').append(exit.given()).append(exit.several()).toString();
  }

  private static String key(Exit.Left left) {
    return left.key() + (left.sometimes() ? "s" : "") + nameOf(left.lock());
  }

  private static String key(LockUse use) {
    return use.key() + nameOf(use);
  }

  private static String nameOf(LockUse use) {
    return use.name() == null ? "" : use.name().id();
  }
}
