package org.lockorder.callgraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lockorder.ir.Block;
import org.lockorder.ir.Op;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;

/** Who calls whom: the call graph read backwards. */
public final class Callers {
  private final Map<Integer, List<Call>> callers = new HashMap<>();

  /**
   * One call.
   *
   * @param caller the number of the function that makes it
   */
  public record Call(int caller, Op.Call op) {}

  /** Of every function of the program. */
  public Callers(Program program, CallGraph calls) {
    for (int id = 0; id < program.functions().size(); id++) {
      for (Block block : program.function(id).blocks()) {
        for (Op op : block.ops()) {
          if (op instanceof Op.Call call) {
            Resolution target = calls.target(id, call.result());
            if (target.isKnown()) {
              callers
                  .computeIfAbsent(target.function(), x -> new ArrayList<>())
                  .add(new Call(id, call));
            }
          }
        }
      }
    }
  }

  /** The calls of that function, in program order. */
  public List<Call> of(int function) {
    return callers.getOrDefault(function, List.of());
  }
}
