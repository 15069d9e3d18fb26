package org.lockorder.callgraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lockorder.ir.Block;
import org.lockorder.ir.Op;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;

/**
 * Calls, resolved. A function is named by its number in the {@link Program}.
 *
 * <p>A call through a pointer is resolved only where a caller gives the function by name; whom any
 * other may mean is kept beside it.
 */
public final class CallGraph {
  private final List<Map<Integer, Resolution>> calls;
  private final int indirectSites;
  private final List<List<List<Integer>>> waves;
  private final PointerTargets pointers;

  private CallGraph(CallGraph direct, PointerTargets pointers) {
    this.calls = direct.calls;
    this.indirectSites = direct.indirectSites;
    this.waves = direct.waves;
    this.pointers = pointers;
  }

  /** The same with whom calls through pointers may mean. */
  public CallGraph with(PointerTargets targets) {
    return new CallGraph(this, targets);
  }

  /** Whom the call with that result number may mean, besides the one it names. */
  public List<PointerTarget> pointed(int caller, int call) {
    return pointers.of(caller, call);
  }

  /** Resolves every call of the program. */
  public static CallGraph of(Program program) {
    return new CallGraph(List.of(), 0, program);
  }

  /** The same with the functions that the program has got since. */
  public CallGraph extended(Program program) {
    return new CallGraph(calls, indirectSites, program);
  }

  private CallGraph(List<Map<Integer, Resolution>> known, int knownIndirect, Program program) {
    List<Map<Integer, Resolution>> all = new ArrayList<>(known);
    int indirect = knownIndirect;
    for (int id = known.size(); id < program.functions().size(); id++) {
      Map<Integer, Resolution> resolved = new HashMap<>();
      for (Block block : program.function(id).blocks()) {
        for (Op op : block.ops()) {
          if (op instanceof Op.Call call) {
            resolved.put(call.result(), program.target(id, call));
            if (call.callee() instanceof Op.Callee.Indirect && !program.isGivenFunctions(id)) {
              indirect++;
            }
          }
        }
      }
      all.add(resolved);
    }
    this.calls = all;
    this.indirectSites = indirect;
    this.waves = Components.waves(targets(program, all));
    this.pointers = PointerTargets.NONE;
  }

  /** Whom each function calls; a function counts as calling its contract, too. */
  private static int[][] targets(Program program, List<Map<Integer, Resolution>> calls) {
    int[][] targets = new int[calls.size()][];
    for (int i = 0; i < targets.length; i++) {
      IntStream called =
          calls.get(i).values().stream().filter(Resolution::isKnown).mapToInt(Resolution::function);
      targets[i] =
          IntStream.concat(called, IntStream.of(program.contract(i)).filter(id -> id >= 0))
              .sorted()
              .distinct()
              .toArray();
    }
    return targets;
  }

  /** Who the call with that result number means, in function {@code caller}. */
  public Resolution target(int caller, int call) {
    return calls.get(caller).getOrDefault(call, Resolution.UNKNOWN);
  }

  /** How many calls go through a pointer. */
  public int indirectSites() {
    return indirectSites;
  }

  /**
   * Strongly connected components in waves: what a component calls is in itself or in an earlier
   * wave. In a component most functions come after those they call.
   */
  public List<List<List<Integer>>> waves() {
    return waves;
  }
}
