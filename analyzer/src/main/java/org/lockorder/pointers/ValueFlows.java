package org.lockorder.pointers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;

/** Lets what values of functions may be flow to cells. */
final class ValueFlows {
  private final Program program;
  private final CallGraph calls;
  private final Cells cells;
  private final PointsTo pointsTo;
  private final Indirections indirections;
  private final Set<String> locals = new HashSet<>();

  ValueFlows(
      Program program, CallGraph calls, Cells cells, PointsTo pointsTo, Indirections indirections) {
    this.program = program;
    this.calls = calls;
    this.cells = cells;
    this.pointsTo = pointsTo;
    this.indirections = indirections;
  }

  /** Lets what a value may be flow to a cell. */
  void flow(int id, Resolver resolver, Value value, int to) {
    if (Resolver.isNull(value)) {
      return;
    }
    int function = functionOf(id, value);
    if (function >= 0) {
      pointsTo.put(to, Cells.functionValue(function));
      return;
    }
    Place pointee = resolver.pointee(value);
    if (pointee == null) {
      pointsTo.put(to, Cells.ANYTHING);
    } else if (pointee.step() instanceof Place.Step.Follow && pointee.parent() != null) {
      flow(id, resolver, pointee.parent(), to);
    } else {
      pointsTo.put(to, cells.addressOf(id, pointee));
    }
  }

  /** Lets what the pointer at a place may be flow to a cell. */
  void flow(int id, Resolver resolver, Place pointer, int to) {
    int function = functionOf(id, pointer);
    if (function >= 0) {
      pointsTo.put(to, Cells.functionValue(function));
      return;
    }
    int call = resolver.resultOf(pointer);
    if (call >= 0) {
      Resolution target = calls.target(id, call);
      if (target.isKnown()) {
        pointsTo.flow(cells.named(Cells.result(program.original(target.function()))), to);
      } else {
        pointsTo.put(to, Cells.ANYTHING);
      }
      return;
    }
    if (pointer.step() == null && pointer.root() instanceof Place.Root.Local l) {
      local(id, resolver, l.name());
    }
    List<String> names = Cells.names(program, id, pointer);
    Base base = Base.of(pointer);
    if (names.isEmpty()) {
      pointsTo.put(to, Cells.ANYTHING);
    } else if (base != null) {
      int at = pointsTo.cell();
      flow(id, resolver, base.pointer(), at);
      indirections.load(at, base.part(), cells.named(names.getLast()), to);
    } else {
      boolean isObject = names.getFirst().equals(Cells.object(program, id, pointer));
      if (isObject) {
        pointsTo.flow(cells.named(names.getFirst()), to);
      }
      boolean isWhole = cells.isInitialised(pointer) || pointer.root() instanceof Place.Root.Local;
      if (!isObject || !isWhole) {
        pointsTo.flow(cells.named(names.getLast()), to);
      }
    }
  }

  /** Lets what is assigned to a variable flow to its cell, once. */
  private void local(int id, Resolver resolver, String variable) {
    String name = Cells.local(id, variable);
    if (locals.add(name)) {
      int parameter = resolver.parameter(variable);
      if (parameter >= 0) {
        pointsTo.flow(cells.ofParameter(id, parameter), cells.named(name));
      }
      for (Value value : resolver.assigned(variable)) {
        flow(id, resolver, value, cells.named(name));
      }
    }
  }

  /** What a call may return. */
  int[] result(int id, int call) {
    Resolution target = calls.target(id, call);
    int cell =
        target.isKnown() ? cells.known(Cells.result(program.original(target.function()))) : -1;
    return cell < 0 ? new int[] {Cells.ANYTHING} : pointsTo.in(cell);
  }

  /** What the pointer at a place may point to. */
  int[] pointees(int id, Resolver resolver, Place pointer) {
    int to = pointsTo.cell();
    int mark = indirections.mark();
    flow(id, resolver, pointer, to);
    indirections.follow(mark);
    return pointsTo.in(to);
  }

  /** The function whose name stands where a pointer would; -1 for any other place. */
  int functionOf(int id, Place place) {
    return place.step() == null && place.root() instanceof Place.Root.Static s
        ? functionOf(id, new Value.Global(s.key()))
        : -1;
  }

  /** The function that a value names; -1 for any other. */
  int functionOf(int id, Value value) {
    return switch (value) {
      case Value.Global g -> {
        String file = program.function(id).file();
        GlobalFacts object = program.types().global(g.name(), file).orElse(null);
        Resolution found = object == null ? program.resolve(id, g.name()) : Resolution.UNKNOWN;
        yield program.isCallable(found) ? program.original(found.function()) : -1;
      }
      case Value.AddressOf a -> functionOf(id, a.place());
      case Value.Dereference d -> functionOf(id, d.pointer());
      case Value.Cast c -> functionOf(id, c.value());
      default -> -1;
    };
  }
}
