package org.lockorder.pointers;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;
import org.lockorder.rules.Drives;
import org.lockorder.threads.Threads;

/** Where pointers that lead to functions flow in a program: initialisers, assignments, calls. */
final class Flows {
  /** Structures in structures. */
  private static final int DEEPEST = 4;

  private final Program program;
  private final CallGraph calls;
  private final Worths worths;
  private final LeadingParameters leading;
  private final PointsTo pointsTo = new PointsTo();
  private final Cells cells;
  private final Indirections indirections;
  private final Kin kin = new Kin();
  private final ValueFlows values;
  private final Lists lists;
  private final ParameterStores passed;
  private final Reached reached;

  private Flows(Program program, CallGraph calls) {
    this.program = program;
    this.calls = calls;
    this.worths = new Worths(program, calls);
    this.leading = new LeadingParameters(program, calls);
    this.cells = new Cells(program, pointsTo);
    this.reached = new Reached(program, calls);
    this.indirections = new Indirections(cells, pointsTo);
    this.values = new ValueFlows(program, calls, cells, pointsTo, indirections);
    this.lists = new Lists(program, indirections);
    this.passed = new ParameterStores(program, calls, worths, cells, pointsTo, values, lists);
  }

  /** Of the whole program, solved. */
  static Flows of(Program program, CallGraph calls, Drives drives, Threads threads) {
    Flows flows = new Flows(program, calls);
    Shapes shapes = Shapes.of(program, drives);
    threads.each(
        program.initial(),
        store -> Initialised.of(program, store),
        store -> flows.initial(store, shapes));
    for (int id = 0; id < program.functions().size(); id++) {
      if (!program.isGivenFunctions(id)) {
        flows.function(id);
      }
    }
    flows.passed.settle();
    flows.solve();
    return flows;
  }

  Cells cells() {
    return cells;
  }

  /** Which files keep structures of one kind. */
  Kin kin() {
    return kin;
  }

  PointsTo pointsTo() {
    return pointsTo;
  }

  /** What is put into lists. */
  Lists lists() {
    return lists;
  }

  /** What the values of functions may be. */
  ValueFlows values() {
    return values;
  }

  Resolver resolver(int function) {
    return worths.resolver(function);
  }

  private void solve() {
    indirections.settle(false);
    for (int value : pointsTo.everything()) {
      if (Cells.isFunction(value)) {
        reached.byPointer(Cells.function(value));
        passAnything(Cells.function(value));
      }
    }
    for (int id = 0; id < program.functions().size(); id++) {
      passOutside(id);
    }
    indirections.settle(true);
    pointsTo.fillRead(Cells.ANYTHING);
    indirections.settle(true);
  }

  /** Whoever calls a function through a pointer may pass anything. */
  private void passAnything(int function) {
    BitSet parameters = leading.of(function);
    for (int i = parameters.nextSetBit(0); i >= 0; i = parameters.nextSetBit(i + 1)) {
      pointsTo.put(cells.ofParameter(function, i), Cells.ANYTHING);
    }
  }

  /** Who calls a function that nothing calls which was read passes objects of his own. */
  private void passOutside(int function) {
    if (!reached.isPointedTo(function) && !isCalled(function)) {
      BitSet parameters = leading.of(function);
      for (int i = parameters.nextSetBit(0); i >= 0; i = parameters.nextSetBit(i + 1)) {
        pointsTo.put(cells.ofParameter(function, i), Cells.OUTSIDE);
      }
    }
  }

  private boolean isCalled(int function) {
    return !calls.callers().of(function).isEmpty()
        || program.copies(function).stream().anyMatch(copy -> !calls.callers().of(copy).isEmpty());
  }

  /** Who is called by a pointer, and who at all. */
  Reached reached() {
    return reached;
  }

  /** Whether it is known that the call is one of a function, not a macro. */
  boolean isFunction(int caller, int call) {
    return program.isCallable(calls.target(caller, call));
  }

