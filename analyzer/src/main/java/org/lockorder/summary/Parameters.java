package org.lockorder.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;

/**
 * What paths say of a function's parameters; one that is written says nothing of what was passed.
 */
final class Parameters {
  private final List<Value> values = new ArrayList<>();
  private final Set<Value> written = new HashSet<>();

  Parameters(FunctionFacts function) {
    function.parameters().forEach(p -> values.add(new Value.Variable(p.name())));
    for (Block block : function.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Assign a) {
          written.add(a.target());
        }
      }
    }
  }

  /** The classes of those of which something is known, by index. */
  Inputs given(Facts facts) {
    Inputs given = Inputs.ANY;
    for (int i = 0; i < values.size(); i++) {
      if (!written.contains(values.get(i))) {
        given = given.with(i, facts.of(values.get(i)));
      }
    }
    return given;
  }

  /** Likewise of the arguments of a call. */
  static Inputs passed(List<Value> arguments, Facts facts) {
    Inputs passed = Inputs.ANY;
    for (int i = 0; i < arguments.size(); i++) {
      passed = passed.with(i, facts.of(arguments.get(i)));
    }
    return passed;
  }

  /** The arguments that are made of parameters as they were passed. */
  Map<Integer, Value> inherited(List<Value> arguments) {
    Map<Integer, Value> inherited = new TreeMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (!(arguments.get(i) instanceof Value.Constant) && isMadeOfThese(arguments.get(i))) {
        inherited.put(i, arguments.get(i));
      }
    }
    return inherited;
  }

  /** Whether a value says no more than what was passed. */
  boolean isMadeOfThese(Value value) {
    return switch (value) {
      case Value.Variable v -> values.contains(v) && !written.contains(v);
      case Value.Constant c -> true;
      case Value.Cast c -> isMadeOfThese(c.value());
      case Value.Not n -> isMadeOfThese(n.value());
      case Value.Binary b -> isMadeOfThese(b.left()) && isMadeOfThese(b.right());
      case Value.Global g -> false;
      case Value.Field f -> false;
      case Value.Element e -> false;
      case Value.AddressOf a -> false;
      case Value.Dereference d -> false;
      case Value.Result r -> false;
      case Value.ContainerOf c -> false;
      case Value.Configured c -> false;
      case Value.LastReference r -> false;
      case Value.Unknown u -> false;
    };
  }
}
