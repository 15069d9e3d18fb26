package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;

/**
 * What a function writes to its variables. Put in order when it is asked for: of many functions
 * little is.
 */
final class Writes {
  /** So few assignments or calls are as well gone through. */
  private static final int FEW = 8;

  private final FunctionFacts function;
  // Volatile, for a resolver may be asked by several threads: they find the same.

  private volatile @Nullable Map<String, List<Value>> assigned;
  private volatile @Nullable Map<String, List<Argument>> handedOut;
  private volatile @Nullable Map<Integer, Op.Call> byResult;

  /** The argument of that index. */
  record Argument(Op.Call call, int index) {}

  Writes(FunctionFacts function) {
    this.function = function;
  }

  private Map<String, List<Value>> assigned() {
    Map<String, List<Value>> known = assigned;
    if (known == null) {
      known = new HashMap<>();
      for (Op.Assign a : function.assigns()) {
        if (a.target() instanceof Value.Variable v) {
          add(known, v, a.value());
        }
      }
      assigned = known;
    }
    return known;
  }

  private Map<String, List<Argument>> handedOut() {
    Map<String, List<Argument>> known = handedOut;
    if (known == null) {
      known = new HashMap<>();
      for (Op.Call call : function.calls()) {
        List<Value> arguments = call.arguments();
        for (int i = 0; i < arguments.size(); i++) {
          if (arguments.get(i) instanceof Value.AddressOf a
              && a.place() instanceof Value.Variable v) {
            add(known, v, new Argument(call, i));
          }
        }
      }
      handedOut = known;
    }
    return known;
  }

  private Map<Integer, Op.Call> byResult() {
    Map<Integer, Op.Call> known = byResult;
    if (known == null) {
      known = HashMap.newHashMap(function.calls().size());
      for (Op.Call call : function.calls()) {
        known.put(call.result(), call);
      }
      byResult = known;
    }
    return known;
  }

  /** Most variables are written once. */
  private static <T> void add(Map<String, List<T>> all, Value.Variable variable, T more) {
    List<T> some = all.putIfAbsent(variable.name(), List.of(more));
    if (some != null) {
      all.put(variable.name(), plus(some, more));
    }
  }

  private static <T> List<T> plus(List<T> some, T more) {
    List<T> all = some instanceof ArrayList ? some : new ArrayList<>(some);
    all.add(more);
    return all;
  }

  /** Whether the function assigns to that variable. */
  boolean isAssigned(String variable) {
    return !assigned(variable).isEmpty();
  }

  /** The values assigned to that variable. */
  List<Value> assigned(String variable) {
    List<Op.Assign> all = function.assigns();
    if (all.size() > FEW) {
      return assigned().getOrDefault(variable, List.of());
    }
    List<Value> found = List.of();
    for (Op.Assign a : all) {
      if (a.target() instanceof Value.Variable v && v.name().equals(variable)) {
        found = found.isEmpty() ? List.of(a.value()) : plus(found, a.value());
      }
    }
    return found;
  }

  /** The arguments that are that variable's address. */
  List<Argument> handedOut(String variable) {
    return handedOut().getOrDefault(variable, List.of());
  }

  /** The call of that number, which is no lock primitive; null for any other. */
  Op.@Nullable Call call(int result) {
    List<Op.Call> all = function.calls();
    if (all.size() > FEW) {
      return byResult().get(result);
    }
    for (Op.Call call : all) {
      if (call.result() == result) {
        return call;
      }
    }
    return null;
  }
}
