package org.lockorder.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The disjuncts at a point: states with equal held sets are merged, and at most {@link #MOST} are
 * kept; more become one that holds what all surely hold (Assumption 4).
 */
final class StateSet {
  static final int MOST = 16;

  /** In the order of what they hold. */
  private List<PathState> states = List.of();

  private boolean widened;

  /** Adds a state; tells whether the set says anything new. */
  boolean add(PathState state) {
    if (widened) {
      PathState only = states.getFirst();
      PathState both = common(List.of(only, state));
      states = List.of(both);
      return !both.equals(only);
    }
    int at = 0;
    while (at < states.size()) {
      int order = states.get(at).holdKey().compareTo(state.holdKey());
      if (order == 0) {
        return merge(at, state);
      }
      if (order > 0) {
        break;
      }
      at++;
    }
    insert(at, state);
    return true;
  }

  private boolean merge(int at, PathState state) {
    PathState old = states.get(at);
    Facts either = old.facts().or(state.facts());
    boolean same = old.held().equals(state.held()) || old.branched().equals(old);
    PathState both = old.doubting(state);
    Interrupts interrupts = old.interrupts().or(state.interrupts());
    if (same
        && either.equals(old.facts())
        && interrupts.equals(old.interrupts())
        && both.locks().isAsDoubtful(old.locks())) {
      return false;
    }
    PathState now = both.branched().with(either).with(interrupts);
    if (states.size() == 1) {
      states = List.of(now);
    } else {
      List<PathState> changed = new ArrayList<>(states);
      changed.set(at, now);
      states = List.copyOf(changed);
    }
    return true;
  }

  private void insert(int at, PathState state) {
    if (states.isEmpty()) {
      states = List.of(state); // mostly there is no other
      return;
    }
    List<PathState> more = new ArrayList<>(states.size() + 1);
    more.addAll(states);
    more.add(at, state);
    widened = more.size() > MOST;
    states = widened ? List.of(common(more)) : List.copyOf(more);
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
    return states;
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
              new Lockset(held, dropped, result.doubting(state).doubtful()),
              result.facts().or(state.facts()),
              result.interrupts().or(state.interrupts()));
    }
    return result == null ? PathState.ENTRY : result;
  }
}
