package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockKind;
import org.lockorder.program.LockName;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.Atom;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Inputs;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;
import org.lockorder.summary.Summary;

/** Who asks for what, and who calls whom: summaries seen from below. Not changed once made. */
final class Requests {
  /** A function that itself asks for a lock. */
  record Asker(int function, Request request) {}

  /** A call whose callee takes a lock that the caller sees as a certain atom. */
  record Entry(int function, CallSite call, Acquires.Take take) {}

  private final Summaries summaries;
  private final Classes classes;
  private final Droppers droppers;
  private final Heeded heeded;
  private final CallIndex calls;
  private final Map<Integer, List<Asker>> askers = new HashMap<>();
  private final Map<Integer, List<Entry>> entries = new HashMap<>();
  private final Map<Integer, List<Entry>> pointed = new HashMap<>();

  /** Those that nobody uses at the moment: they are large. */
  private final Queue<RouteSearch> searches = new ConcurrentLinkedQueue<>();

  /**
   * @param droppers asked for when all else is known
   */
  Requests(Summaries summaries, Classes classes, Supplier<Droppers> droppers) {
    this.summaries = summaries;
    this.classes = classes;
    this.calls = new CallIndex(summaries);
    this.heeded = new Heeded(summaries, calls);
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      Acquires acquires = summaries.acquires(id);
      Summary summary = summaries.summary(id);
      for (int i = 0; i < summary.requests().size(); i++) {
        add(askers, acquires.requested(i), new Asker(id, summary.requests().get(i)));
      }
      for (CallSite call : summary.calls()) {
        for (Acquires.Through t : acquires.through(call)) {
          add(entries, t.atom(), new Entry(id, call, t.take()));
        }
        if (call.isPointed()) {
          int by = id;
          summaries
              .acquires(call.target())
              .forEachTake((take, atom) -> add(pointed, atom, new Entry(by, call, take)));
        }
      }
    }
    this.droppers = droppers.get();
  }

  private static <T> void add(Map<Integer, List<T>> all, int atom, T each) {
    if (atom >= 0) {
      all.computeIfAbsent(atom, x -> new ArrayList<>(1)).add(each);
    }
  }

  /** What of this the ways of the function to locks depend on. */
  Inputs heeded(int function, Inputs passed) {
    return passed.isAny() || !heeded.isAny(function) ? Inputs.ANY : heeded.of(function, passed);
  }

  /** What is known of the arguments of a call, where this is known of the caller's parameters. */
  Inputs passed(int caller, CallSite call, Context context, Inputs known) {
    if (!heeded.isAny(call.target())) {
      return Inputs.ANY; // as for most: what is passed need not be found out
    }
    FunctionFacts function = summaries.program().function(caller);
    return heeded(call.target(), call.passed(function, context, known));
  }

  /** Of what family a class is, its users say, not an assertion. */
  LockKind kind(LockUse lock) {
    return lock.name() == null ? lock.kind() : classes.of(lock).kind();
  }

  /** Likewise of an atom. */
  LockKind kind(Atom atom) {
    return classes.of(atom.name().id()).kind();
  }

  /** Whether a lock of that class is asked for in the function or below. */
  boolean leadsTo(int function, LockUse lock) {
    LockName name = lock.name();
    return name != null
        && summaries.acquires(function).atoms().containsAny(summaries.atoms().ofClass(name.id()));
  }

  Summaries summaries() {
    return summaries;
  }

  /** Who lets go of a lock of his caller's. */
  Droppers droppers() {
    return droppers;
  }

  /** Who itself asks for the atom. */
  List<Asker> of(int atom) {
    return askers.getOrDefault(atom, List.of());
  }

  /** The calls by name whose arguments say that what the callee takes is the atom. */
  List<Entry> entries(int atom) {
    return entries.getOrDefault(atom, List.of());
  }

  /** The calls through pointers whose callee takes a parameter's lock of the atom's class. */
  List<Entry> pointed(int atom) {
    return pointed.getOrDefault(atom, List.of());
  }

  /** A search for the one who asks until it is given back. */
  RouteSearch lend() {
    RouteSearch free = searches.poll();
    return free == null ? new RouteSearch(calls, summaries) : free;
  }

  void giveBack(RouteSearch search) {
    searches.add(search);
  }

  /**
   * Whether what is called there asks for the outer lock itself: who holds that does not drop the
   * last reference to what is freed there, or would wait for himself (Assumption 22). That he does
   * is worth a look where it is looked for.
   */
  boolean isKept(CallSite call, HeldLock outer) {
    return leadsTo(call.target(), outer.lock());
  }
}
