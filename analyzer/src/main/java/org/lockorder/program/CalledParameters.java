package org.lockorder.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.threads.Threads;

/**
 * Which parameters functions call, or pass on to one that does, and through which members: {@code
 * ops->open(x)} calls parameter {@code ops} through {@code open}.
 */
final class CalledParameters {
  /** The member that stands for the parameter itself. */
  static final String ITSELF = "";

  private static final int DEEPEST = 8;

  private final Program program;
  private final List<FunctionFacts> functions;
  private final Map<Integer, Map<Integer, Set<String>>> called = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final IdentityHashMap<Op.Call, Integer> targets = new IdentityHashMap<>();
  private Set<String> fresh = new HashSet<>();

  /** A parameter that a value hangs on, and the member that was the first step from there. */
  private record Root(int parameter, String member) {}

  /**
   * @param functions of the program
   * @param rounds how often a parameter may be passed on
   */
  CalledParameters(Program program, List<FunctionFacts> functions, int rounds, Threads threads) {
    this.program = program;
    this.functions = functions;
    Map<String, List<Integer>> callers = new HashMap<>();
    threads.ahead(
        IntStream.range(0, functions.size()).boxed().toList(),
        id -> start(id, functions.get(id)),
        start -> {
          start.called().forEach(root -> add(start.function(), root));
          for (String name : start.callees()) {
            callers.computeIfAbsent(name, n -> new ArrayList<>(1)).add(start.function());
          }
        });
    for (int round = 0; round < rounds && !fresh.isEmpty(); round++) {
      Set<String> wanted = fresh;
      fresh = new HashSet<>();
      TreeSet<Integer> found = new TreeSet<>();
      wanted.forEach(name -> found.addAll(callers.getOrDefault(name, List.of())));
      threads.each(List.copyOf(found), id -> passing(id, wanted), all -> all.forEach(this::passes));
    }
  }

  /**
   * What a function says by itself.
   *
   * @param called what hangs on its parameters and is called
   * @param callees whom it calls by name
   */
  private record Start(int function, List<Root> called, List<String> callees) {}

  private static Start start(int id, FunctionFacts function) {
    List<Root> called = new ArrayList<>(0);
    List<String> callees = new ArrayList<>(0);
    if (!function.parameters().isEmpty()) {
      @Nullable Variables variables = null;
      for (Op.Call call : function.calls()) {
        switch (call.callee()) {
          case Op.Callee.Named n -> callees.add(n.name());
          case Op.Callee.Indirect i -> {
            variables = variables == null ? new Variables(function) : variables;
            Root root = root(variables, i.pointer(), DEEPEST);
            if (root != null) {
              called.add(root);
            }
          }
        }
      }
    }
    return new Start(id, called, callees);
  }

  /** Whom a call by name means; its copies in other functions mean the same. */
  int target(int caller, Op.Call call, String name) {
    Integer known = targets.get(call);
    return known != null ? known : program.resolve(caller, name).function();
  }

  /** That a call means that function, for its copies. */
  void note(Op.Call call, int target) {
    targets.putIfAbsent(call, target);
  }

  /** By the parameter's index: the first members on the ways to what is called. */
  Map<Integer, Set<String>> of(int function) {
    return called.getOrDefault(function, Map.of());
  }

  /** Whether a call of that name may mean a function that has some. */
  boolean mayBe(String name) {
    return names.contains(name) || program.types().isAlias(name);
  }

  /**
   * A call that may pass on what the caller is given.
   *
   * @param variables the caller's
   */
  private record Passing(int caller, Op.Call call, int target, Variables variables) {}

  /** The function's calls of those names that may. */
  private List<Passing> passing(int id, Set<String> wanted) {
    List<Passing> passing = new ArrayList<>(0);
    @Nullable Variables variables = null;
    for (Op.Call call : functions.get(id).calls()) {
      String name = call.name();
      if (name != null && wanted.contains(name)) {
        variables = variables == null ? new Variables(functions.get(id)) : variables;
        if (hangsOnSome(variables, call)) {
          passing.add(new Passing(id, call, target(id, call, name), variables));
        }
      }
    }
    return passing;
  }

  /** Whether an argument may have come with a parameter: who is called is asked only then. */
  private static boolean hangsOnSome(Variables variables, Op.Call call) {
    for (Value a : call.arguments()) {
      if (root(variables, a, DEEPEST) != null
          || (a instanceof Value.AddressOf at
              && at.place() instanceof Value.Variable v
              && !variables.members(v.name()).isEmpty())) {
        return true;
      }
    }
    return false;
  }

  private void passes(Passing one) {
    note(one.call(), one.target());
    List<Value> arguments = one.call().arguments();
    // A copy: who calls itself with its parameters exchanged finds more of its own.
    new TreeMap<>(of(one.target()))
        .forEach(
            (index, members) -> {
              if (index < arguments.size()) {
                passed(one.caller(), one.variables(), arguments.get(index), members);
              }
            });
  }

  /** What is called through those members is passed. */
  private void passed(int id, Variables variables, Value argument, Set<String> members) {
    if (argument instanceof Value.AddressOf a
        && a.place() instanceof Value.Variable v
        && variables.parameter(v.name()) < 0) {
      variables
          .members(v.name())
          .forEach(
              (path, values) -> {
                if (members.contains(ITSELF) || members.contains(first(path))) {
                  values.forEach(value -> add(id, root(variables, value, DEEPEST)));
                }
              });
      return;
    }
    Root root = root(variables, argument, DEEPEST);
    if (root != null && root.member().equals(ITSELF)) {
      List.copyOf(members).forEach(member -> add(id, new Root(root.parameter(), member)));
    } else {
      add(id, root);
    }
  }

  private static String first(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  private void add(int id, @Nullable Root root) {
    if (root != null
        && called
            .computeIfAbsent(id, x -> new TreeMap<>())
            .computeIfAbsent(root.parameter(), x -> new TreeSet<>())
            .add(root.member())) {
      fresh.add(functions.get(id).name());
      names.add(functions.get(id).name());
    }
  }

  private static @Nullable Root root(Variables variables, Value value, int depth) {
    if (depth == 0) {
      return null;
    }
    return switch (value) {
      case Value.Variable v -> {
        int parameter = variables.parameter(v.name());
        Value only = variables.only(v.name());
        yield parameter >= 0
            ? new Root(parameter, ITSELF)
            : only == null ? null : root(variables, only, depth - 1);
      }
      case Value.Field f -> {
        Root base = root(variables, f.base(), depth - 1);
        yield base != null && base.member().equals(ITSELF)
            ? new Root(base.parameter(), f.member())
            : base;
      }
      case Value.AddressOf a -> root(variables, a.place(), depth - 1);
      case Value.Element e -> root(variables, e.base(), depth - 1);
      case Value.Dereference d -> root(variables, d.pointer(), depth - 1);
      case Value.Cast c -> root(variables, c.value(), depth - 1);
      case Value.ContainerOf c -> root(variables, c.pointer(), depth - 1);
      default -> null;
    };
  }
}
