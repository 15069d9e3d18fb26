package org.lockorder.frontend;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether names lead to one that is looked for, by the names that each names. What is found out on
 * the way is kept, so that a long chain is walked once; no stack grows with it. May be used by
 * several threads.
 */
final class NameSearch {
  private final Function<String, Collection<String>> named;
  private final Predicate<String> goal;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  /**
   * @param named what a name names
   * @param goal whether one of these is looked for
   */
  NameSearch(Function<String, Collection<String>> named, Predicate<String> goal) {
    this.named = named;
    this.goal = goal;
  }

  /** Whether the name leads to another that is looked for. */
  boolean from(String name) {
    Boolean before = known.get(name);
    if (before != null) {
      return before;
    }
    Map<String, String> cameFrom = new HashMap<>(Map.of(name, name));
    Deque<String> todo = new ArrayDeque<>(cameFrom.keySet());
    while (!todo.isEmpty()) {
      String at = todo.remove();
      for (String next : named.apply(at)) {
        Boolean leads = goal.test(next) ? Boolean.TRUE : known.get(next);
        if (Boolean.TRUE.equals(leads)) {
          found(name, at, cameFrom);
          return true;
        }
        if (leads == null && cameFrom.putIfAbsent(next, at) == null) {
          todo.add(next);
        }
      }
    }
    cameFrom.keySet().forEach(each -> known.put(each, false));
    return false;
  }

  private void found(String start, String end, Map<String, String> cameFrom) {
    String on = end;
    while (!on.equals(start)) {
      known.put(on, true);
      on = cameFrom.getOrDefault(on, start);
    }
    known.put(start, true);
  }
}
