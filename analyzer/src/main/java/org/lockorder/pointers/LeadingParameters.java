package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;
import org.lockorder.threads.Threads;

/**
 * Which parameters may take what leads to functions: by their types, or where they have none, as a
 * macro's, by what is done with them.
 */
final class LeadingParameters {
  private static final BitSet NONE = new BitSet(0);

  private final Program program;
  private final CallGraph calls;

  /** By function; null for a macro that is still to come. */
  private final @Nullable BitSet[] known;

  LeadingParameters(Program program, CallGraph calls, Threads threads) {
    this.program = program;
    this.calls = calls;
    this.known = threads.map(program.functions().size(), this::typed).toArray(BitSet[]::new);
    for (int id = 0; id < known.length; id++) {
      of(id);
    }
  }

  /** Their indexes. */
  BitSet of(int function) {
    BitSet found = known[function];
    if (found == null) {
      found = new BitSet(0);
      known[function] = found;
      used(function, program.function(function), found);
    }
    return found;
  }

  private @Nullable BitSet typed(int function) {
    FunctionFacts f = program.function(function);
    if (f.form() == FunctionFacts.Form.MACRO) {
      return null;
    }
    BitSet found = NONE;
    for (int i = 0; i < f.parameters().size(); i++) {
      if (program.callables().leads(f.parameters().get(i).type())) {
        found = found.isEmpty() ? new BitSet() : found;
        found.set(i);
      }
    }
    return found;
  }

  /** Whether what is stored there may lead to a function. */
  boolean mayLead(Value target) {
    return switch (target) {
      case Value.Field f -> program.callables().mayLead(f.member());
      case Value.Global g -> program.callables().mayLead(g.name());
      case Value.Element e -> mayLead(e.base());
      case Value.Dereference d -> mayLead(d.pointer());
      case Value.Cast c -> mayLead(c.value());
      default -> false;
    };
  }

  private void used(int function, FunctionFacts macro, BitSet found) {
    List<Value> parameters = new ArrayList<>();
    macro.parameters().forEach(p -> parameters.add(new Value.Variable(p.name())));
    for (Block block : macro.blocks()) {
      for (Op op : block.ops()) {
        switch (op) {
          case Op.Assign a -> {
            if (!(a.target() instanceof Value.Field || a.target() instanceof Value.Dereference)
                || mayLead(a.target())) {
              mark(parameters, a.value(), found);
            }
          }
          case Op.Call c -> {
            if (c.callee() instanceof Op.Callee.Indirect i) {
              mark(parameters, i.pointer(), found);
            }
            Resolution target = calls.target(function, c.result());
            BitSet passed = target.isKnown() ? of(target.function()) : new BitSet();
            for (int i = 0; i < c.arguments().size(); i++) {
              if (passed.get(i)) {
                mark(parameters, c.arguments().get(i), found);
              }
            }
          }
          case Op.LockOp l -> {}
        }
      }
      if (block.end() instanceof Terminator.Return r && r.value() != null) {
        mark(parameters, r.value(), found);
      }
    }
  }

  private static void mark(List<Value> parameters, Value value, BitSet found) {
    Value plain = value;
    while (plain instanceof Value.Cast c) {
      plain = c.value();
    }
    int index = parameters.indexOf(plain);
    if (index >= 0) {
      found.set(index);
    }
  }
}
