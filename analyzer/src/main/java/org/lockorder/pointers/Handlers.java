package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.Callers;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.program.Program;
import org.lockorder.rules.Drives;
import org.lockorder.rules.Handling;
import org.lockorder.rules.Operand;

/**
 * Functions that stand for the interrupts, which call what code has asked them to: {@code
 * request_irq(irq, port_interrupt, 0, "port", p)}. What such a call is given is a function's name,
 * or a variable that is set to some, or what a caller passes.
 */
final class Handlers {
  /** A function that is passed down is looked for in so many callers, one above the other. */
  private static final int CALLERS = 4;

  private final Program program;
  private final CallGraph calls;
  private final Drives drives;
  private final Set<String> made = new TreeSet<>();
  private final List<FunctionFacts> found = new ArrayList<>();

  private Handlers(Program program, CallGraph calls, Drives drives) {
    this.program = program;
    this.calls = calls;
    this.drives = drives;
  }

  /**
   * One for each function that is asked for, in the program's order.
   *
   * @param asking calls, those that ask for one among them
   */
  static List<FunctionFacts> of(
      Program program, List<Callers.Call> asking, CallGraph calls, Drives drives) {
    Handlers all = new Handlers(program, calls, drives);
    for (Callers.Call call : asking) {
      Handling how = drives.handlers().get(call.op().name());
      if (how != null && how.function() instanceof Operand.Argument a) {
        all.passed(call.caller(), call.op(), a.index(), how, CALLERS);
      }
    }
    return all.found;
  }

  /** What one such function passes to another is found where it is called itself. */
  private void passed(int id, Op.Call call, int argument, Handling how, int callers) {
    if (drives.handlers().containsKey(program.function(id).name())
        || argument >= call.arguments().size()) {
      return;
    }
    Set<Value> values = new LinkedHashSet<>();
    collect(program.function(id), call.arguments().get(argument), values);
    for (Value value : values) {
      int parameter =
          value instanceof Value.Variable v ? program.function(id).parameter(v.name()) : -1;
      if (value instanceof Value.Global g && program.resolve(id, g.name()).isKnown()) {
        make(program.function(id), call, g.name(), how);
      } else if (parameter >= 0 && callers > 0) {
        for (Callers.Call above : calls.callers().of(id)) {
          passed(above.caller(), above.op(), parameter, how, callers - 1);
        }
      }
    }
  }

  /** What it may be: itself, and what the variable is set to. */
  private static void collect(FunctionFacts f, Value value, Set<Value> values) {
    Value bare = KeptFunctions.bare(value);
    if (!values.add(bare) || !(bare instanceof Value.Variable v)) {
      return;
    }
    for (Op.Assign a : f.assigns()) {
      if (a.target().equals(v)) {
        collect(f, a.value(), values);
      }
    }
  }

  private void make(FunctionFacts by, Op.Call call, String function, Handling how) {
    String name = "<" + how.call() + " " + function + ">";
    if (!made.add(name + " " + by.file())) {
      return;
    }
    int line = call.line();
    List<Op> ops =
        List.of(
            Op.LockOp.context(0, DriverBody.BY, how.context(), line),
            new Op.Call(1, new Op.Callee.Named(function), List.of(), line));
    found.add(
        DriverBody.driver(
            name,
            by.file(),
            line,
            Map.of(),
            List.of(new Block(ops, new Terminator.Return(null, line)))));
  }
}
