package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.Callers;
import org.lockorder.ir.Value;
import org.lockorder.pointers.Constraint.Hanging;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.threads.Threads;

/**
 * Stores to what hangs on a parameter, which arrive at what callers pass: {@code init(&x->work,
 * f)}, where {@code init(w, f)} says {@code w->func = f}.
 */
final class ParameterStores {
  /** They are followed up this many calls. */
  private static final int CALLERS = 3;

  private final Program program;
  private final CallGraph calls;
  private final Worths worths;
  private final ValueFlows values;
  private final Consumer<Constraints> found;
  private Map<Integer, List<Hanging>> pending = new TreeMap<>();

  /** A store as the caller sees it. */
  private record Arrival(Callers.Call call, Resolver resolver, Hanging store, Place place) {}

  /**
   * @param found told what flows where because of them
   */
  ParameterStores(
      Program program,
      CallGraph calls,
      Worths worths,
      ValueFlows values,
      Consumer<Constraints> found) {
    this.program = program;
    this.calls = calls;
    this.worths = worths;
    this.values = values;
    this.found = found;
  }

  /** Notes a store. */
  void add(Hanging store) {
    pending.computeIfAbsent(store.function(), x -> new ArrayList<>()).add(store);
  }

  /** Lets all of them arrive at the callers. */
  void settle(Threads threads) {
    for (int round = 0; round < CALLERS && !pending.isEmpty(); round++) {
      Map<Integer, List<Hanging>> wanted = pending;
      pending = new TreeMap<>();
      threads.ahead(
          List.copyOf(wanted.values()),
          stores -> arrivals(stores.getFirst().function(), stores),
          arrivals -> arrivals.forEach(one -> found.accept(arrive(one))));
    }
  }

  /** Those at all calls of a function and its copies. */
  private List<Arrival> arrivals(int target, List<Hanging> stores) {
    List<Arrival> arrivals = new ArrayList<>();
    arrive(target, stores, arrivals);
    program.copies(target).forEach(copy -> arrive(copy, stores, arrivals));
    return arrivals;
  }

  private void arrive(int target, List<Hanging> stores, List<Arrival> arrivals) {
    for (Callers.Call call : calls.callers().of(target)) {
      if (!program.isGivenFunctions(call.caller())) {
        Resolver resolver = worths.fresh(call.caller());
        for (Hanging store : stores) {
          Place place = resolver.substitute(store.place(), call.op().arguments());
          if (place != null && store.parameter() < call.op().arguments().size()) {
            arrivals.add(new Arrival(call, resolver, store, place));
          }
        }
      }
    }
  }

  private Constraints arrive(Arrival one) {
    Constraints all = new Constraints();
    int caller = one.call().caller();
    Slot from = one.store().from();
    int parameter = -1;
    if (one.store().parameter() >= 0) {
      Value value = one.call().op().arguments().get(one.store().parameter());
      from = new Slot.Own();
      values.flow(all, caller, one.resolver(), value, from);
      parameter = one.resolver().parameterIndex(value);
    }
    List<String> names = Cells.names(program, caller, one.place());
    // Its struct's member has it anyway.
    for (String name : names.subList(0, Math.max(0, names.size() - 1))) {
      all.flow(from, new Slot.Named(name));
    }
    all.put(program, names, one.place(), from);
    all.hang(caller, one.place(), parameter, from);
    return all;
  }
}
