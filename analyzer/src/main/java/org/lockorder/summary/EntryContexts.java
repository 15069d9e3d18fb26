package org.lockorder.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.program.LockName;
import org.lockorder.program.Program;

/**
 * The locks that a function's every caller holds when it calls: gates that were taken far above.
 *
 * <p>Only for functions that nobody outside can call: static, never named but in a call, or where
 * an object is seen to keep them, whose driver then is a caller. A function that calls itself in a
 * circle counts as called with nothing held. Of any other what a comment says of its callers is
 * believed, where code in sight does not speak against it.
 *
 * <p>Unsound where it is called through a pointer that is known by the struct's member alone.
 */
public final class EntryContexts {
  private final Map<Integer, Map<String, HeldLock>> held = new HashMap<>();

  private EntryContexts() {}

  /**
   * Top-down over the call graph.
   *
   * @param stated ids of locks that callers hold, as comments say, by function
   */
  public static EntryContexts of(
      Program program, CallGraph calls, Summaries summaries, Map<Integer, String> stated) {
    EntryContexts all = new EntryContexts();
    List<List<Call>> callers = callers(program, summaries);
    all.held.putAll(new StatedHolds(program, summaries, stated, callers).holds());
    Set<Integer> recursive = new HashSet<>();
    List<List<Integer>> components = calls.waves().stream().flatMap(List::stream).toList();
    components.stream().filter(c -> c.size() > 1).forEach(recursive::addAll);
    for (List<Integer> component : components.reversed()) {
      for (int id : component) {
        if (callers.get(id).isEmpty() || recursive.contains(id) || !program.isClosed(id)) {
          continue;
        }
        List<Call> from = callers.get(id).stream().filter(c -> !isOfAny(c)).toList();
        if (!from.isEmpty()) {
          Map<String, HeldLock> common = new TreeMap<>(all.common(from));
          all.held.getOrDefault(id, Map.of()).forEach(common::putIfAbsent);
          all.held.put(id, common);
        }
      }
    }
    return all;
  }

  /**
   * Whether it calls whatever is kept in objects of that kind, as those do whom a driver stands for
   * (Assumption 25).
   */
  private static boolean isOfAny(Call call) {
    PointerTarget pointer = call.site().pointer();
    return pointer != null && pointer.evidence() == PointerTarget.Evidence.MEMBER;
  }

  /** A call site and who makes it. */
  record Call(int caller, CallSite site) {}

  private static List<List<Call>> callers(Program program, Summaries summaries) {
    int functions = program.functions().size();
    List<List<Call>> callers = new ArrayList<>(Collections.nCopies(functions, List.of()));
    for (int id = 0; id < functions; id++) {
      for (CallSite site : summaries.summary(id).calls()) {
        if (callers.get(site.target()).isEmpty()) {
          callers.set(site.target(), new ArrayList<>(2));
        }
        callers.get(site.target()).add(new Call(id, site));
      }
    }
    return callers;
  }

  private Map<String, HeldLock> common(List<Call> callers) {
    Map<String, HeldLock> common = null;
    for (Call call : callers) {
      for (Context context : call.site().contexts()) {
        Map<String, HeldLock> here = at(call.caller(), context);
        if (common == null) {
          common = new TreeMap<>(here);
        } else {
          common.keySet().retainAll(here.keySet());
          common.replaceAll((id, h) -> weaker(h, here.get(id)));
        }
        if (common.isEmpty()) {
          return common;
        }
      }
    }
    return common == null ? Map.of() : common;
  }

  /** A shared hold keeps out less than an exclusive one, and one of some ways less than any. */
  private static HeldLock weaker(HeldLock a, @Nullable HeldLock b) {
    if (b == null) {
      return a;
    }
    HeldLock weaker = b.mode().compareTo(a.mode()) > 0 ? b : a;
    return weaker.takenSometimes(a.sometimes() || b.sometimes());
  }

  /** Everything held at a point of a function, by id. */
  public Map<String, HeldLock> at(int function, Context context) {
    Map<String, HeldLock> all = new TreeMap<>(held.getOrDefault(function, Map.of()));
    if (context.isAwake()) {
      all.values().removeIf(h -> h.lock().kind().spins());
    }
    for (LockUse dropped : context.dropped()) {
      LockName name = dropped.name();
      if (name == null) {
        all.clear(); // some lock is let go of; it may be any
      } else {
        all.remove(name.id());
      }
    }
    for (HeldLock h : context.held()) {
      LockName name = h.lock().name();
      if (name != null) {
        all.put(name.id(), h);
      }
    }
    return all;
  }
}
