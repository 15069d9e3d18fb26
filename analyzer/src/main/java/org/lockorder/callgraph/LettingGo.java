package org.lockorder.callgraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Program;

/**
 * Calls through pointers that may let go of their caller's locks, by what locks are called: the
 * caller takes one of a name, and whomever the call may mean releases one of that name, itself or a
 * few calls below, which he has not taken. Whether they do is for the summaries to tell, which are
 * to be made of them before the caller's: they are few.
 */
final class LettingGo {
  /** No such call. */
  static final LettingGo NONE = new LettingGo(Map.of());

  private static final int[] NOBODY = {};

  /** So many calls by name below it, a function lets go of what its caller holds. */
  private static final int DEPTH = 2;

  /** By caller and call: all that it may mean. */
  private final Map<Integer, Map<Integer, int[]>> calls;

  private LettingGo(Map<Integer, Map<Integer, int[]>> calls) {
    this.calls = calls;
  }

  /** Those of a program whose calls through pointers may mean these. */
  static LettingGo of(Program program, CallGraph direct, PointerTargets pointers) {
    Search search = new Search(program, direct);
    Map<Integer, Map<Integer, int[]>> found = new TreeMap<>();
    for (int id = 0; id < program.functions().size(); id++) {
      if (pointers.hasAny(id)) {
        Map<Integer, int[]> calls = search.calls(id, pointers);
        if (!calls.isEmpty()) {
          found.put(id, calls);
        }
      }
    }
    return found.isEmpty() ? NONE : new LettingGo(found);
  }

  boolean isEmpty() {
    return calls.isEmpty();
  }

  /** Whom the call may mean, all of them; nobody where it is none of these. */
  int[] of(int caller, int call) {
    return calls.isEmpty()
        ? NOBODY
        : calls.getOrDefault(caller, Map.of()).getOrDefault(call, NOBODY);
  }

  /** The edges with those to whom each caller comes behind. */
  int[][] after(int[][] targets) {
    int[][] more = targets.clone();
    calls.forEach(
        (caller, each) ->
            each.values()
                .forEach(
                    added -> {
                      int[] all = Arrays.copyOf(more[caller], more[caller].length + added.length);
                      System.arraycopy(added, 0, all, more[caller].length, added.length);
                      more[caller] = Arrays.stream(all).sorted().distinct().toArray();
                    }));
    return more;
  }

  /**
   * Those whose caller nobody that they may mean leads back to.
   *
   * @param component of each function that of the edges with these
   */
  LettingGo outsideCircles(int[] component) {
    Map<Integer, Map<Integer, int[]>> left = new TreeMap<>();
    calls.forEach(
        (caller, each) ->
            each.forEach(
                (call, targets) -> {
                  if (Arrays.stream(targets).noneMatch(t -> component[t] == component[caller])) {
                    left.computeIfAbsent(caller, x -> new TreeMap<>()).put(call, targets);
                  }
                }));
    return new LettingGo(left);
  }

  /** Looks for them. */
  private static final class Search {
    private final Program program;
    private final CallGraph direct;

    /** By function: what the locks are called that it may let go of. */
    private final Map<Integer, Set<String>> released = new HashMap<>();

    Search(Program program, CallGraph direct) {
      this.program = program;
      this.direct = direct;
    }

    Map<Integer, int[]> calls(int caller, PointerTargets pointers) {
      Map<Integer, int[]> found = Map.of();
      @Nullable Set<String> held = null;
      for (Op.Call call : program.function(caller).calls()) {
        List<PointerTarget> targets = pointers.of(caller, call.result());
        if (targets.isEmpty() || !targets.getFirst().closed()) {
          continue;
        }
        held = held == null ? held(caller) : held;
        if (held.isEmpty()) {
          break;
        }
        if (mayLetGo(targets, held)) {
          found = found.isEmpty() ? new TreeMap<>() : found;
          found.put(
              call.result(), targets.stream().mapToInt(PointerTarget::function).sorted().toArray());
        }
      }
      return found;
    }

    private boolean mayLetGo(List<PointerTarget> targets, Set<String> held) {
      Set<String> common = held;
      for (PointerTarget target : targets) {
        Set<String> its = released.computeIfAbsent(target.function(), t -> released(t, DEPTH));
        if (common.stream().noneMatch(its::contains)) {
          return false;
        }
        common = new HashSet<>(common);
        common.retainAll(its);
      }
      return true;
    }

    /** What the locks are called that it holds somewhere. */
    private Set<String> held(int function) {
      Set<String> names = new HashSet<>();
      for (Op.LockOp op : program.function(function).locks()) {
        if (op.action() == LockAction.ACQUIRE || op.action() == LockAction.ASSERT_HELD) {
          add(op, names);
        }
      }
      int contract = program.contract(function);
      for (Op.LockOp op :
          contract < 0 ? List.<Op.LockOp>of() : program.function(contract).locks()) {
        add(op, names);
      }
      direct.eachCallee(function, callee -> addLeft(program.function(callee), names));
      return names;
    }

    /** A wrapper leaves with what it takes. */
    private static void addLeft(FunctionFacts callee, Set<String> names) {
      for (Op.LockOp op : callee.locks()) {
        if (op.action() == LockAction.ACQUIRE && !isDone(LockAction.RELEASE, op.lock(), callee)) {
          add(op, names);
        }
      }
    }

    private Set<String> released(int function, int depth) {
      Set<String> names = new HashSet<>();
      FunctionFacts f = program.function(function);
      for (Op.LockOp op : f.locks()) {
        if (op.action() == LockAction.RELEASE && !isDone(LockAction.ACQUIRE, op.lock(), f)) {
          add(op, names);
        }
      }
      if (depth > 0) {
        List<Integer> callees = new ArrayList<>();
        direct.eachCallee(function, callees::add);
        for (int callee : callees) {
          names.addAll(released(callee, depth - 1));
        }
      }
      return names;
    }

    private static boolean isDone(LockAction action, Value lock, FunctionFacts f) {
      for (Op.LockOp op : f.locks()) {
        if (op.action() == action && op.lock().equals(lock)) {
          return true;
        }
      }
      return false;
    }

    private static void add(Op.LockOp op, Set<String> names) {
      Value lock = op.lock() instanceof Value.AddressOf a ? a.place() : op.lock();
      switch (lock) {
        case Value.Field f -> names.add(f.member());
        case Value.Global g -> names.add(g.name());
        default -> {}
      }
    }
  }
}
