package org.lockorder.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.lockdep.Frame;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;

/** The functions of stacks in the program: who they are, and whom they call. */
final class Functions {
  /** Functions on top of a stack that belong to lockdep itself. */
  private static final int TOP_MOST = 10;

  /** Functions that the compiler put into their callers are on no stack: so many in a row. */
  private static final int INLINED_MOST = 6;

  private static final int SEEN_MOST = 4000;

  /** Likewise between the function on a stack and who asks for the lock. */
  private static final int TAKER_INLINED = 2;

  /** What the wrappers of a system call are called ends so, and in the call's name. */
  private static final String SYSTEM_CALL = "sys_";

  private final Program program;
  private final CallGraph calls;
  private final Defined defined;
  private final Predicate<String> isPrimitive;
  private final Predicate<String> isModelled;
  private final Map<String, List<Integer>> byName = new HashMap<>();

  /**
   * @param isPrimitive whether a function of that name asks for a lock, as a rule says
   * @param isModelled whether a rule says anything of it
   */
  Functions(
      Program program,
      CallGraph calls,
      Defined defined,
      Predicate<String> isPrimitive,
      Predicate<String> isModelled) {
    this.isModelled = isModelled;
    this.program = program;
    this.calls = calls;
    this.defined = defined;
    this.isPrimitive = isPrimitive;
    for (int id = 0; id < program.functions().size(); id++) {
      FunctionFacts f = program.function(id);
      if (f.form() == FunctionFacts.Form.FUNCTION) {
        add(f.name(), id);
        int call = f.name().lastIndexOf(SYSTEM_CALL);
        if (call >= 0) {
          add(f.name().substring(call), id);
        }
      }
    }
  }

  private void add(String name, int id) {
    byName.computeIfAbsent(name, x -> new ArrayList<>()).add(id);
  }

  /** All that have the name; the compilation's name of a system call counts for the call itself. */
  List<Integer> of(Frame frame) {
    List<Integer> exact = byName.get(frame.function());
    if (exact != null) {
      return exact;
    }
    int call = frame.function().lastIndexOf(SYSTEM_CALL);
    return call < 0 ? List.of() : byName.getOrDefault(frame.function().substring(call), List.of());
  }

  /**
   * The functions of a stack, by name and file, with the number of frames between each and the top.
   * Of several of one name those are meant that are seen to call the next one, if any are.
   */
  Map<String, Integer> onStack(List<Frame> stack) {
    Map<String, Integer> depths = new HashMap<>();
    List<Integer> callees = List.of();
    for (int depth = 0; depth < stack.size(); depth++) {
      List<Integer> all = of(stack.get(depth));
      List<Integer> above = callees;
      List<Integer> some =
          all.size() < 2 || above.isEmpty()
              ? all
              : all.stream().filter(id -> calls(List.of(id), above)).toList();
      callees = some.isEmpty() ? all : some;
      for (int id : callees) {
        FunctionFacts f = program.function(id);
        depths.putIfAbsent(f.name() + "@" + f.file(), depth);
      }
    }
    return depths;
  }

  /** Where else in the tree a function of that name stands. */
  List<String> files(Frame frame) {
    return defined.of(frame.function());
  }

  /** Whether all files that define such a function were read. */
  boolean isRead(Frame frame) {
    return defined.read().containsAll(defined.of(frame.function()));
  }

  /**
   * The stack without what the lock's own code and lockdep's put on top of it: its first function
   * is the one that calls for the lock.
   */
  List<Frame> takers(List<Frame> stack) {
    int last = -1;
    for (int i = 0; i < stack.size(); i++) {
      Frame frame = stack.get(i);
      if (isPrimitive(frame)) {
        last = i;
      } else if (last < 0 ? i >= TOP_MOST : !isOfPrimitive(stack, i)) {
        break;
      }
    }
    return stack.subList(last + 1, stack.size());
  }

  /** Whether it asks for a lock as a rule says, or is what such a one is made of. */
  private boolean isPrimitive(Frame frame) {
    String name = frame.function();
    return isPrimitive.test(name) || isPrimitive.test(name.replaceFirst("^_+", ""));
  }

  /** Whether the next function is a primitive, and stands in the same file. */
  private boolean isOfPrimitive(List<Frame> stack, int index) {
    if (index + 1 >= stack.size() || !isPrimitive(stack.get(index + 1))) {
      return false;
    }
    List<String> here = defined.of(stack.get(index).function());
    List<String> next = defined.of(stack.get(index + 1).function());
    return here.isEmpty() || here.stream().anyMatch(next::contains);
  }

  /** Whether one of these is seen to call one of those, others in between that may be inlined. */
  boolean calls(List<Integer> callers, List<Integer> callees) {
    Set<Integer> goals = new HashSet<>(callees);
    Set<Integer> seen = new HashSet<>(callers);
    Deque<Integer> ring = new ArrayDeque<>(callers);
    for (int depth = 0; depth <= INLINED_MOST && !ring.isEmpty(); depth++) {
      Deque<Integer> next = new ArrayDeque<>();
      for (int caller : ring) {
        boolean[] found = {false};
        each(
            caller,
            target -> {
              int callee = program.original(target);
              found[0] |= goals.contains(callee) || goals.contains(target);
              if (seen.size() < SEEN_MOST && seen.add(target)) {
                next.add(target);
              }
            });
        if (found[0]) {
          return true;
        }
      }
      ring = next;
    }
    return false;
  }

  private void each(int caller, IntConsumer visit) {
    for (Op.Call call : program.function(caller).calls()) {
      Resolution target = calls.target(caller, call.result());
      if (target.isKnown()) {
        visit.accept(target.function());
      }
      for (PointerTarget pointed : calls.pointed(caller, call.result())) {
        visit.accept(pointed.function());
      }
    }
  }

  /** The function, and those that it calls by name and that may be inlined there. */
  List<Integer> inlined(int function) {
    List<Integer> all = new ArrayList<>(List.of(function));
    int last = 0;
    for (int depth = 0; depth < TAKER_INLINED && all.size() < SEEN_MOST; depth++) {
      int end = all.size();
      for (; last < end; last++) {
        for (Op.Call call : program.function(all.get(last)).calls()) {
          int callee = calls.target(all.get(last), call.result()).function();
          if (callee >= 0 && !all.contains(callee)) {
            all.add(callee);
          }
        }
      }
    }
    return all;
  }

  /** Whether a rule says what the function does, so that nobody looks into it. */
  boolean isModelled(String name) {
    return isModelled.test(name);
  }

  /** How many calls through pointers a function makes, and of how many nobody is known. */
  record Pointers(int all, int unknown) {}

  Pointers pointers(List<Integer> callers) {
    int all = 0;
    int unknown = 0;
    for (int caller : callers) {
      for (Op.Call call : program.function(caller).calls()) {
        if (call.name() == null) {
          all++;
          boolean known =
              calls.target(caller, call.result()).isKnown()
                  || !calls.pointed(caller, call.result()).isEmpty();
          unknown += known ? 0 : 1;
        }
      }
    }
    return new Pointers(all, unknown);
  }
}
