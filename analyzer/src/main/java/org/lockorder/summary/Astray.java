package org.lockorder.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  static long of(FunctionFacts function, Callees callees) {
    int parameters = Math.min(MOST, function.parameters().size());
    List<Out> outs = parameters == 0 ? List.of() : outs(function, callees);
    long astray = 0;
    for (int i = 0; i < parameters && !outs.isEmpty(); i++) {
      Value parameter = new Value.Variable(function.parameters().get(i).name());
      List<Value> names = aliases(function, parameter);
      if (outs.stream().anyMatch(out -> comesOut(out, names))) {
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
        if (op instanceof Op.Call c && anyMentions(c.arguments(), names)) {
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

  /**
   * A call by which some of its arguments come out.
   *
   * @param astray a bit for each of them
   */
  private record Out(Op.Call call, long astray) {}

  private static List<Out> outs(FunctionFacts function, Callees callees) {
    List<Out> outs = new ArrayList<>();
    for (Block block : function.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call call && !call.arguments().isEmpty()) {
          Resolution target = callees.target(call);
          long astray = target.isKnown() ? callees.astray(target.function()) : -1;
          if (astray != 0) {
            outs.add(new Out(call, astray));
          }
        }
      }
    }
    return outs;
  }

  private static boolean comesOut(Out out, List<Value> names) {
    List<Value> arguments = out.call().arguments();
    for (int i = 0; i < Math.min(MOST, arguments.size()); i++) {
      if ((out.astray() >>> i & 1) != 0 && mentions(arguments.get(i), names)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mentions(Value value, List<Value> names) {
    for (Value name : names) {
      if (Facts.mentions(value, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyMentions(List<Value> values, List<Value> names) {
    for (Value value : values) {
      if (mentions(value, names)) {
        return true;
      }
    }
    return false;
  }
}
