package org.lockorder.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The disjuncts at a point: states with equal held sets are merged, and at most {@link #MOST} are
 * kept; more become one that holds what all surely hold (Assumption 4).
 */
final class StateSet {
  static final int MOST = 16;

  private final Map<String, PathState> byHeld = new TreeMap<>();
  private boolean widened;

  /** In order, once they are asked for; null where something was added since. */
  private @Nullable List<PathState> states;

  /** Adds a state; tells whether the set says anything new. */
  boolean add(PathState state) {
    boolean changed = put(state);
    if (changed) {
      states = null;
    }
    return changed;
  }

  private boolean put(PathState state) {
    if (widened) {
      PathState only = byHeld.values().iterator().next();
      PathState both = common(List.of(only, state));
      boolean changed = !both.equals(only);
      byHeld.clear();
      byHeld.put("", both);
      return changed;
    }
    String key = state.holdKey();
    PathState old = byHeld.get(key);
    if (old != null) {
      Facts either = old.facts().or(state.facts());
      boolean same = old.held().equals(state.held()) || old.branched().equals(old);
      PathState both = old.doubting(state);
      Interrupts interrupts = old.interrupts().or(state.interrupts());
      if (same
          && either.equals(old.facts())
          && interrupts.equals(old.interrupts())
          && both.isAsDoubtful(old)) {
        return false;
      }
      byHeld.put(key, both.branched().with(either).with(interrupts));
      return true;
    }
    byHeld.put(key, state);
    if (byHeld.size() > MOST) {
      PathState both = common(byHeld.values());
      byHeld.clear();
      byHeld.put("", both);
      widened = true;
    }
    return true;
  }

  /** These states within the bound: a call that may go two ways doubles them. */
  static List<PathState> merged(List<PathState> states) {
    if (states.size() < 2) {
      return states;
    }
    StateSet set = new StateSet();
    states.forEach(set::add);
    return set.states();
  }

  /** The states, in a fixed order. */
  List<PathState> states() {
    List<PathState> known = states;
    if (known == null) {
      known = List.copyOf(byHeld.values());
      states = known;
    }
    return known;
  }

  /** Whether the bound was reached. */
  boolean isWidened() {
    return widened;
  }

  /** What holds on every one of these paths. */
  static PathState common(Collection<PathState> states) {
    PathState result = null;
    for (PathState state : states) {
      if (result == null) {
        result = state;
        continue;
      }
      List<String> keys = state.held().stream().map(HeldLock::key).toList();
      List<HeldLock> held = result.held().stream().filter(h -> keys.contains(h.key())).toList();
      List<LockUse> dropped = new ArrayList<>(result.dropped());
      for (LockUse use : state.dropped()) {
        if (dropped.stream().noneMatch(d -> d.key().equals(use.key()))) {
          dropped.add(use);
        }
      }
      result =
          new PathState(
              held,
              dropped,
              result.doubting(state).doubtful(),
              result.facts().or(state.facts()),
              result.interrupts().or(state.interrupts()));
    }
    return result == null ? PathState.ENTRY : result;
  }
}
