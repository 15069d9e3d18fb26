package org.lockorder.summary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockMode;
import org.lockorder.program.LockName;
import org.lockorder.program.Program;

/**
 * What functions' callers hold as comments say ({@code Call under device_hotplug_lock.}), unless
 * code in sight does not keep to it: a way of calls by name to the function, on which nobody takes
 * the lock, from a function that nobody calls by name or through a pointer.
 */
final class StatedHolds {
  private final Program program;
  private final Summaries summaries;
  private final Map<Integer, String> stated;
  private final List<List<EntryContexts.Call>> callers;

  /**
   * @param stated ids of locks by function
   * @param callers of every function
   */
  StatedHolds(
      Program program,
      Summaries summaries,
      Map<Integer, String> stated,
      List<List<EntryContexts.Call>> callers) {
    this.program = program;
    this.summaries = summaries;
    this.stated = stated;
    this.callers = callers;
  }

  /** The lock held at the function's entry, by id, as a hold that is asserted; by function. */
  Map<Integer, Map<String, HeldLock>> holds() {
    Map<Integer, Map<String, HeldLock>> holds = new HashMap<>();
    if (stated.isEmpty()) {
      return holds;
    }
    Map<String, LockUse> locks = locks();
    for (Map.Entry<Integer, String> said : stated.entrySet()) {
      int id = said.getKey();
      FunctionFacts f = program.function(id);
      LockUse lock = locks.get(said.getValue());
      if (lock != null && lock.name() != null && !isBroken(id, lock.name().id())) {
        Map<String, HeldLock> held = new TreeMap<>();
        held.put(
            lock.name().id(),
            new HeldLock(lock, LockMode.EXCLUSIVE, f.line(), f.name(), false, true));
        holds.put(id, held);
      }
    }
    return holds;
  }

  /** A use of each of the locks. */
  private Map<String, LockUse> locks() {
    Set<String> wanted = new HashSet<>(stated.values());
    Map<String, LockUse> locks = new HashMap<>();
    for (int id = 0; id < program.functions().size(); id++) {
      for (Request request : summaries.summary(id).requests()) {
        LockName name = request.lock().name();
        if (name != null && name.singleton() && wanted.contains(name.id())) {
          locks.putIfAbsent(name.id(), request.lock());
        }
      }
    }
    return locks;
  }

  private boolean isBroken(int function, String lock) {
    Set<Integer> seen = new HashSet<>(List.of(function));
    Deque<Integer> todo = new ArrayDeque<>(seen);
    while (!todo.isEmpty()) {
      int at = todo.remove();
      List<Integer> without = new ArrayList<>();
      boolean called = false;
      for (EntryContexts.Call call : callers.get(at)) {
        if (!call.site().isPointed()) {
          called = true;
          if (!states(call.caller(), lock) && !holds(call.site(), lock)) {
            without.add(call.caller());
          }
        }
      }
      if (!called && at != function && !program.isReferenced(program.function(at))) {
        return true;
      }
      without.stream().filter(seen::add).forEach(todo::add);
    }
    return false;
  }

  private boolean states(int function, String lock) {
    return lock.equals(stated.get(function));
  }

  private static boolean holds(CallSite site, String lock) {
    return site.contexts().stream()
        .allMatch(c -> c.held().stream().anyMatch(h -> h.lock().isOf(lock)));
  }
}
