package org.lockorder.program;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;

/**
 * Functions that call what they are given are there once more for each function they are given: in
 * {@code kref_put_mutex(&p->ref, free_it, &lock)} the call of {@code release(kref)} means {@code
 * free_it(kref)}, and is made with the lock held.
 *
 * <p>A function that is given through a structure or a variable is not followed.
 */
final class Callbacks {
  /** A function given is passed on this many times at most. */
  private static final int DEEPEST = 3;

  private final Program program;
  private final List<FunctionFacts> functions;

  /** By function: the indexes of parameters that it calls, or passes on to one that does. */
  private final Map<Integer, Set<Integer>> called = new HashMap<>();

  /** By function that was given some: parameter's name to function. */
  private final Map<Integer, Map<String, Integer>> given = new HashMap<>();

  private final Map<Integer, Integer> depth = new HashMap<>();
  private final Map<Special, Integer> specials = new HashMap<>();
  private final Set<Made> madeFor = new HashSet<>();
  private final Map<Site, Integer> targets = new HashMap<>();

  private record Special(int function, Map<Integer, Integer> given) {}

  private record Site(int caller, int call) {}

  private record Made(int function, String parameter, int given) {}

  /**
   * @param functions those of the program; what is made is added
   */
  Callbacks(Program program, List<FunctionFacts> functions) {
    this.program = program;
    this.functions = functions;
  }

  /** Makes all of them. */
  void find() {
    int originals = functions.size();
    for (int round = 0; round < DEEPEST && findCalled(originals, round); round++) {}
    for (int id = 0; id < functions.size(); id++) {
      if (depth.getOrDefault(id, 0) < DEEPEST) {
        specialise(id);
      }
    }
  }

  /** Who the call means, where it is given functions or is one of those given; -1 elsewhere. */
  int target(int caller, Op.Call call) {
    return switch (call.callee()) {
      case Op.Callee.Named n -> targets.getOrDefault(new Site(caller, call.result()), -1);
      case Op.Callee.Indirect i -> functionOf(caller, i.pointer());
    };
  }

  /** Whether a function of its own was made for the given function as that parameter. */
  boolean isMadeFor(int function, String parameter, int given) {
    return madeFor.contains(new Made(function, parameter, given));
  }

  /** Whether the function of that number was made here. */
  boolean isSpecial(int function) {
    return given.containsKey(function);
  }

  /** Whether there is a new parameter that is called. */
  private boolean findCalled(int originals, int round) {
    boolean found = false;
    Set<String> names = new HashSet<>();
    called.keySet().forEach(id -> names.add(functions.get(id).name()));
    for (int id = 0; id < originals; id++) {
      @Nullable Map<String, Integer> parameters = null;
      for (Block block : functions.get(id).blocks()) {
        for (Op op : block.ops()) {
          if (op instanceof Op.Call c && mayConcern(c, names)) {
            parameters = parameters == null ? parameters(id) : parameters;
            found |= round == 0 ? findCalled(id, c, parameters) : findPassed(id, c, parameters);
          }
        }
      }
    }
    return found || round == 0;
  }

  /** Whether it calls a variable, or a function of one of these names, maybe by another name. */
  private boolean mayConcern(Op.Call call, Set<String> names) {
    return switch (call.callee()) {
      case Op.Callee.Named n -> names.contains(n.name()) || !program.isFunction(n.name());
      case Op.Callee.Indirect i -> i.pointer() instanceof Value.Variable;
    };
  }

  private boolean findCalled(int id, Op.Call call, Map<String, Integer> parameters) {
    return call.callee() instanceof Op.Callee.Indirect i
        && i.pointer() instanceof Value.Variable v
        && parameters.containsKey(v.name())
        && called.computeIfAbsent(id, x -> new HashSet<>()).add(parameters.get(v.name()));
  }

  private boolean findPassed(int id, Op.Call call, Map<String, Integer> parameters) {
    boolean found = false;
    for (int i = 0; i < call.arguments().size(); i++) {
      if (call.arguments().get(i) instanceof Value.Variable v
          && parameters.containsKey(v.name())
          && call.callee() instanceof Op.Callee.Named n
          && called.getOrDefault(program.resolve(id, n.name()).function(), Set.of()).contains(i)) {
        found |= called.computeIfAbsent(id, x -> new HashSet<>()).add(parameters.get(v.name()));
      }
    }
    return found;
  }

  /** The parameters of pointer type, by name. */
  private Map<String, Integer> parameters(int id) {
    Map<String, Integer> parameters = new TreeMap<>();
    List<FunctionFacts.Variable> all = functions.get(id).parameters();
    for (int i = 0; i < all.size(); i++) {
      parameters.put(all.get(i).name(), i);
    }
    return parameters;
  }

  private void specialise(int caller) {
    for (Block block : functions.get(caller).blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call call && call.callee() instanceof Op.Callee.Named n) {
          Map<Integer, Integer> functionsGiven = given(caller, call);
          if (!functionsGiven.isEmpty()) {
            int target = program.resolve(caller, n.name()).function();
            functionsGiven.keySet().retainAll(called.getOrDefault(target, Set.of()));
            if (!functionsGiven.isEmpty()) {
              targets.put(new Site(caller, call.result()), special(caller, target, functionsGiven));
            }
          }
        }
      }
    }
  }

  private int special(int caller, int target, Map<Integer, Integer> functionsGiven) {
    Integer known = specials.get(new Special(target, functionsGiven));
    if (known != null) {
      return known;
    }
    FunctionFacts facts = functions.get(target);
    int id = functions.size();
    functions.add(facts);
    Map<String, Integer> byName = new HashMap<>();
    functionsGiven.forEach((i, f) -> byName.put(facts.parameters().get(i).name(), f));
    byName.forEach((parameter, f) -> madeFor.add(new Made(target, parameter, f)));
    given.put(id, byName);
    depth.put(id, depth.getOrDefault(caller, 0) + 1);
    specials.put(new Special(target, functionsGiven), id);
    return id;
  }

  /** The arguments that are functions, by index. */
  private Map<Integer, Integer> given(int caller, Op.Call call) {
    Map<Integer, Integer> found = new TreeMap<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      int function = functionOf(caller, call.arguments().get(i));
      if (function >= 0) {
        found.put(i, function);
      }
    }
    return found;
  }

  private int functionOf(int caller, Value value) {
    return switch (value) {
      case Value.Variable v -> given.getOrDefault(caller, Map.of()).getOrDefault(v.name(), -1);
      case Value.Global g ->
          program.isFunction(g.name()) ? program.resolve(caller, g.name()).function() : -1;
      case Value.AddressOf a -> functionOf(caller, a.place());
      case Value.Dereference d -> functionOf(caller, d.pointer());
      case Value.Cast c -> functionOf(caller, c.value());
      default -> -1;
    };
  }
}
