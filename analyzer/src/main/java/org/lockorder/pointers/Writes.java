package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;

/** What a function writes to its variables, and to what its parameters point to. */
final class Writes {
  private static final OfOne NOTHING = new OfOne();

  private final Map<String, OfOne> byVariable = new HashMap<>();
  private Op.@Nullable Call[] calls = {};

  /** The argument of that index. */
  record Argument(Op.Call call, int index) {}

  /** What happens to one variable. */
  private static final class OfOne {
    private List<Value> assigned = List.of();
    private List<Value> through = List.of();
    private List<Argument> handedOut = List.of();
    private List<Argument> passedOn = List.of();
  }

  Writes(FunctionFacts function) {
    function.assigns().forEach(this::add);
    function.calls().forEach(this::add);
  }

  private void add(Op.Assign a) {
    if (a.target() instanceof Value.Variable v) {
      OfOne one = kept(v);
      one.assigned = with(one.assigned, a.value());
    } else if (a.target() instanceof Value.Dereference d
        && d.pointer() instanceof Value.Variable v) {
      OfOne one = kept(v);
      one.through = with(one.through, a.value());
    }
  }

  private void add(Op.Call call) {
    if (call.result() >= calls.length) {
      calls = Arrays.copyOf(calls, Math.max(2 * calls.length, call.result() + 1));
    }
    calls[call.result()] = call;
    List<Value> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof Value.AddressOf a && a.place() instanceof Value.Variable v) {
        OfOne one = kept(v);
        one.handedOut = with(one.handedOut, new Argument(call, i));
      } else if (arguments.get(i) instanceof Value.Variable v) {
        OfOne one = kept(v);
        one.passedOn = with(one.passedOn, new Argument(call, i));
      }
    }
  }

  private OfOne kept(Value.Variable variable) {
    return byVariable.computeIfAbsent(variable.name(), x -> new OfOne());
  }

  /** Most variables are written once. */
  private static <T> List<T> with(List<T> some, T more) {
    if (some.isEmpty()) {
      return List.of(more);
    }
    List<T> all = some instanceof ArrayList ? some : new ArrayList<>(some);
    all.add(more);
    return all;
  }

  private OfOne of(String variable) {
    return byVariable.getOrDefault(variable, NOTHING);
  }

  /** Whether the function assigns to that variable. */
  boolean isAssigned(String variable) {
    return !of(variable).assigned.isEmpty();
  }

  /** The values assigned to that variable. */
  List<Value> assigned(String variable) {
    return of(variable).assigned;
  }

  /** The values assigned to what that variable points to. */
  List<Value> through(String variable) {
    return of(variable).through;
  }

  /** The arguments that are that variable's address. */
  List<Argument> handedOut(String variable) {
    return of(variable).handedOut;
  }

  /** The arguments that are that variable. */
  List<Argument> passedOn(String variable) {
    return of(variable).passedOn;
  }

  /** The call of that number, which is no lock primitive; null for any other. */
  Op.@Nullable Call call(int result) {
    return result < calls.length ? calls[result] : null;
  }
}