  private void initial(Initialised store, Shapes shapes) {
    if (store.place() == null || shapes.isIn(store.place())) {
      return;
    }
    int value =
        store.function() >= 0
            ? Cells.functionValue(store.function())
            : store.pointee() == null ? Cells.ANYTHING : cells.addressOf(0, store.pointee());
    if (value != Cells.ANYTHING) {
      kin.add(store.place(), store.file(), value);
      for (String name : store.names()) {
        pointsTo.put(cells.named(name), value);
      }
      if (store.place().root() instanceof Place.Root.Static s) {
        cells.initialise(s.key());
      }
    }
  }

  private void function(int id) {
    FunctionFacts f = program.function(id);
    @Nullable Resolver resolver = null;
    boolean returns = program.callables().leads(f.result());
    for (Block block : f.blocks()) {
      for (Op op : block.ops()) {
        if (isOfInterest(id, op)) {
          resolver = resolver == null ? worths.resolver(id) : resolver;
          switch (op) {
            case Op.Assign a -> assign(id, resolver, a, 0);
            case Op.Call c -> passes(id, resolver, c);
            case Op.LockOp l -> {}
          }
        }
      }
      if (returns && block.end() instanceof Terminator.Return r && r.value() != null) {
        resolver = resolver == null ? worths.resolver(id) : resolver;
        values.flow(id, resolver, r.value(), cells.named(Cells.result(id)));
      }
    }
  }

  private boolean isOfInterest(int id, Op op) {
    return switch (op) {
      case Op.Assign a ->
          !Resolver.isNull(a.value())
              && (leading.mayLead(a.target()) || isTable(program.function(id), a.target()));
      case Op.Call c -> {
        Resolution target = calls.target(id, c.result());
        yield target.isKnown() && !leading.of(target.function()).isEmpty();
      }
      case Op.LockOp l -> false;
    };
  }

  /** Whether it is a whole structure with functions, in a variable or where one points to. */
  private boolean isTable(FunctionFacts f, Value target) {
    return switch (target) {
      case Value.Variable v -> program.callables().isTable(f.typeOf(v.name()));
      case Value.Dereference d -> {
        CType pointed =
            d.pointer() instanceof Value.Variable v ? f.typeOf(v.name()).target() : null;
        yield pointed != null && program.callables().isTable(pointed);
      }
      default -> false;
    };
  }

  private void assign(int id, Resolver resolver, Op.Assign a, int depth) {
    Place place = resolver.place(a.target());
    if (place == null
        || !(place.type() instanceof CType.Unknown || program.callables().leads(place.type()))) {
      return;
    }
    if (place.type() instanceof CType.Struct s) {
      if (depth < DEEPEST && !(a.value() instanceof Value.Unknown)) {
        copy(id, resolver, s, a, depth);
      }
      return;
    }
    int from = pointsTo.cell();
    int mark = indirections.mark();
    values.flow(id, resolver, a.value(), from);
    if (program.places().isMadeUp(place)) {
      indirections.intoList(mark);
    }
    store(id, resolver, place, from);
    passed.add(id, place, resolver.parameterIndex(a.value()), from);
  }

  /** A structure takes over the members of another. */
  private void copy(int id, Resolver resolver, CType.Struct struct, Op.Assign a, int depth) {
    for (String member : program.callables().members(struct.tag())) {
      Value to = new Value.Field(a.target(), member, false);
      Value from = new Value.Field(a.value(), member, false);
      assign(id, resolver, new Op.Assign(to, from, a.line()), depth + 1);
    }
  }

  private void store(int id, Resolver resolver, Place place, int from) {
    List<String> names = Cells.names(program, id, place);
    for (String name : names) {
      pointsTo.flow(from, cells.named(name));
    }
    lists.put(names, place, from);
    Base base = Base.of(place);
    if (base != null) {
      int at = pointsTo.cell();
      values.flow(id, resolver, base.pointer(), at);
      indirections.store(at, base.part(), from);
    }
  }

  /** What is passed for parameters that lead to functions. */
  private void passes(int id, Resolver resolver, Op.Call call) {
    int target = program.original(calls.target(id, call.result()).function());
    BitSet parameters = leading.of(target);
    for (int i = 0; i < call.arguments().size(); i++) {
      if (parameters.get(i)) {
        values.flow(id, resolver, call.arguments().get(i), cells.ofParameter(target, i));
      }
    }
  }
}
