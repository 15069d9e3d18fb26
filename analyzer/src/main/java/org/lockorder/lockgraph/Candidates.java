package org.lockorder.lockgraph;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.program.LockName;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/**
 * All places where one lock may be asked for while others are held, by the other. What lies between
 * is not looked at yet: a callee may let go of the outer lock first.
 */
final class Candidates {
  private final Summaries summaries;
  private final Reach reach;
  private final String inner;
  private final int[] atoms;
  private final HeldClasses classes;
  private final BitSet outers;

  /** By the number of the outer class. */
  private final Map<Integer, Draft> drafts = new HashMap<>();

  private final Draft again = new Draft();

  private final int doubt;

  private Candidates(
      HeldEvents events, Summaries summaries, String inner, BitSet outers, int doubt) {
    this.doubt = doubt;
    this.summaries = summaries;
    this.reach = events.reach();
    this.classes = events.classes();
    this.inner = inner;
    this.atoms = summaries.atoms().ofClass(inner);
    this.outers = outers;
  }

  /**
   * Of edges to one class.
   *
   * @param outers the classes that they may begin with, by {@link HeldClasses}' numbers; the inner
   *     one's own for {@link #again}
   * @param routes that are to lead to it
   * @param doubt of their ways at most
   */
  static Candidates to(
      String inner,
      BitSet outers,
      HeldEvents events,
      Routes routes,
      Summaries summaries,
      int doubt) {
    Candidates all = new Candidates(events, summaries, inner, outers, doubt);
    events.askers(inner).forEach(asker -> all.add(asker.function(), asker.request()));
    List<HeldCall> calls = events.calls(inner, outers, doubt);
    routes.leadFrom(calls);
    calls.forEach(all::add);
    return all;
  }

  /** What is known of the edge from that class; null where there is none. */
  @Nullable Draft from(String outer) {
    return drafts.get(classes.number(outer));
  }

  /** Where the lock is asked for while the same one is held. */
  Draft again() {
    return again;
  }

  private void add(int id, Request r) {
    Set<HeldLock> seen = new HashSet<>();
    for (Context context : r.contexts()) {
      for (HeldLock held : reach.held(context)) {
        if (!seen.add(held)) {
          continue;
        }
        Candidate candidate = new Candidate(id, held, new Candidate.Event.Asks(r));
        if (r.again() && held.lock().sameAs(r.lock())) {
          again.add(candidate, true);
        } else {
          put(classes.number(held), candidate, true);
        }
      }
    }
  }

  private void add(HeldCall call) {
    if (isAskedThere(call)) {
      return;
    }
    for (int atom : atoms) {
      if (reach.leads(call.call(), atom, doubt)) {
        boolean one = summaries.atoms().get(atom).name().singleton();
        add(call, one, null, new Goal.OfAtom(atom), reach.leads(call.call(), atom, 0));
      }
    }
    for (Acquires.Through through : summaries.acquires(call.function()).through(call.call())) {
      Acquires.Take here = through.here();
      if (here != null
          && here.lock().name() != null
          && here.lock().name().id().equals(inner)
          && reach.takes(call.call(), through.take())) {
        add(
            call,
            false,
            summaries.through(call.function(), through.take().lock(), call.call()),
            new Goal.OfTake(through.take()),
            !call.call().isPointed());
      }
    }
  }

  /**
   * A wrapper that returns holding the lock is a request of its caller's, and no way down. Who
   * stands for the callers of what an object keeps does all in one line, and calls no wrapper.
   */
  private boolean isAskedThere(HeldCall call) {
    if (summaries.program().function(call.function()).form() == FunctionFacts.Form.DRIVER) {
      return false;
    }
    for (Request r : summaries.summary(call.function()).requests()) {
      if (r.line() == call.call().line() && r.lock().isOf(inner)) {
        return true;
      }
    }
    return false;
  }

  private void add(
      HeldCall call, boolean one, @Nullable LockUse lock, Goal goal, boolean isByName) {
    Candidate.Event event = new Candidate.Event.Calls(call.call(), goal);
    for (int i = 0; i < call.held().size(); i++) {
      HeldLock held = call.held().get(i);
      int outer = classes.at(call.number(), i);
      boolean wanted = outer >= 0 && outers.get(outer);
      // Whoever holds just others, wanted by nobody, is by far the most frequent.
      if (!wanted && lock == null) {
        continue;
      }
      Candidate candidate = new Candidate(call.function(), held, event);
      if (!isSame(held, one, lock)) {
        put(outer, candidate, isByName);
      } else if (call.call().contexts().stream().allMatch(c -> holdsSame(c, one, lock))) {
        again.add(candidate, isByName);
      }
    }
  }

  private boolean holdsSame(Context context, boolean one, @Nullable LockUse lock) {
    return !context.told() && context.held().stream().anyMatch(h -> isSame(h, one, lock));
  }

  /** Whether the held lock is surely the one asked for. */
  private boolean isSame(HeldLock held, boolean one, @Nullable LockUse lock) {
    LockName other = held.lock().name();
    return lock != null
        ? held.lock().sameAs(lock)
        : one && other != null && other.singleton() && other.id().equals(inner);
  }

  private static boolean isOrdered(HeldLock held) {
    return held.lock().kind().isOrdered();
  }

  private void put(int outer, Candidate candidate, boolean isByName) {
    if (outer >= 0 && outers.get(outer) && isOrdered(candidate.held())) {
      drafts.computeIfAbsent(outer, x -> new Draft()).add(candidate, isByName);
    }
  }
}
