package org.lockorder.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Resolution;

/** Which parameters of a function come, by it or below it, to a function that was not read. */
final class Astray {
  private static final int MOST = Long.SIZE;

  private Astray() {}

  /** A bit for each such parameter. */
  static long of(FunctionFacts function, Transfer.Callees callees) {
    int parameters = Math.min(MOST, function.parameters().size());
    long astray = 0;
    for (int i = 0; i < parameters; i++) {
      Value parameter = new Value.Variable(function.parameters().get(i).name());
      List<Value> names = aliases(function, parameter);
      if (calls(function).anyMatch(call -> comesOut(call, names, callees))) {
        astray |= 1L << i;
      }
    }
    return astray;
  }

  /** The value, and all variables that are made from it, by calls too if they are pointers. */
  static List<Value> aliases(FunctionFacts function, Value value) {
    List<Value> names = new ArrayList<>();
    names.add(value);
    Set<Value> results = new HashSet<>();
    for (Block block : function.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call c && c.arguments().stream().anyMatch(v -> mentions(v, names))) {
          results.add(new Value.Result(c.result()));
        }
        if (op instanceof Op.Assign a
            && a.target() instanceof Value.Variable v
            && !names.contains(v)
            && (mentions(a.value(), names)
                || (isPointer(function, v)
                    && results.stream().anyMatch(r -> Facts.mentions(a.value(), r))))) {
          names.add(v);
        }
      }
    }
    return names;
  }

  private static boolean isPointer(FunctionFacts function, Value.Variable variable) {
    return function.locals().get(variable.name()) instanceof CType.Pointer;
  }

  private static Stream<Op.Call> calls(FunctionFacts function) {
    return function.blocks().stream()
        .flatMap(block -> block.ops().stream())
        .filter(Op.Call.class::isInstance)
        .map(Op.Call.class::cast);
  }

  private static boolean comesOut(Op.Call call, List<Value> names, Transfer.Callees callees) {
    Resolution target = callees.target(call);
    long astray = target.isKnown() ? callees.astray(target.function()) : -1;
    for (int i = 0; astray != 0 && i < Math.min(MOST, call.arguments().size()); i++) {
      if ((astray >>> i & 1) != 0 && mentions(call.arguments().get(i), names)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mentions(Value value, List<Value> names) {
    return names.stream().anyMatch(name -> Facts.mentions(value, name));
  }
}
