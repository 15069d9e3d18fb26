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
 * one to it. What any of them drops is dropped, sometimes. What only some leave held is left held
 * where the function never lets go of it ({@code if (S_ISREG(mode)) sb_start_write(sb);} has its
 * counterpart with the same condition), and is not where it does: then the unlock of that path was
 * not recognised, and a lock that is invented does more harm than one that is missed (Assumption
 * 12).
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
    List<Exit.Left> acquired = new ArrayList<>();
    List<Exit.Left> unmet = new ArrayList<>(b.acquired());
    List<Exit.Left> alone = new ArrayList<>();
    for (Exit.Left left : a.acquired()) {
      Optional<Exit.Left> same = same(b, left);
      same.ifPresent(
          other -> {
            unmet.remove(other);
            leave(left, same).ifPresent(acquired::add);
          });
      if (same.isEmpty()) {
        alone.add(left);
      }
    }
    for (Exit.Left left : alone) {
      Optional<Exit.Left> like =
          unmet.stream().filter(o -> areAlike(o.lock(), left.lock())).findFirst();
      like.ifPresent(unmet::remove);
      leave(like.map(other -> either(left, other)).orElse(left), like).ifPresent(acquired::add);
    }
    unmet.forEach(left -> leave(left, Optional.empty()).ifPresent(acquired::add));
    return new Exit(
        a.returned().or(b.returned()),
        acquired,
        dropped(a, b),
        a.given().or(b.given()),
        a.interrupts().or(b.interrupts()),
        true);
  }

  /** What either drops; surely where both do, if only one of its class each. */
  private static List<Exit.Dropped> dropped(Exit a, Exit b) {
    List<Exit.Dropped> dropped = new ArrayList<>();
    List<Exit.Dropped> unmet = new ArrayList<>(b.dropped());
    List<Exit.Dropped> alone = new ArrayList<>();
    for (Exit.Dropped one : a.dropped()) {
      Optional<Exit.Dropped> same =
          unmet.stream().filter(d -> key(d.lock()).equals(key(one.lock()))).findFirst();
      same.ifPresentOrElse(
          other -> {
            unmet.remove(other);
            dropped.add(one.only(other.when()));
          },
          () -> alone.add(one));
    }
    for (Exit.Dropped one : alone) {
      Optional<Exit.Dropped> like =
          unmet.stream().filter(d -> areAlike(d.lock(), one.lock())).findFirst();
      like.ifPresent(unmet::remove);
      dropped.add(
          like.isEmpty()
              ? one.only(Exit.When.SOMETIMES)
              : new Exit.Dropped(general(one.lock(), like.get().lock()), one.when())
                  .only(like.get().when()));
    }
    unmet.forEach(d -> dropped.add(d.only(Exit.When.SOMETIMES)));
    return dropped;
  }

  /** Whether both are of one named class, or of one struct's member. */
  private static boolean areAlike(LockUse a, LockUse b) {
    return a.name() != null && b.name() != null && a.name().mayBe(b.name());
  }

  /** The one of two alike that tells less, as some lock of its class. */
  private static LockUse general(LockUse a, LockUse b) {
    boolean ofType = b.name() != null && b.name().id().equals(b.name().type());
    return (ofType ? b : a).some();
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

  /** {@code &rq->core->__lock} or {@code &rq->__lock}: some lock of that class. */
  private static Exit.Left either(Exit.Left a, Exit.Left b) {
    return new Exit.Left(general(a.lock(), b.lock()), a.mode(), a.tried(), a.sometimes());
  }

  private static Exit sameEffect(Exit a, Exit b) {
    return new Exit(
        a.returned().or(b.returned()),
        a.acquired(),
        a.dropped(),
        a.given(),
        a.interrupts().or(b.interrupts()),
        a.several());
  }

  /** Equal for ways with the same effect on the same condition. */
  private static String key(Exit exit) {
    StringBuilder key = new StringBuilder();
    exit.acquired().forEach(l -> key.append(key(l)).append(' '));
    key.append('|');
    exit.dropped().forEach(d -> key.append(key(d.lock())).append(d.when()).append(' '));
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
