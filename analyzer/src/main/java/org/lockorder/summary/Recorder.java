package org.lockorder.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Op;
import org.lockorder.program.Resolution;

/** Collects what a function does once its states are known. */
final class Recorder {
  private final Uses uses;
  private final Necessity succeeding;
  private final Sleeps sleeps;
  private final Contexts contexts;
  private final Map<String, Request> requests = new LinkedHashMap<>();
  private final List<CallSite> calls = new ArrayList<>();
  private final Released released = new Released();
  private final Released opened = new Released();
  private final Map<String, HeldLock> entry = new LinkedHashMap<>();
  private final Map<String, LockUse> suspects = new TreeMap<>();
  private final Set<String> releases = new HashSet<>();
  private final Map<String, Exposure> exposures = new LinkedHashMap<>();
  private int block;

  /**
   * @param succeeding what happens every time the function succeeds
   * @param sleeps where it waits, which is collected there
   */
  Recorder(Uses uses, Necessity succeeding, Sleeps sleeps, Contexts contexts) {
    this.uses = uses;
    this.succeeding = succeeding;
    this.sleeps = sleeps;
    this.contexts = contexts;
  }

  /** What comes now happens in that block. */
  void enter(int at) {
    block = at;
    sleeps.enter(at);
  }

  /** Where it waits. */
  Sleeps sleeps() {
    return sleeps;
  }

  /** Interrupts are switched on, on that path if at all. */
  void exposed(int line, String by, PathState before, PathState now) {
    if (!now.interrupts().letsIn(before.interrupts())) {
      return;
    }
    for (HeldLock held : now.held()) {
      // Behind a branch it may be one whose release was not recognised.
      if (held.straight() && !held.asserted() && !held.sometimes() && held.lock().kind().spins()) {
        Context context = contexts.one(now, Passing.NOTHING);
        exposures.putIfAbsent(
            line + " " + held.key(), new Exposure(held.lock(), held.mode(), line, by, context));
      }
    }
  }

  /** Where locks are held when interrupts are switched on. */
  List<Exposure> exposures() {
    return List.copyOf(exposures.values());
  }

  /** A lock is asked for in these states. */
  void request(
      LockUse lock,
      LockMode mode,
      int line,
      String by,
      boolean again,
      boolean own,
      List<PathState> all) {
    List<PathState> states = Asking.watched(lock.kind(), all);
    if (states.isEmpty()) {
      return;
    }
    String key = line + " " + by + " " + lock.key() + " " + mode.label() + " " + again;
    Request old = requests.get(key);
    List<Context> here = contexts.all(states, Passing.NOTHING);
    if (old != null) {
      List<Context> both = new ArrayList<>(old.contexts());
      here.stream().filter(c -> !both.contains(c)).forEach(both::add);
      here = both.subList(0, Math.min(both.size(), Contexts.MOST));
    }
    requests.put(
        key, new Request(lock, mode, line, by, again, own, succeeding.isNecessary(block), here));
  }

  /** A function is called in these states. */
  void call(Resolution target, Op.Call call, List<PathState> all) {
    List<PathState> states = Asking.watched(all);
    if (!states.isEmpty()) {
      calls.add(site(target, call, contexts.passing(call), states));
    }
  }

  private CallSite site(Resolution target, Op.Call call, Passing passing, List<PathState> states) {
    return new CallSite(
        target.function(),
        null,
        target.ambiguous(),
        call.arguments(),
        call.line(),
        succeeding.isNecessary(block),
        contexts.inherited(passing),
        contexts.all(states, passing));
  }

  /** One of several functions may be called through a pointer in these states. */
  void pointed(List<PointerTarget> targets, Op.Call call, List<PathState> all) {
    List<PathState> states = Asking.watched(all);
    if (!states.isEmpty()) {
      Passing passing = new Passing(call.arguments(), List.of());
      CallSite one = site(Resolution.UNKNOWN, call, passing, states);
      targets.forEach(target -> calls.add(one.to(target)));
    }
  }

  /**
   * The code says that a lock is held. Where it always does, and no path here has taken the lock or
   * let go of it, that was so when the function was called.
   */
  void asserted(HeldLock lock, List<PathState> states) {
    boolean callers =
        states.stream()
            .noneMatch(
                s ->
                    s.held().stream().anyMatch(h -> !h.asserted() && h.lock().mayBe(lock.lock()))
                        || s.dropped().stream().anyMatch(d -> d.mayBe(lock.lock())));
    LockUse exported = uses.exported(lock.lock());
    if (callers && !states.isEmpty() && succeeding.isNecessary(block)) {
      entry.putIfAbsent(exported.key(), lock.withLock(exported));
    }
  }

  /** The locks of the caller that the code says are held. */
  List<HeldLock> entry() {
    return List.copyOf(entry.values());
  }

  /** A lock is let go of in these states. */
  void release(LockUse lock, List<PathState> states) {
    released.add(lock);
    boolean again = !releases.add(lock.key());
    if (lock.sameAs(lock)) {
      boolean known = again;
      boolean unheld = false;
      for (PathState state : states) {
        boolean held = state.locks().mayHold(lock);
        unheld |= !held;
        known |= held || state.locks().hasDropped(lock);
      }
      if (unheld && known) {
        suspect(lock);
      }
    }
  }

  /** A lockdep map is held by hand from here on, by the function itself or a callee. */
  void opens(HeldLock map) {
    opened.add(map.lock());
  }

  /** On some path the takings and releases of that lock may not match. */
  void suspect(LockUse lock) {
    suspects.putIfAbsent(lock.key(), lock);
  }

  /** All such locks. */
  Collection<LockUse> suspects() {
    return suspects.values();
  }

  Released released() {
    return released;
  }

  /** The lockdep maps that the function takes by hand somewhere, itself or by a call. */
  Released opened() {
    return opened;
  }

  List<Request> requests() {
    return List.copyOf(requests.values());
  }

  List<CallSite> calls() {
    return calls;
  }

  /** Whether the path depends on what a callee wrote through a pointer: {@code if (handover)}. */
  boolean wasTold(PathState state) {
    return contexts.wasTold(state);
  }
}
