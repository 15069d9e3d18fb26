package org.lockorder.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.Callers;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.LockName;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;
import org.lockorder.threads.Threads;

/**
 * Locks without an owner which are let go of where nobody has taken them: by the end of some I/O,
 * which a function that took one has begun. Who waits for such a lock does not wait for that
 * function, whatever it does next. So it is with one that an object is told of, {@code
 * transaction.done = &registers}: whoever has the object lets go of it.
 */
final class HandedOn {
  /** Levels of callers asked whether they have taken it. */
  private static final int LEVELS = 4;

  private final Summaries summaries;
  private final Program program;
  private final CallGraph calls;
  private final Callers callers;

  private HandedOn(Summaries summaries, CallGraph calls) {
    this.summaries = summaries;
    this.program = summaries.program();
    this.calls = calls;
    this.callers = calls.callers();
  }

  /** The structs' members, or static objects, that are such locks. */
  static Set<String> of(Summaries summaries, CallGraph calls, Threads threads) {
    HandedOn search = new HandedOn(summaries, calls);
    Map<String, Set<Integer>> releasing = new TreeMap<>();
    for (int id = 0; id < search.program.functions().size(); id++) {
      for (Exit exit : summaries.summary(id).exits()) {
        for (Exit.Dropped dropped : exit.dropped()) {
          LockName name = dropped.lock().name();
          if (name != null && isOwnerless(dropped.lock().kind())) {
            releasing.computeIfAbsent(name.type(), x -> new TreeSet<>()).add(id);
          }
        }
      }
    }
    Set<String> handedOn = new TreeSet<>();
    releasing.forEach(
        (type, functions) -> {
          if (functions.stream().anyMatch(id -> search.isOutside(id, type, LEVELS))) {
            handedOn.add(type);
          }
        });
    Set<String> ownerless = search.ownerless();
    threads
        .map(search.program.functions().size(), id -> search.kept(id, ownerless))
        .forEach(handedOn::addAll);
    return handedOn;
  }

  /** All such locks that are asked for. */
  private Set<String> ownerless() {
    Set<String> types = new HashSet<>();
    for (int id = 0; id < program.functions().size(); id++) {
      for (Request request : summaries.summary(id).requests()) {
        LockName name = request.lock().name();
        if (name != null && isOwnerless(request.lock().kind())) {
          types.add(name.type());
        }
      }
    }
    return types;
  }

  /** Those that the function lets an object point to. */
  private List<String> kept(int function, Set<String> ownerless) {
    List<String> kept = new ArrayList<>(0);
    for (Op.Assign a : program.function(function).assigns()) {
      if (a.value() instanceof Value.AddressOf && a.target() instanceof Value.Field) {
        summaries
            .pointee(function, a.value())
            .map(LockName::type)
            .filter(ownerless::contains)
            .ifPresent(kept::add);
      }
    }
    return kept;
  }

  private static boolean isOwnerless(LockKind kind) {
    return kind == LockKind.SEMAPHORE || kind == LockKind.BIT_LOCK;
  }

  /** Whether the function is come to without anybody above having taken the lock. */
  private boolean isOutside(int function, String type, int levels) {
    if (callers.of(function).isEmpty()) {
      return !program.function(function).boot();
    }
    return levels > 1
        && callers.of(function).stream()
            .map(Callers.Call::caller)
            .distinct()
            .filter(caller -> caller != function && !takes(caller, type))
            .anyMatch(caller -> isOutside(caller, type, levels - 1));
  }

  /** Whether it takes such a lock, itself or by a call that returns holding one, if only to try. */
  private boolean takes(int function, String type) {
    FunctionFacts f = program.function(function);
    return f.locks().stream()
            .anyMatch(
                l -> l.action() == LockAction.ACQUIRE && isOf(summaries.use(function, l), type))
        || f.calls().stream().anyMatch(c -> leaves(calls.target(function, c.result()), type));
  }

  private boolean leaves(Resolution target, String type) {
    return target.isKnown()
        && summaries.summary(target.function()).exits().stream()
            .flatMap(exit -> exit.acquired().stream())
            .anyMatch(left -> isOf(left.lock(), type));
  }

  private static boolean isOf(LockUse use, String type) {
    LockName name = use.name();
    return name != null && name.type().equals(type);
  }
}
