package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lockorder.ir.LockClass;
import org.lockorder.program.LockName;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.AtomUnion;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/**
 * All that happens while a lock is held: requests, and calls below which there are some. Not
 * changed once made.
 */
final class HeldEvents {
  private final Summaries summaries;
  private final Reach reach;
  private final Map<String, List<Requests.Asker>> askers = new HashMap<>();
  private final List<HeldCall> calls = new ArrayList<>();

  private final HeldClasses classes;
  private final HeldCallees callees;

  /** Numbers of calls by the class that they are given, and that is asked for there. */
  private final Map<String, List<Integer>> byTake = new HashMap<>();

  HeldEvents(Summaries summaries, Reach reach) {
    this.summaries = summaries;
    this.reach = reach;
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      for (Request r : summaries.summary(id).requests()) {
        LockName name = r.lock().name();
        if (name != null && r.contexts().stream().anyMatch(c -> !c.held().isEmpty())) {
          askers.computeIfAbsent(name.id(), x -> new ArrayList<>()).add(new Requests.Asker(id, r));
        }
      }
      for (CallSite call : summaries.summary(id).calls()) {
        add(id, call);
      }
    }
    classes = new HeldClasses(calls);
    askers.values().forEach(all -> all.forEach(this::number));
    callees = new HeldCallees(calls, summaries.program().functions().size());
  }

  /** Numbers the classes that are held where nothing is called. */
  private void number(Requests.Asker asker) {
    for (Context context : asker.request().contexts()) {
      context.held().forEach(classes::add);
    }
  }

  private void add(int id, CallSite call) {
    List<HeldLock> held = held(call);
    if (held.isEmpty()) {
      return;
    }
    int number = calls.size();
    calls.add(new HeldCall(number, id, call, held));
    Set<String> taken = new HashSet<>(0);
    for (Acquires.Through through : summaries.acquires(id).through(call)) {
      Acquires.Take here = through.here();
      if (here != null && here.lock().name() != null && reach.takes(call, through.take())) {
        taken.add(here.lock().name().id());
      }
    }
    taken.forEach(lock -> byTake.computeIfAbsent(lock, x -> new ArrayList<>(1)).add(number));
  }

  /** All that are held on any path, each once: mostly none, or one, and of that no set is made. */
  private List<HeldLock> held(CallSite call) {
    List<HeldLock> first = List.of();
    Set<HeldLock> all = Set.of();
    for (Context context : call.contexts()) {
      List<HeldLock> held = reach.held(context);
      if (all.isEmpty() && first.isEmpty() && held.size() <= 1) {
        first = held;
      } else if (!held.isEmpty()) {
        all = all.isEmpty() ? new LinkedHashSet<>(first) : all;
        all.addAll(held);
      }
    }
    return all.isEmpty() ? first : List.copyOf(all);
  }

  /** What of what happens makes edges. */
  Reach reach() {
    return reach;
  }

  /** Who asks for a lock of the class while something is held, in program order. */
  List<Requests.Asker> askers(String inner) {
    return askers.getOrDefault(inner, List.of());
  }

  /** The classes that are held, by number. */
  HeldClasses classes() {
    return classes;
  }

  /**
   * The calls below which, or by which, a lock of the class is asked for while one of the others is
   * held, in program order.
   */
  List<HeldCall> calls(String inner, BitSet outers, int doubt) {
    BitSet holding = new BitSet(calls.size());
    BitSet called = new BitSet();
    for (int outer = outers.nextSetBit(0); outer >= 0; outer = outers.nextSetBit(outer + 1)) {
      for (int call : classes.calls(outer)) {
        holding.set(call);
        called.set(callees.of(call));
      }
    }
    BitSet found = new BitSet(calls.size());
    for (int call : byTake.getOrDefault(inner, List.of())) {
      found.set(call);
    }
    callees.addLeading(called, reach, summaries.atoms().ofClass(inner), doubt, found);
    found.and(holding);
    return found.stream().mapToObj(calls::get).toList();
  }

  /**
   * Which class may be asked for while which is held, by ways of that doubt at most. What lies
   * between is not looked at: a callee may let go of the outer lock first.
   */
  ClassGraph possible(Classes classes, int doubt) {
    return possible(ClassGraph.of(named(classes).values()), doubt);
  }

  /** Likewise, in a graph of all classes that still has no edge. */
  ClassGraph possible(ClassGraph possible, int doubt) {
    int[] inner = summaries.atoms().classNumbers(possible::number);
    for (String outer : classes.ids()) {
      AtomUnion below = new AtomUnion();
      for (int call : classes.calls(classes.number(outer))) {
        reach.addBelow(calls.get(call).call(), doubt, below);
      }
      BitSet after = possible.after(possible.number(outer));
      below.forEach(atom -> after.set(inner[atom]));
    }
    byTake.forEach(
        (taken, numbers) ->
            numbers.forEach(number -> link(possible, calls.get(number).held(), taken)));
    askers.forEach(
        (asked, all) ->
            all.forEach(
                asker -> {
                  for (Context context : asker.request().contexts()) {
                    link(possible, reach.held(context), asked);
                  }
                }));
    return possible;
  }

  private static void link(ClassGraph graph, List<HeldLock> held, String inner) {
    for (HeldLock each : held) {
      LockName name = each.lock().name();
      if (name != null) {
        link(graph, name.id(), inner);
      }
    }
  }

  private static void link(ClassGraph graph, String outer, String inner) {
    graph.after(graph.number(outer)).set(graph.number(inner));
  }

  /** Every class that an edge may begin or end with. */
  private Map<String, LockClass> named(Classes classes) {
    Map<String, LockClass> named = new TreeMap<>();
    classes.all().forEach(lock -> named.put(lock.id(), lock));
    Set<String> ids = new TreeSet<>(summaries.atoms().classes());
    ids.addAll(byTake.keySet());
    ids.addAll(askers.keySet());
    ids.addAll(this.classes.ids());
    ids.forEach(id -> named.computeIfAbsent(id, classes::of));
    return named;
  }
}
