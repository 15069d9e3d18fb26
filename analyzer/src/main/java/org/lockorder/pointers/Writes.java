package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;

/** What a function writes to its variables, and to what its parameters point to. */
final class Writes {
  private final Map<String, List<Value>> assigned = new HashMap<>();
  private final Map<String, List<Argument>> handedOut = new HashMap<>();
  private final Map<String, List<Argument>> passedOn = new HashMap<>();
  private final Map<String, List<Value>> through = new HashMap<>();
  private final Map<Integer, Op.Call> calls = new HashMap<>();

  /** The argument of that index. */
  record Argument(Op.Call call, int index) {}

  Writes(FunctionFacts function) {
    for (Block block : function.blocks()) {
      for (Op op : block.ops()) {
        switch (op) {
          case Op.Assign a -> add(a);
          case Op.Call c -> add(c);
          case Op.LockOp l -> {}
        }
      }
    }
  }

  private void add(Op.Assign a) {
    if (a.target() instanceof Value.Variable v) {
      assigned.computeIfAbsent(v.name(), x -> new ArrayList<>(1)).add(a.value());
    } else if (a.target() instanceof Value.Dereference d
        && d.pointer() instanceof Value.Variable v) {
      through.computeIfAbsent(v.name(), x -> new ArrayList<>(1)).add(a.value());
    }
  }

  private void add(Op.Call call) {
    calls.put(call.result(), call);
    for (int i = 0; i < call.arguments().size(); i++) {
      if (call.arguments().get(i) instanceof Value.AddressOf a
          && a.place() instanceof Value.Variable v) {
        handedOut.computeIfAbsent(v.name(), x -> new ArrayList<>(1)).add(new Argument(call, i));
      } else if (call.arguments().get(i) instanceof Value.Variable v) {
        passedOn.computeIfAbsent(v.name(), x -> new ArrayList<>(1)).add(new Argument(call, i));
      }
    }
  }

  /** Whether the function assigns to that variable. */
  boolean isAssigned(String variable) {
    return assigned.containsKey(variable);
  }

  /** The values assigned to that variable. */
  List<Value> assigned(String variable) {
    return assigned.getOrDefault(variable, List.of());
  }

  /** The values assigned to what that variable points to. */
  List<Value> through(String variable) {
    return through.getOrDefault(variable, List.of());
  }

  /** The arguments that are that variable's address. */
  List<Argument> handedOut(String variable) {
    return handedOut.getOrDefault(variable, List.of());
  }

  /** The arguments that are that variable. */
  List<Argument> passedOn(String variable) {
    return passedOn.getOrDefault(variable, List.of());
  }

  /** The call of that number, which is no lock primitive; null for any other. */
  Op.@Nullable Call call(int result) {
    return calls.get(result);
  }
}
