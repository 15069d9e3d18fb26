package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.Callers;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.rules.Drives;
import org.lockorder.rules.Operand;
import org.lockorder.rules.Starting;

/**
 * Threads that are started and kept: {@code pump->thread = kthread_run(pump_thread, pump, "pump")}.
 * Who stops {@code pump->thread} waits until {@code pump_thread()} returns.
 *
 * <p>Unsound where several threads are kept in one place, one after the other: they count as one.
 */
final class StartedThreads {
  private final Program program;
  private final Worths worths;
  private final List<Started> found = new ArrayList<>();

  /** A thread, and what it runs, which is kept where the pointer to it is. */
  record Started(Starting how, KeptFunctions.Kept kept) {}

  private StartedThreads(Program program, Worths worths) {
    this.program = program;
    this.worths = worths;
  }

  /**
   * All of a program, in its order.
   *
   * @param calls those that start threads are among them
   */
  static List<Started> of(Program program, List<Callers.Call> calls, Worths worths, Drives drives) {
    StartedThreads all = new StartedThreads(program, worths);
    for (Callers.Call call : calls) {
      Starting how = drives.starts().get(call.op().name());
      if (how != null) {
        all.started(call.caller(), call.op(), how);
      }
    }
    return all.found;
  }

  private void started(int id, Op.Call call, Starting how) {
    FunctionFacts by = program.function(id);
    String function = function(id, call, how.function());
    if (function == null) {
      return;
    }
    Resolver resolver = worths.resolver(id);
    for (Place place : kept(by, call.result(), resolver)) {
      found.add(
          new Started(
              how,
              new KeptFunctions.Kept(
                  place, "function", function, by.file(), by.site(call.line()), id)));
    }
  }

  /** Where what the call returns is kept, straight or by way of a variable. */
  private static List<Place> kept(FunctionFacts f, int result, Resolver resolver) {
    List<Place> places = new ArrayList<>();
    Set<String> variables = new HashSet<>();
    for (Op.Assign a : f.assigns()) {
      if (isResult(a.value(), result, variables)) {
        if (a.target() instanceof Value.Variable v) {
          variables.add(v.name());
        } else {
          Place place = resolver.place(a.target());
          if (place != null) {
            places.add(place);
          }
        }
      }
    }
    return places;
  }

  private static boolean isResult(Value value, int result, Set<String> variables) {
    return switch (value) {
      case Value.Result r -> r.call() == result;
      case Value.Variable v -> variables.contains(v.name());
      case Value.Cast c -> isResult(c.value(), result, variables);
      default -> false;
    };
  }

  private @Nullable String function(int id, Op.Call call, Operand operand) {
    return operand instanceof Operand.Argument a
            && a.index() < call.arguments().size()
            && KeptFunctions.bare(call.arguments().get(a.index())) instanceof Value.Global g
            && program.resolve(id, g.name()).isKnown()
        ? g.name()
        : null;
  }
}
