package org.lockorder.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/**
 * The locks that functions ask for, themselves or below, as they see them: those of their own, and
 * for each call what the callee's come to there, as far as they hang on what is passed. Any other
 * is the same for callers.
 */
final class SeenUses {
  private final Summaries summaries;
  private final List<Map<LockUse, Integer>> seen = new ArrayList<>();

  SeenUses(Summaries summaries) {
    this.summaries = summaries;
    int count = summaries.program().functions().size();
    List<TreeSet<Integer>> callers = new ArrayList<>();
    for (int id = 0; id < count; id++) {
      seen.add(new LinkedHashMap<>());
      callers.add(new TreeSet<>());
    }
    Set<Integer> hanging = new LinkedHashSet<>();
    for (int id = 0; id < count; id++) {
      for (Request request : summaries.summary(id).requests()) {
        number(id, request.lock());
      }
      for (Acquires.Take take : summaries.acquires(id).takes()) {
        number(id, take.lock());
      }
      for (CallSite call : summaries.summary(id).calls()) {
        callers.get(call.target()).add(id);
      }
      if (hangs(id)) {
        hanging.add(id);
      }
    }
    // Paths of more than a few members hang on nothing, so that this ends in circles of calls, too.
    while (!hanging.isEmpty()) {
      int target = hanging.iterator().next();
      hanging.remove(target);
      for (int caller : callers.get(target)) {
        int before = seen.get(caller).size();
        for (CallSite call : summaries.summary(caller).calls()) {
          if (call.target() == target) {
            through(caller, call);
          }
        }
        if (seen.get(caller).size() > before && hangs(caller)) {
          hanging.add(caller);
        }
      }
    }
  }

  /** Whether it is another lock for each caller. */
  static boolean hangs(LockUse use) {
    String subclass = use.subclass();
    return use.ofParameter() || (subclass != null && subclass.startsWith("$"));
  }

  private boolean hangs(int function) {
    return seen.get(function).keySet().stream().anyMatch(SeenUses::hangs);
  }

  /** Those of a function, by number. */
  List<LockUse> of(int function) {
    return List.copyOf(seen.get(function).keySet());
  }

  /** The number of one, which is a new one where it was not seen yet. */
  int number(int function, LockUse use) {
    Map<LockUse, Integer> all = seen.get(function);
    return all.computeIfAbsent(use, x -> all.size());
  }

  /** What those of the callee that hang on what is passed are at that call. */
  Map<Integer, Integer> through(int caller, CallSite call) {
    Map<Integer, Integer> numbers = new TreeMap<>();
    List<LockUse> below = of(call.target());
    for (int i = 0; i < below.size(); i++) {
      if (hangs(below.get(i))) {
        LockUse exported = summaries.exported(call.target(), below.get(i));
        numbers.put(i, number(caller, summaries.through(caller, exported, call)));
      }
    }
    return numbers;
  }
}
