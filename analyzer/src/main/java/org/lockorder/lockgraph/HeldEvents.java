package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /** Numbers of calls, by the class that is held. */
  private final Map<String, List<Integer>> byOuter = new HashMap<>();

  /** Likewise by the number of whom they call. */
  private final List<List<Integer>> byCallee = new ArrayList<>();

  private final Map<String, List<Integer>> byTake = new HashMap<>();

  /** By call: the number of whom it calls, and how surely; many call the same. */
  private final int[] callees;

  // By that number, side by side: they are asked about for lock after lock.
  private final int[] targets;
  private final byte[] doubts;

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
    Map<Callee, Integer> numbers = new LinkedHashMap<>();
    callees = new int[calls.size()];
    for (int i = 0; i < callees.length; i++) {
      CallSite call = calls.get(i).call();
      Callee callee = new Callee(call.target(), call.doubt());
      Integer known = numbers.putIfAbsent(callee, numbers.size());
      callees[i] = known == null ? numbers.size() - 1 : known;
      if (known == null) {
        byCallee.add(new ArrayList<>(1));
      }
      byCallee.get(callees[i]).add(i);
    }
    targets = numbers.keySet().stream().mapToInt(Callee::function).toArray();
    doubts = new byte[targets.length];
    numbers.forEach((callee, number) -> doubts[number] = (byte) callee.doubt());
  }

  private record Callee(int function, int doubt) {}

  private void add(int id, CallSite call) {
    Set<HeldLock> held = new LinkedHashSet<>();
    for (Context context : call.contexts()) {
      held.addAll(reach.held(context));
    }
    if (held.isEmpty()) {
      return;
    }
    int number = calls.size();
    calls.add(new HeldCall(id, call, List.copyOf(held)));
    Set<String> outers = new TreeSet<>();
    for (HeldLock each : held) {
      LockName name = each.lock().name();
      if (name != null) {
        outers.add(name.id());
      }
    }
    outers.forEach(lock -> byOuter.computeIfAbsent(lock, x -> new ArrayList<>(1)).add(number));
    Set<String> taken = new TreeSet<>();
    for (Acquires.Through through : summaries.acquires(id).through(call)) {
      Acquires.Take here = through.here();
      if (here != null && here.lock().name() != null && reach.takes(call, through.take())) {
        taken.add(here.lock().name().id());
      }
    }
    taken.forEach(lock -> byTake.computeIfAbsent(lock, x -> new ArrayList<>(1)).add(number));
  }

  /** What of what happens makes edges. */
  Reach reach() {
    return reach;
  }

  /** Who asks for a lock of the class while something is held, in program order. */
  List<Requests.Asker> askers(String inner) {
    return askers.getOrDefault(inner, List.of());
  }

  /**
   * The calls below which, or by which, a lock of the class is asked for while one of the others is
   * held, in program order.
   */
  List<HeldCall> calls(String inner, Set<String> outers, int doubt) {
    BitSet holding = new BitSet(calls.size());
    BitSet called = new BitSet(targets.length);
    for (String outer : outers) {
      for (int call : byOuter.getOrDefault(outer, List.of())) {
        holding.set(call);
        called.set(callees[call]);
      }
    }
    BitSet found = new BitSet(calls.size());
    for (int call : byTake.getOrDefault(inner, List.of())) {
      found.set(call);
    }
    int[] atoms = summaries.atoms().ofClass(inner);
    for (int callee = called.nextSetBit(0); callee >= 0; callee = called.nextSetBit(callee + 1)) {
      if (reach.leads(targets[callee], doubts[callee], atoms, doubt)) {
        for (int call : byCallee.get(callee)) {
          found.set(call);
        }
      }
    }
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
    int[] classes = summaries.atoms().classNumbers(possible::number);
    byOuter.forEach(
        (outer, numbers) -> {
          AtomUnion below = new AtomUnion();
          numbers.forEach(number -> reach.addBelow(calls.get(number).call(), doubt, below));
          BitSet after = possible.after(possible.number(outer));
          below.toSet().stream().forEach(atom -> after.set(classes[atom]));
        });
    byTake.forEach(
        (inner, numbers) ->
            numbers.forEach(number -> link(possible, calls.get(number).held(), inner)));
    askers.forEach(
        (inner, all) ->
            all.forEach(
                asker -> {
                  for (Context context : asker.request().contexts()) {
                    link(possible, reach.held(context), inner);
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
    List<HeldLock> held = new ArrayList<>();
    calls.forEach(call -> held.addAll(call.held()));
    askers
        .values()
        .forEach(
            all -> all.forEach(a -> a.request().contexts().forEach(c -> held.addAll(c.held()))));
    for (HeldLock each : held) {
      LockName name = each.lock().name();
      if (name != null) {
        ids.add(name.id());
      }
    }
    ids.forEach(id -> named.computeIfAbsent(id, classes::of));
    return named;
  }
}
