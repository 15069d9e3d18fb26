package org.lockorder.pointers;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;

/**
 * Lets what values of functions may be flow to cells: on any thread, but those of one function at a
 * time.
 */
final class ValueFlows {
  private final Program program;
  private final CallGraph calls;
  private final Cells cells;
  private final Set<String> locals = ConcurrentHashMap.newKeySet();

  /**
   * @param cells in which it is known which objects are set from the beginning
   */
  ValueFlows(Program program, CallGraph calls, Cells cells) {
    this.program = program;
    this.calls = calls;
    this.cells = cells;
  }

  /** Lets what a value may be flow to a cell. */
  void flow(Constraints all, int id, Resolver resolver, Value value, Slot to) {
    if (Resolver.isNull(value)) {
      return;
    }
    int function = functionOf(id, value);
    if (function >= 0) {
      all.put(to, new Content.Function(function));
      return;
    }
    Place pointee = resolver.pointee(value);
    if (pointee == null) {
      all.put(to, Content.ANYTHING);
    } else if (pointee.step() instanceof Place.Step.Follow && pointee.parent() != null) {
      flow(all, id, resolver, pointee.parent(), to);
    } else {
      all.put(to, Content.addressOf(program, id, pointee));
    }
  }

  /** Lets what the pointer at a place may be flow to a cell. */
  void flow(Constraints all, int id, Resolver resolver, Place pointer, Slot to) {
    int function = functionOf(id, pointer);
    if (function >= 0) {
      all.put(to, new Content.Function(function));
      return;
    }
    int call = ValuePlaces.resultOf(pointer);
    if (call >= 0) {
      Resolution target = calls.target(id, call);
      if (target.isKnown()) {
        all.flow(result(target), to);
      } else {
        all.put(to, Content.ANYTHING);
      }
      return;
    }
    if (pointer.step() == null && pointer.root() instanceof Place.Root.Local l) {
      local(all, id, resolver, l.name());
    }
    List<String> names = Cells.names(program, id, pointer);
    Base base = Base.of(pointer);
    if (names.isEmpty()) {
      all.put(to, Content.ANYTHING);
    } else if (base != null) {
      Slot at = new Slot.Own();
      flow(all, id, resolver, base.pointer(), at);
      all.load(at, base.part(), new Slot.Named(names.getLast()), to);
    } else {
      boolean isObject = names.getFirst().equals(Cells.object(program, id, pointer));
      if (isObject) {
        all.flow(new Slot.Named(names.getFirst()), to);
      }
      boolean isWhole = cells.isInitialised(pointer) || pointer.root() instanceof Place.Root.Local;
      if (!isObject || !isWhole) {
        all.flow(new Slot.Named(names.getLast()), to);
      }
    }
  }

  private Slot result(Resolution target) {
    return new Slot.Named(Cells.result(program.original(target.function())));
  }

  /** Lets what is assigned to a variable flow to its cell, once. */
  private void local(Constraints all, int id, Resolver resolver, String variable) {
    String name = Cells.local(id, variable);
    if (locals.add(name)) {
      Slot at = new Slot.Named(name);
      int parameter = resolver.parameter(variable);
      if (parameter >= 0) {
        all.flow(new Slot.Parameter(id, parameter), at);
      }
      for (Value value : resolver.assigned(variable)) {
        flow(all, id, resolver, value, at);
      }
    }
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
