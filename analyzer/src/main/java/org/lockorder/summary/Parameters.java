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
import org.lockorder.ir.Outcome;
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
  Map<Integer, Outcome> given(Facts facts) {
    Map<Integer, Outcome> given = new TreeMap<>();
    for (int i = 0; i < values.size(); i++) {
      if (!written.contains(values.get(i))) {
        put(given, i, facts.of(values.get(i)));
      }
    }
    return given;
  }

  /** Likewise of the arguments of a call. */
  static Map<Integer, Outcome> passed(List<Value> arguments, Facts facts) {
    Map<Integer, Outcome> passed = new TreeMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      put(passed, i, facts.of(arguments.get(i)));
    }
    return passed;
  }

  private static void put(Map<Integer, Outcome> map, int index, Outcome outcome) {
    if (!outcome.isAny()) {
      map.put(index, outcome);
    }
  }
}
