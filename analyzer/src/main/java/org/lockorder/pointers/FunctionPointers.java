package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.callgraph.PointerTargets;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;
import org.lockorder.rules.Drives;
import org.lockorder.threads.Threads;

/**
 * Whom calls through pointers may mean (Assumption 23). A pointer in an object that is known means
 * what is stored in that very object; any other, what is stored in that member of that struct
 * anywhere. Of what flows where, which takes much memory, nothing is kept.
 */
public final class FunctionPointers implements PointerTargets {
  private final CallGraph calls;

  /** By caller, and the number of the call; a copy's are those of the function itself. */
  private final List<Map<Integer, List<PointerTarget>>> known;

  private final int sites;
  private final int resolved;
  private final int outside;

  private FunctionPointers(Program program, CallGraph calls, PointerCalls found) {
    this.calls = calls;
    this.known = new ArrayList<>(program.functions().size());
    for (int id = 0; id < program.functions().size(); id++) {
      known.add(found.known().getOrDefault(program.original(id), Map.of()));
    }
    this.sites = found.sites();
    this.resolved = found.resolved();
    this.outside = found.outside();
  }

  /** Follows all pointers to functions of a program. */
  public static FunctionPointers of(
      Program program, CallGraph calls, Drives drives, Threads threads) {
    return new FunctionPointers(
        program, calls, PointerCalls.of(program, calls, Flows.of(program, calls, drives, threads)));
  }

  @Override
  public List<PointerTarget> of(int caller, int call) {
    List<PointerTarget> targets = known.get(caller).getOrDefault(call, List.of());
    if (targets.isEmpty()) {
      return targets;
    }
    Resolution target = calls.target(caller, call);
    return target.isKnown() || target.isNobody() ? List.of() : targets;
  }

  @Override
  public boolean hasAny(int caller) {
    return !known.get(caller).isEmpty();
  }

  /** How many calls go through a pointer. */
  public int sites() {
    return sites;
  }

  /** Of how many of them it is known whom they may mean. */
  public int resolved() {
    return resolved;
  }

  /**
   * How many of the others go through what nothing that was read puts a function into: who fills it
   * is elsewhere.
   */
  public int outside() {
    return outside;
  }
}
