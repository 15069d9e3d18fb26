package org.lockorder.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.Callers;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.program.LockName;
import org.lockorder.program.Resolution;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.Exit;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Summaries;

/** What the callers of a function do to a lock that it leaves held, and what its mark says. */
final class CallerEvidence {
  /** Levels of callers asked. */
  private static final int LEVELS = 3;

  private final Summaries summaries;
  private final CallGraph calls;
  private final Callers callers;

  /** The types of locks that some function lets go of without having taken one. */
  private final Set<String> droppers;

  CallerEvidence(Summaries summaries, CallGraph calls) {
    this.summaries = summaries;
    this.calls = calls;
    this.callers = calls.callers();
    this.droppers = droppers(summaries);
  }

  /**
   * What is known of a lock outside a function.
   *
   * @param callers how many calls of the function were read
   * @param releasing from how many of them a release of the lock is found, there or above
   * @param heldOnEntry whether it is held at some call
   * @param counterpart whether a function that was read lets go of its class without having taken
   *     it, be it that one when it is called otherwise
   * @param marked whether a mark of the function says that it leaves with the lock held
   */
  record Balance(
      int callers, int releasing, boolean heldOnEntry, boolean counterpart, boolean marked) {}

  /** Asks the callers of that function. */
  Balance of(int function, LockUse lock) {
    List<Callers.Call> all = callersOf(function);
    int releasing = (int) all.stream().filter(call -> releases(call, lock, LEVELS)).count();
    return new Balance(
        all.size(),
        releasing,
        isHeldOnEntry(function, lock),
        hasCounterpart(lock),
        isMarked(function, lock));
  }

  /** Those that mean it, or another of its name which exists where it does not. */
  private List<Callers.Call> callersOf(int function) {
    return definitions(function).flatMap(id -> callers.of(id).stream()).toList();
  }

  private Stream<Integer> definitions(int function) {
    return Stream.concat(Stream.of(function), summaries.program().namesakes(function).stream());
  }

  private boolean isMarked(int function, LockUse lock) {
    int contract = summaries.program().contract(function);
    return contract >= 0
        && summaries.summary(contract).exits().stream()
            .flatMap(exit -> exit.acquired().stream())
            .anyMatch(left -> left.lock().mayBe(lock));
  }

  private static Set<String> droppers(Summaries summaries) {
    Set<String> droppers = new HashSet<>();
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      for (Exit exit : summaries.summary(id).exits()) {
        for (Exit.Dropped dropped : exit.dropped()) {
          LockName name = dropped.lock().name();
          if (name != null && dropped.isOwn()) {
            droppers.add(name.type());
          }
        }
      }
    }
    return droppers;
  }

  private boolean hasCounterpart(LockUse lock) {
    LockName name = lock.name();
    return name == null || droppers.contains(name.type());
  }

  /** Whether some caller holds the lock when it calls. */
  private boolean isHeldOnEntry(int function, LockUse lock) {
    return callersOf(function).stream()
        .map(Callers.Call::caller)
        .distinct()
        .anyMatch(caller -> isHeldBy(caller, function, lock));
  }

  private boolean isHeldBy(int caller, int function, LockUse lock) {
    for (CallSite call : summaries.summary(caller).calls()) {
      if (definitions(function).anyMatch(id -> id == call.target())) {
        LockUse here = summaries.through(caller, lock, call);
        for (Context context : call.contexts()) {
          if (context.held().stream().anyMatch(h -> h.lock().mayBe(here))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean releases(Callers.Call call, LockUse lock, int levels) {
    LockUse here = summaries.through(call.caller(), lock, call.op().arguments());
    return letsGoOf(call.caller(), here)
        || (levels > 1
            && callersOf(call.caller()).stream()
                .filter(c -> c.caller() != call.caller())
                .anyMatch(c -> releases(c, summaries.exported(call.caller(), here), levels - 1)));
  }

  private boolean letsGoOf(int function, LockUse lock) {
    FunctionFacts f = summaries.program().function(function);
    return f.locks().stream()
            .anyMatch(
                l -> l.action() == LockAction.RELEASE && summaries.use(function, l).mayBe(lock))
        || f.calls().stream().anyMatch(c -> drops(function, c, lock));
  }

  private boolean drops(int function, Op.Call call, LockUse lock) {
    Resolution target = calls.target(function, call.result());
    return target.isKnown()
        && summaries.summary(target.function()).exits().stream()
            .map(Exit::dropped)
            .flatMap(List::stream)
            .anyMatch(d -> summaries.through(function, d.lock(), call.arguments()).mayBe(lock));
  }
}
