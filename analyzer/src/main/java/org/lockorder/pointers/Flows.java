package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.Callers;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GlobalFacts;
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
  /** What is stored through a parameter is followed up this many calls. */
  private static final int CALLERS = 3;

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
  private final Set<String> locals = new HashSet<>();
  private final Set<String> initialised = new HashSet<>();
  private final Map<String, BitSet> lists = new HashMap<>();
  private final Reached reached;
  private Map<Integer, List<Pending>> pending = new TreeMap<>();

  /** A store to what hangs on a parameter, of a parameter's value or, if that is -1, of a cell. */
  private record Pending(Place place, int parameter, int from) {}

  private Flows(Program program, CallGraph calls) {
    this.program = program;
    this.calls = calls;
    this.worths = new Worths(program, calls);
    this.leading = new LeadingParameters(program, calls);
    this.cells = new Cells(program, pointsTo);
    this.reached = new Reached(program);
    this.indirections = new Indirections(cells, pointsTo);
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
    flows.throughParameters();
    flows.solve();
    return flows;
  }

  /** Whether the value is the address of a static object that is set from the beginning. */
  boolean isInitialised(int object) {
    return initialised.contains(cells.root(object));
  }

  /** Likewise of a place. */
  boolean isInitialised(Place place) {
    return place.root() instanceof Place.Root.Static s && initialised.contains(s.key());
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
      pointsTo.put(cells.named(Cells.parameter(function, i)), Cells.ANYTHING);
    }
  }

  /** Who calls a function that nothing calls which was read passes objects of his own. */
  private void passOutside(int function) {
    if (!reached.isPointedTo(function) && !isCalled(function)) {
      BitSet parameters = leading.of(function);
      for (int i = parameters.nextSetBit(0); i >= 0; i = parameters.nextSetBit(i + 1)) {
        pointsTo.put(cells.named(Cells.parameter(function, i)), Cells.OUTSIDE);
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
        initialised.add(s.key());
      }
    }
  }

  private void function(int id) {
    FunctionFacts f = program.function(id);
    @Nullable Resolver resolver = null;
    boolean returns = program.callables().leads(f.result());
    for (Block block : f.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call c && calls.target(id, c.result()).isKnown()) {
          reached.call(id, program.original(calls.target(id, c.result()).function()));
        }
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
        flow(id, resolver, r.value(), cells.named(Cells.result(id)));
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
    flow(id, resolver, a.value(), from);
    if (program.places().isMadeUp(place)) {
      indirections.intoList(mark);
    }
    store(id, resolver, place, from);
    int parameter = resolver.parameterIndex(a.value());
    if (place.ofParameter()) {
      pending.computeIfAbsent(id, x -> new ArrayList<>()).add(new Pending(place, parameter, from));
    }
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
    for (String name : Cells.names(program, id, place)) {
      pointsTo.flow(from, cells.named(name));
    }
    putInto(Cells.names(program, id, place), place, from);
    Base base = Base.of(place);
    if (base != null) {
      int at = pointsTo.cell();
      flow(id, resolver, base.pointer(), at);
      indirections.store(at, base.part(), from);
    }
  }

  /** What is passed for parameters that lead to functions. */
  private void passes(int id, Resolver resolver, Op.Call call) {
    int target = program.original(calls.target(id, call.result()).function());
    BitSet parameters = leading.of(target);
    for (int i = 0; i < call.arguments().size(); i++) {
      if (parameters.get(i)) {
        flow(id, resolver, call.arguments().get(i), cells.named(Cells.parameter(target, i)));
      }
    }
  }

  /** Lets what a value may be flow to a cell. */
  private void flow(int id, Resolver resolver, Value value, int to) {
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
  private void flow(int id, Resolver resolver, Place pointer, int to) {
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
      if (!isObject || !(isInitialised(pointer) || pointer.root() instanceof Place.Root.Local)) {
        pointsTo.flow(cells.named(names.getLast()), to);
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

  private void local(int id, Resolver resolver, String variable) {
    String name = Cells.local(id, variable);
    if (locals.add(name)) {
      int parameter = resolver.parameter(variable);
      if (parameter >= 0) {
        pointsTo.flow(cells.named(Cells.parameter(id, parameter)), cells.named(name));
      }
      for (Value value : resolver.assigned(variable)) {
        flow(id, resolver, value, cells.named(name));
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

  /** {@code init(&x->work, f)}, where {@code init(w, f)} says {@code w->func = f}. */
  private void throughParameters() {
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
      flow(id, resolver, value, from);
      parameter = resolver.parameterIndex(value);
    }
    List<String> names = Cells.names(program, id, place);
    // Its struct's member has it anyway.
    for (String name : names.subList(0, Math.max(0, names.size() - 1))) {
      pointsTo.flow(from, cells.named(name));
    }
    putInto(names, place, from);
    if (place.ofParameter()) {
      pending.computeIfAbsent(id, x -> new ArrayList<>()).add(new Pending(place, parameter, from));
    }
  }

  private void putInto(List<String> names, Place place, int from) {
    if (program.places().isMadeUp(place)) {
      lists.computeIfAbsent(names.getFirst(), x -> new BitSet()).set(from);
    }
  }

  /** Whether all is known that is put into the list whose cell has that name. */
  boolean isClosed(String list) {
    BitSet from = lists.get(list);
    return from == null || from.stream().noneMatch(indirections::isOpen);
  }
}
