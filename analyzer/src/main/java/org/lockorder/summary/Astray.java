package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Resolution;

/** Which parameters of a function come, by it or below it, to a function that was not read. */
final class Astray {
  private Astray() {}

  /** A bit for each such parameter. */
  static long of(FunctionFacts function, Callees callees) {
    List<Out> outs = function.parameters().isEmpty() ? List.of() : outs(function, callees);
    if (outs.isEmpty()) {
      return 0;
    }
    List<Value> parameters = new ArrayList<>(function.parameters().size());
    function.parameters().forEach(p -> parameters.add(new Value.Variable(p.name())));
    Aliases names = new Aliases(parameters);
    long all = parameters.size() < Long.SIZE ? (1L << parameters.size()) - 1 : -1;
    long astray = of(outs, names);
    return astray == all ? astray : of(outs, names.follow(function));
  }

  /** Those of which one comes out by a name that is known. */
  private static long of(List<Out> outs, Aliases names) {
    long astray = 0;
    for (Out out : outs) {
      List<Value> arguments = out.call().arguments();
      for (int i = 0; i < Math.min(Long.SIZE, arguments.size()); i++) {
        if ((out.astray() >>> i & 1) != 0) {
          astray |= names.in(arguments.get(i));
        }
      }
    }
    return astray;
  }

  /**
   * A call by which some of its arguments come out.
   *
   * @param astray a bit for each of them
   */
  private record Out(Op.Call call, long astray) {}

  private static List<Out> outs(FunctionFacts function, Callees callees) {
    List<Out> outs = new ArrayList<>();
    for (Op.Call call : function.calls()) {
      if (!call.arguments().isEmpty()) {
        Resolution target = callees.target(call);
        long astray = target.isKnown() ? callees.astray(target.function()) : -1;
        if (astray != 0) {
          outs.add(new Out(call, astray));
        }
      }
    }
    return outs;
  }
}
