package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.Callers;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;

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
  private final Cells cells;
  private final PointsTo pointsTo;
  private final ValueFlows values;
  private final Lists lists;
  private Map<Integer, List<Pending>> pending = new TreeMap<>();

  /** A store of a parameter's value or, if that is -1, of a cell. */
  private record Pending(Place place, int parameter, int from) {}

  ParameterStores(
      Program program,
      CallGraph calls,
      Worths worths,
      Cells cells,
      PointsTo pointsTo,
      ValueFlows values,
      Lists lists) {
    this.program = program;
    this.calls = calls;
    this.worths = worths;
    this.cells = cells;
    this.pointsTo = pointsTo;
    this.values = values;
    this.lists = lists;
  }

  /**
   * Notes a store, if it hangs on a parameter.
   *
   * @param parameter whose value is stored; -1 for what is not one
   * @param from the cell with what is stored
   */
  void add(int function, Place place, int parameter, int from) {
    if (place.ofParameter()) {
      pending
          .computeIfAbsent(function, x -> new ArrayList<>())
          .add(new Pending(place, parameter, from));
    }
  }

  /** Lets all of them arrive at the callers. */
  void settle() {
    for (int round = 0; round < CALLERS && !pending.isEmpty(); round++) {
      Map<Integer, List<Pending>> wanted = pending;
      pending = new TreeMap<>();
      wanted.forEach(
          (target, all) -> {
            arrive(target, all);
            program.copies(target).forEach(copy -> arrive(copy, all));
          });
    }
  }

  /** At all calls of a function. */
  private void arrive(int target, List<Pending> wanted) {
    for (Callers.Call call : calls.callers().of(target)) {
      if (!program.isGivenFunctions(call.caller())) {
        Resolver resolver = worths.resolver(call.caller());
        wanted.forEach(p -> arrive(call.caller(), resolver, call.op(), p));
      }
    }
  }

  private void arrive(int id, Resolver resolver, Op.Call call, Pending p) {
    Place place = resolver.substitute(p.place(), call.arguments());
    if (place == null || p.parameter() >= call.arguments().size()) {
      return;
    }
    int from = p.from();
    int parameter = -1;
    if (p.parameter() >= 0) {
      Value value = call.arguments().get(p.parameter());
      from = pointsTo.cell();
      values.flow(id, resolver, value, from);
      parameter = resolver.parameterIndex(value);
    }
    List<String> names = Cells.names(program, id, place);
    // Its struct's member has it anyway.
    for (String name : names.subList(0, Math.max(0, names.size() - 1))) {
      pointsTo.flow(from, cells.named(name));
    }
    lists.put(names, place, from);
    add(id, place, parameter, from);
  }
}
