package org.lockorder.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockorder.ir.Outcome;

/** The ways a function returns: paths with equal effects are one way. */
final class ExitSet {
  /** More ways than this become one, with what all of them leave held and any of them drops. */
  static final int MOST = 8;

  private final Parameters parameters;
  private final Uses uses;
  private final Map<String, Exit> byEffect = new TreeMap<>();

  ExitSet(Parameters parameters, Uses uses) {
    this.parameters = parameters;
    this.uses = uses;
  }

  void add(PathState state, Outcome returned) {
    List<Exit.Left> acquired =
        state.held().stream()
            .filter(h -> !h.asserted())
            .map(h -> new Exit.Left(uses.exported(h.lock()), h.mode(), h.tried()))
            .toList();
    List<LockUse> dropped = state.dropped().stream().map(uses::exported).toList();
    StringBuilder key = new StringBuilder();
    acquired.forEach(a -> key.append(a.key()).append(nameOf(a.lock())).append(' '));
    key.append('|');
    dropped.forEach(d -> key.append(d.key()).append(nameOf(d)).append(' '));
    Exit exit = new Exit(returned, acquired, dropped, parameters.given(state.facts()));
    byEffect.merge(key.toString(), exit, ExitSet::either);
  }

  private static String nameOf(LockUse use) {
    return use.name() == null ? "" : use.name().id();
  }

  private static Exit either(Exit a, Exit b) {
    Map<Integer, Outcome> given = new HashMap<>();
    a.given()
        .forEach(
            (index, outcome) -> {
              Outcome both = outcome.or(b.given().getOrDefault(index, Outcome.ANY));
              if (!both.isAny()) {
                given.put(index, both);
              }
            });
    return new Exit(a.returned().or(b.returned()), a.acquired(), a.dropped(), given);
  }

  boolean isWidened() {
    return byEffect.size() > MOST;
  }

  List<Exit> exits() {
    if (!isWidened()) {
      return List.copyOf(byEffect.values());
    }
    List<Exit.Left> acquired = null;
    List<LockUse> dropped = new ArrayList<>();
    Outcome returned = Outcome.NEVER;
    for (Exit exit : byEffect.values()) {
      List<String> keys = exit.acquired().stream().map(Exit.Left::key).toList();
      acquired =
          acquired == null
              ? exit.acquired()
              : acquired.stream().filter(l -> keys.contains(l.key())).toList();
      for (LockUse use : exit.dropped()) {
        if (dropped.stream().noneMatch(d -> d.key().equals(use.key()))) {
          dropped.add(use);
        }
      }
      returned = returned.or(exit.returned());
    }
    return List.of(new Exit(returned, acquired == null ? List.of() : acquired, dropped, Map.of()));
  }
}
