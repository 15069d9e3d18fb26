package org.lockorder.callgraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Op;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;
import org.lockorder.threads.Threads;

/**
 * Calls, resolved. A function is named by its number in the {@link Program}.
 *
 * <p>A call through a pointer is resolved only where a caller gives the function by name; whom any
 * other may mean is kept beside it.
 */
public final class CallGraph {
  /** By caller and the call's result number: who is meant. */
  private final ResolvedCalls[] calls;

  private final Program program;
  private final PointerTargets pointers;
  private final Callers callers;
  private final LettingGo lettingGo;
  private @Nullable Components components;

  private CallGraph(CallGraph direct, PointerTargets pointers) {
    this.program = direct.program;
    this.calls = direct.calls;
    this.callers = direct.callers;
    this.pointers = pointers;
    LettingGo all = LettingGo.of(program, direct, pointers);
    if (all.isEmpty()) {
      this.lettingGo = all;
      this.components = direct.components();
    } else {
      int[][] targets = targets();
      this.lettingGo = all.outsideCircles(StrongComponents.of(all.after(targets)));
      this.components = Components.of(lettingGo.after(targets));
    }
  }

  private CallGraph(ResolvedCalls[] known, Callers before, Program program, Threads threads) {
    this.program = program;
    int count = program.functions().size();
    List<ResolvedCalls> more =
        threads.map(count - known.length, i -> ResolvedCalls.of(program, known.length + i));
    this.calls = Arrays.copyOf(known, count);
    for (int id = known.length; id < count; id++) {
      calls[id] = more.get(id - known.length);
    }
    this.pointers = PointerTargets.NONE;
    this.lettingGo = LettingGo.NONE;
    this.callers = before.extended(program, calls, threads);
  }

  /** Resolves every call of the program. */
  public static CallGraph of(Program program, Threads threads) {
    return new CallGraph(new ResolvedCalls[0], Callers.NONE, program, threads);
  }

  /** The same with the functions that the program has got since. */
  public CallGraph extended(Program program, Threads threads) {
    return new CallGraph(calls, callers, program, threads);
  }

  /** The same with whom calls through pointers may mean. */
  public CallGraph with(PointerTargets targets) {
    return new CallGraph(this, targets);
  }

  /** Who the call with that result number means, in function {@code caller}. */
  public Resolution target(int caller, int call) {
    return calls[caller].of(call);
  }

  /** Tells the functions that one calls by name, some of them more than once. */
  public void eachCallee(int function, IntConsumer callees) {
    calls[function].each(callees);
  }

  /** Whether the function calls itself by name. */
  public boolean isRecursive(int function) {
    return calls[function].have(function);
  }

  /** Whom the call with that result number may mean, besides the one it names. */
  public List<PointerTarget> pointed(int caller, int call) {
    return pointers.of(caller, call);
  }

  /** Whether a call in that function may mean somebody besides the one it names. */
  public boolean hasPointed(int caller) {
    return pointers.hasAny(caller);
  }

  /**
   * Whom the call may mean where all of them may let go of a lock that the caller holds; else
   * nobody. They come before the caller in {@link #waves}.
   */
  public int[] lettingGo(int caller, int call) {
    return lettingGo.of(caller, call);
  }

  /** Who calls whom by name. */
  public Callers callers() {
    return callers;
  }

  /** The calls by one of those names, whomever they mean, in program order. */
  public List<Callers.Call> named(Set<String> names, Threads threads) {
    return threads.map(calls.length, id -> named(id, names)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Callers.Call> named(int caller, Set<String> names) {
    List<Callers.Call> found = List.of();
    for (Op.Call call : program.function(caller).calls()) {
      String name = call.name();
      if (name != null && names.contains(name)) {
        found = found.isEmpty() ? new ArrayList<>(1) : found;
        found.add(new Callers.Call(caller, call));
      }
    }
    return found;
  }

  /** How many calls go through a pointer. */
  public int indirectSites() {
    int sites = 0;
    for (int id = 0; id < calls.length; id++) {
      for (Op.Call call : program.function(id).calls()) {
        sites += call.name() == null && !program.isGivenFunctions(id) ? 1 : 0;
      }
    }
    return sites;
  }

  /**
   * Strongly connected components in waves: what a component calls is in itself or in an earlier
   * wave. In a component most functions come after those they call. A function counts as calling
   * its contract, too, and whoever may {@link #lettingGo let go} of its locks.
   */
  public List<List<List<Integer>>> waves() {
    return components().waves();
  }

  /** By component, in the order of {@link #waves}: the last of those it calls; -1 for none. */
  public int[] needed() {
    return components().needed();
  }

  private synchronized Components components() {
    Components known = components;
    if (known == null) {
      known = Components.of(targets());
      components = known;
    }
    return known;
  }

  private int[][] targets() {
    int[][] targets = new int[calls.length][];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = calls[i].distinct(program.contract(i));
    }
    return targets;
  }
}
