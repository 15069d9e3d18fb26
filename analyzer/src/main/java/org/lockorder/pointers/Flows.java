package org.lockorder.pointers;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;
import org.lockorder.rules.Drives;
import org.lockorder.threads.Threads;

/** Where pointers that lead to functions flow in a program: initialisers, assignments, calls. */
final class Flows {
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

  private Flows(Program program, CallGraph calls, Threads threads) {
    this.program = program;
    this.calls = calls;
    this.worths = new Worths(program, calls);
    this.leading = new LeadingParameters(program, calls, threads);
    this.cells = new Cells(program, pointsTo);
    this.reached = new Reached(program, calls);
    this.indirections = new Indirections(cells, pointsTo);
    this.values = new ValueFlows(program, calls, cells);
    this.lists = new Lists(indirections);
    this.passed = new ParameterStores(program, calls, worths, values, this::add);
  }

  /** Of the whole program, solved. */
  static Flows of(Program program, CallGraph calls, Drives drives, Threads threads) {
    Flows flows = new Flows(program, calls, threads);
    Shapes shapes = Shapes.of(program, drives);
    threads.ahead(
        program.initial(),
        store -> Initialised.of(program, store),
        store -> flows.initial(store, shapes));
    threads.ahead(
        IntStream.range(0, program.functions().size())
            .filter(id -> !program.isGivenFunctions(id))
            .boxed()
            .toList(),
        flows::in,
        flows::add);
    flows.passed.settle(threads);
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

  private Constraints in(int function) {
    return new FunctionFlows(program, calls, leading, values, worths, function).find();
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
    Place place = store.place();
    if (place == null || shapes.isIn(place)) {
      return;
    }
    int value = cells.value(store.what());
    kin.add(place, store.file(), value);
    for (String name : store.names()) {
      pointsTo.put(cells.named(name), value);
    }
    if (place.root() instanceof Place.Root.Static s) {
      cells.initialise(s.key());
    }
  }

  private void add(Constraints found) {
    found.forEach(this::add);
  }

  private void add(Constraint found) {
    switch (found) {
      case Constraint.Put p -> pointsTo.put(cells.of(p.to()), cells.value(p.what()));
      case Constraint.Flow f -> pointsTo.flow(cells.of(f.from()), cells.of(f.to()));
      case Constraint.Store s ->
          indirections.store(cells.of(s.base()), s.part(), cells.of(s.from()));
      case Constraint.Load l ->
          indirections.load(
              cells.of(l.base()), l.part(), cells.of(l.any()), cells.of(l.to()), l.listed());
      case Constraint.Listed l -> lists.put(l.list(), cells.of(l.from()));
      case Constraint.Hanging h -> passed.add(h);
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
    Slot to = new Slot.Own();
    Constraints more = new Constraints();
    values.flow(more, id, resolver, pointer, to);
    int mark = indirections.mark();
    add(more);
    indirections.follow(mark);
    return pointsTo.in(cells.of(to));
  }
}
