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

/** Where pointers that lead to functions flow in one function: assignments, calls, returns. */
final class FunctionFlows {
  /** Structures in structures. */
  private static final int DEEPEST = 4;

  private final Program program;
  private final CallGraph calls;
  private final LeadingParameters leading;
  private final ValueFlows values;
  private final Worths worths;
  private final int id;
  private final FunctionFacts function;
  private final Constraints found = new Constraints();
  private @Nullable Resolver known;

  FunctionFlows(
      Program program,
      CallGraph calls,
      LeadingParameters leading,
      ValueFlows values,
      Worths worths,
      int id) {
    this.program = program;
    this.calls = calls;
    this.leading = leading;
    this.values = values;
    this.worths = worths;
    this.id = id;
    this.function = program.function(id);
  }

  /** All of them. */
  Constraints find() {
    boolean returns = program.callables().leads(function.result());
    for (Block block : function.blocks()) {
      for (Op op : block.ops()) {
        switch (op) {
          case Op.Assign a -> {
            if (isOfInterest(a)) {
              assign(a, 0);
            }
          }
          case Op.Call c -> passes(c);
          case Op.LockOp l -> {}
        }
      }
      if (returns && block.end() instanceof Terminator.Return r && r.value() != null) {
        flow(r.value(), new Slot.Named(Cells.result(id)));
      }
    }
    return found;
  }

  /** Made for the few functions in which something is of interest. */
  private Resolver resolver() {
    Resolver resolver = known;
    if (resolver == null) {
      resolver = worths.fresh(id);
      known = resolver;
    }
    return resolver;
  }

  private void flow(Value value, Slot to) {
    values.flow(found, id, resolver(), value, to);
  }

  private boolean isOfInterest(Op.Assign a) {
    return !Resolver.isNull(a.value()) && (leading.mayLead(a.target()) || isTable(a.target()));
  }

  /** Whether it is a whole structure with functions, in a variable or where one points to. */
  private boolean isTable(Value target) {
    return switch (target) {
      case Value.Variable v -> program.callables().isTable(function.typeOf(v.name()));
      case Value.Dereference d -> {
        CType pointed =
            d.pointer() instanceof Value.Variable v ? function.typeOf(v.name()).target() : null;
        yield pointed != null && program.callables().isTable(pointed);
      }
      default -> false;
    };
  }

  private void assign(Op.Assign a, int depth) {
    Place place = resolver().place(a.target());
    if (place == null
        || !(place.type() instanceof CType.Unknown || program.callables().leads(place.type()))) {
      return;
    }
    if (place.type() instanceof CType.Struct s) {
      if (depth < DEEPEST && !(a.value() instanceof Value.Unknown)) {
        copy(s, a, depth);
      }
      return;
    }
    Slot from = new Slot.Own();
    int mark = found.mark();
    flow(a.value(), from);
    if (program.places().isMadeUp(place)) {
      found.intoList(mark);
    }
    store(place, from);
    found.hang(id, place, resolver().parameterIndex(a.value()), from);
  }

  /** A structure takes over the members of another. */
  private void copy(CType.Struct struct, Op.Assign a, int depth) {
    for (String member : program.callables().members(struct.tag())) {
      Value to = new Value.Field(a.target(), member, false);
      Value from = new Value.Field(a.value(), member, false);
      assign(new Op.Assign(to, from, a.line()), depth + 1);
    }
  }

  private void store(Place place, Slot from) {
    List<String> names = Cells.names(program, id, place);
    for (String name : names) {
      found.flow(from, new Slot.Named(name));
    }
    found.put(program, names, place, from);
    @Nullable Base base = Base.of(place);
    if (base != null) {
      Slot at = new Slot.Own();
      values.flow(found, id, resolver(), base.pointer(), at);
      found.store(at, base.part(), from);
    }
  }

  /** What is passed for parameters that lead to functions. */
  private void passes(Op.Call call) {
    Resolution target = calls.target(id, call.result());
    if (!target.isKnown() || leading.of(target.function()).isEmpty()) {
      return;
    }
    int original = program.original(target.function());
    BitSet parameters = leading.of(original);
    for (int i = 0; i < call.arguments().size(); i++) {
      if (parameters.get(i)) {
        flow(call.arguments().get(i), new Slot.Parameter(original, i));
      }
    }
  }
}
