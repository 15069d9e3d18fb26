package org.lockorder.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;

/**
 * The ways a function returns: paths with equal effects are one way. A lock that a callee leaves
 * held sometimes is not handed on to the next caller: too often it is one whose release below was
 * not recognised, and nobody further up could let go of it. (In a recursion it is, for without it
 * the ways out would never settle.) A map that lockdep is told of by hand is, where every way out
 * has it and nothing lets go of it here, and so is what a callee lets go of sometimes where every
 * way out has met such a callee: that is how a wrapper looks. One that lets go of such a map on
 * some ways, and never takes it, is for closing what others open. Of several locks of an array,
 * which a loop has taken, one is left to the caller: what it calls to let go of them is read as one
 * release as well.
 */
final class ExitSet {
  /** More ways than this become one, with what all of them leave held and any of them drops. */
  static final int MOST = 8;

  private final Parameters parameters;
  private final Uses uses;
  private final IntPredicate isPrimitive;
  private final boolean recursive;
  private final List<Way> ways = new ArrayList<>();
  private final Map<String, Exit> byEffect = new TreeMap<>();

  /**
   * @param isPrimitive whether a lock is taken in that line of the function itself
   */
  ExitSet(Parameters parameters, Uses uses, IntPredicate isPrimitive, boolean recursive) {
    this.isPrimitive = isPrimitive;
    this.parameters = parameters;
    this.uses = uses;
    this.recursive = recursive;
  }

  /** A path to a return. */
  private record Way(PathState state, @Nullable Value value, Outcome returned, Inputs given) {}

  /** Adds a path that returns that value; null for none. */
  void add(PathState state, @Nullable Value value) {
    ways.add(way(state, value));
  }

  private Way way(PathState state, @Nullable Value value) {
    Outcome returned = value == null ? Outcome.ANY : state.facts().of(value);
    return new Way(state, value, returned, parameters.given(state.facts()));
  }

  private void sortByEffect(Released released, Released opened) {
    EqualPointers equal = new EqualPointers(uses);
    List<LockUse> doubtful = doubtful(opened);
    boolean neutral = isNeutral();
    for (Way way : ways) {
      PathState state = neutral ? way.state() : equal.under(way.state(), () -> alike(way));
      put(state.equals(way.state()) ? way : way(state, way.value()), doubtful, released);
    }
  }

  /** Whether no way leaves a lock held or lets go of one. */
  private boolean isNeutral() {
    for (Way way : ways) {
      if (!way.state().held().isEmpty() || !way.state().dropped().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private List<PathState> alike(Way way) {
    return ways.stream()
        .filter(w -> !w.returned().and(way.returned()).isNever())
        .map(Way::state)
        .toList();
  }

  /**
   * What a callee lets go of sometimes, whatever way this function returns, or to close it. What a
   * recursive one does in all is not known, but that it ends a share.
   */
  private List<LockUse> doubtful(Released opened) {
    Map<String, LockUse> all = new TreeMap<>();
    for (Way way : ways) {
      for (LockUse d : way.state().doubtful()) {
        if (!recursive || d.kind().hasShares()) {
          all.putIfAbsent(d.key(), d);
        }
      }
    }
    if (all.isEmpty()) {
      return List.of();
    }
    return all.values().stream()
        .filter(
            d ->
                (d.kind().isNote() && !opened.mayContain(d))
                    || ways.stream().allMatch(w -> w.state().locks().mayHaveDropped(d)))
        .toList();
  }

  private boolean isHandedOn(HeldLock held, Released released) {
    return recursive
        || held.isNote()
        || (held.lock().kind().isNote()
            && !released.mayContain(held.lock())
            && ways.stream()
                .allMatch(w -> w.state().held().stream().anyMatch(h -> isLike(h, held))));
  }

  private static boolean isLike(HeldLock a, HeldLock b) {
    return a.key().equals(b.key());
  }

  private void put(Way way, List<LockUse> doubtful, Released released) {
    PathState state = way.state();
    List<Exit.Left> acquired = state.held().isEmpty() ? List.of() : left(state, released);
    List<Exit.Dropped> dropped =
        state.dropped().isEmpty() && doubtful.isEmpty() ? List.of() : dropped(state, doubtful);
    Exit exit = new Exit(way.returned(), acquired, dropped, way.given(), state.interrupts());
    byEffect.merge(keyOf(acquired, dropped), exit, ExitSet::either);
  }

  private static String keyOf(List<Exit.Left> acquired, List<Exit.Dropped> dropped) {
    if (acquired.isEmpty() && dropped.isEmpty()) {
      return "|";
    }
    StringBuilder key = new StringBuilder();
    acquired.forEach(a -> key.append(a.key()).append(nameOf(a.lock())).append(' '));
    key.append('|');
    dropped.forEach(
        d -> key.append(d.when()).append(d.lock().key()).append(nameOf(d.lock())).append(' '));
    return key.toString();
  }

  private List<Exit.Left> left(PathState state, Released released) {
    Set<String> arrays = new HashSet<>();
    return state.held().stream()
        .filter(h -> !h.asserted() && (!h.sometimes() || isHandedOn(h, released)))
        .filter(h -> !isOfLoop(h) || arrays.add(h.key() + " " + h.line()))
        .map(h -> new Exit.Left(uses.exported(h.lock()), h.mode(), h.tried(), h.sometimes()))
        .toList();
  }

  private List<Exit.Dropped> dropped(PathState state, List<LockUse> doubtful) {
    return Stream.concat(
            state.dropped().stream().map(d -> dropped(d, Exit.When.ALWAYS)),
            doubtful.stream()
                .filter(d -> state.dropped().stream().noneMatch(s -> s.key().equals(d.key())))
                .map(d -> dropped(d, Exit.When.BELOW)))
        .toList();
  }

  /** Whether it is one of many that a primitive in this function takes, not one of a callee's. */
  private boolean isOfLoop(HeldLock held) {
    return !recursive && held.lock().place().many() && isPrimitive.test(held.line());
  }

  private Exit.Dropped dropped(LockUse lock, Exit.When when) {
    return new Exit.Dropped(uses.exported(lock), when);
  }

  private static String nameOf(LockUse use) {
    return use.name() == null ? "" : use.name().id();
  }

  /** Paths with one effect are one way out. */
  private static Exit either(Exit a, Exit b) {
    return new Exit(
        a.returned().or(b.returned()),
        a.acquired(),
        a.dropped(),
        a.given().or(b.given()),
        a.interrupts().or(b.interrupts()));
  }

  boolean isWidened() {
    return byEffect.size() > MOST;
  }

  /**
   * The ways out, as far as a caller can tell them apart.
   *
   * @param released the locks that the function lets go of somewhere
   * @param opened the lockdep maps that it takes somewhere
   */
  List<Exit> exits(Released released, Released opened) {
    sortByEffect(released, opened);
    List<Exit> exits = List.copyOf(byEffect.values());
    TellableExits tellable = new TellableExits(released);
    if (isWidened()) {
      return List.of(exits.stream().reduce(tellable::merge).orElseThrow());
    }
    return tellable.of(exits);
  }
}
