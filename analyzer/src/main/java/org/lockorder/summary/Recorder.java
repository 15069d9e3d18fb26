package org.lockorder.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;
import org.lockorder.ir.WaitType;
import org.lockorder.program.Resolution;

/** Collects what a function does once its states are known. */
final class Recorder {
  /** Contexts kept of one event. */
  private static final int CONTEXTS_MOST = 6;

  private final FunctionFacts function;
  private final Parameters parameters;
  private final Uses uses;
  private final Necessity succeeding;
  private final Necessity returning;
  private final Refusals refusals;
  private final SetOnce setOnce;
  private final Absent absent;
  private final Map<String, Request> requests = new LinkedHashMap<>();
  private final List<CallSite> calls = new ArrayList<>();
  private final Released released = new Released();
  private final Released opened = new Released();
  private final Map<String, HeldLock> entry = new LinkedHashMap<>();
  private final Map<String, LockUse> suspects = new TreeMap<>();
  private final Set<String> releases = new HashSet<>();
  private final Map<Integer, AtomicSleep> atomicSleeps = new TreeMap<>();
  private final Map<String, Exposure> exposures = new LinkedHashMap<>();
  private @Nullable Sleep sleep;
  private int block;

  /**
   * @param succeeding what happens every time the function succeeds
   * @param returning what happens every time it returns at all
   * @param refusals what happens where it is passed a good pointer
   * @param absent which locks of its caller's there are not on some paths
   */
  Recorder(
      FunctionFacts function,
      Parameters parameters,
      Uses uses,
      Necessity succeeding,
      Necessity returning,
      Refusals refusals,
      Absent absent) {
    this.function = function;
    this.parameters = parameters;
    this.uses = uses;
    this.succeeding = succeeding;
    this.returning = returning;
    this.refusals = refusals;
    this.setOnce = new SetOnce(function);
    this.absent = absent;
  }

  /** What comes now happens in that block. */
  void enter(int at) {
    block = at;
  }

  /** A lock is waited for in these states. */
  void sleep(LockUse lock, int line, String by, List<PathState> all) {
    if (!lock.isUnsure()) {
      List<PathState> states = asking(lock.kind(), watched(all));
      sleep(new Sleep(line, by, Sleep.NONE, lock), lock.kind().outerWait(), states);
    }
  }

  /** The code sleeps, or says that it may. */
  void sleep(int line, String by, List<PathState> all) {
    sleep(new Sleep(line, by, Sleep.NONE, null), WaitType.SLEEP, watched(all));
  }

  /** A function is called that sleeps every time, or where it is passed a good pointer. */
  void sleep(int callee, Sleep below, Op.Call call, String by, List<PathState> all) {
    Sleep here = new Sleep(call.line(), by, callee, null);
    if (!below.isPresumed()) {
      sleep(here, WaitType.SLEEP, watched(all));
    } else if (below.given() < call.arguments().size()) {
      Value pointer = call.arguments().get(below.given());
      List<PathState> good =
          watched(all).stream()
              .filter(s -> !s.facts().of(pointer).within(Outcome.NOT_POSITIVE))
              .toList();
      boolean sure = good.stream().allMatch(s -> s.facts().of(pointer).within(Outcome.POSITIVE));
      int own = parameters.kept(pointer);
      int given = sure ? Sleep.NONE : own >= 0 ? own : Sleep.SOME;
      sleep(here.given(given), WaitType.SLEEP, good);
    }
  }

  private void sleep(Sleep here, WaitType asked, List<PathState> states) {
    if (states.isEmpty()) {
      return;
    }
    if ((sleep == null || sleep.isPresumed())
        && asked == WaitType.SLEEP
        && here.given() != Sleep.SOME
        && states.stream().allMatch(Recorder::isAsEntered)) {
      sleep = oftener(sleep, here);
    }
    AtomicSleep.of(here, asked, states)
        .ifPresent(atomic -> atomicSleeps.putIfAbsent(here.line(), atomic));
  }

  /** What waits every time is better known than what waits for a good pointer only. */
  private @Nullable Sleep oftener(@Nullable Sleep known, Sleep here) {
    if (returning.isNecessary(block)) {
      return known == null || !here.isPresumed() ? here : known;
    }
    int parameter = known == null ? refusals.decisive(block) : Sleep.NONE;
    boolean same = !here.isPresumed() || here.given() == parameter;
    return parameter >= 0 && same ? here.given(parameter) : known;
  }

  /** Interrupts are switched on, on that path if at all. */
  void exposed(int line, String by, PathState before, PathState now) {
    if (!now.interrupts().letsIn(before.interrupts())) {
      return;
    }
    for (HeldLock held : now.held()) {
      // Behind a branch it may be one whose release was not recognised.
      if (held.straight() && !held.asserted() && !held.sometimes() && held.lock().kind().spins()) {
        Context context = context(now, List.of());
        exposures.putIfAbsent(
            line + " " + held.key(), new Exposure(held.lock(), held.mode(), line, by, context));
      }
    }
  }

  /** Where locks are held when interrupts are switched on. */
  List<Exposure> exposures() {
    return List.copyOf(exposures.values());
  }

  /** Whether no lock of the caller's was let go of, and nothing switched on that he had off. */
  private static boolean isAsEntered(PathState state) {
    return state.dropped().isEmpty()
        && state.doubtful().isEmpty()
        && state.interrupts().equals(Interrupts.AS_ENTERED);
  }

  /** Where the function sleeps whatever way it goes, the first such place; null for none. */
  @Nullable Sleep sleep() {
    return sleep;
  }

  /** Where it waits as it must not, by line. */
  List<AtomicSleep> atomicSleeps() {
    return List.copyOf(atomicSleeps.values());
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
    List<PathState> states = asking(lock.kind(), watched(all));
    if (states.isEmpty()) {
      return;
    }
    String key = line + " " + by + " " + lock.key() + " " + mode.label() + " " + again;
    Request old = requests.get(key);
    List<Context> contexts = contexts(states, List.of());
    if (old != null) {
      List<Context> both = new ArrayList<>(old.contexts());
      contexts.stream().filter(c -> !both.contains(c)).forEach(both::add);
      contexts = both.subList(0, Math.min(both.size(), CONTEXTS_MOST));
    }
    requests.put(
        key,
        new Request(lock, mode, line, by, again, own, succeeding.isNecessary(block), contexts));
  }

  /** Those where lockdep was not told to look away. */
  private static List<PathState> watched(List<PathState> states) {
    List<PathState> watched = new ArrayList<>(states.size());
    for (PathState state : states) {
      if (!isUnwatched(state)) {
        watched.add(state);
      }
    }
    return watched;
  }

  private static boolean isUnwatched(PathState state) {
    for (HeldLock held : state.held()) {
      if (held.lock().kind() == LockKind.LOCKDEP_OFF) {
        return true;
      }
    }
    return false;
  }

  /** Who reclaims, or was told not to, does not ask for reclaim. */
  private static List<PathState> asking(LockKind kind, List<PathState> states) {
    return kind != LockKind.RECLAIM
        ? states
        : states.stream()
            .filter(s -> s.held().stream().noneMatch(h -> h.lock().kind().keepsFromReclaim()))
            .toList();
  }

  /** A function is called in these states. */
  void call(Resolution target, Op.Call call, List<PathState> all) {
    List<PathState> states = watched(all);
    if (!states.isEmpty()) {
      calls.add(site(target, call, contexts(states, call.arguments())));
    }
  }

  private CallSite site(Resolution target, Op.Call call, List<Context> contexts) {
    return new CallSite(
        target.function(),
        null,
        target.ambiguous(),
        call.arguments(),
        call.line(),
        succeeding.isNecessary(block),
        parameters.inherited(call.arguments()),
        contexts);
  }

  /** One of several functions may be called through a pointer in these states. */
  void pointed(List<PointerTarget> targets, Op.Call call, List<PathState> all) {
    List<PathState> states = watched(all);
    if (!states.isEmpty()) {
      List<Context> contexts = contexts(states, call.arguments());
      CallSite one = site(Resolution.UNKNOWN, call, contexts);
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

  private List<Context> contexts(List<PathState> states, List<Value> arguments) {
    if (states.size() == 1) {
      return uses.common().alone(context(states.getFirst().ordered(), arguments));
    }
    Map<String, PathState> byHeld = new TreeMap<>();
    for (PathState state : StateSet.merged(states.stream().map(PathState::ordered).toList())) {
      byHeld.putIfAbsent(state.holdKey(), state);
    }
    return byHeld.values().stream()
        .limit(CONTEXTS_MOST)
        .map(state -> context(state, arguments))
        .toList();
  }

  /** Whether the path depends on what a callee wrote through a pointer: {@code if (handover)}. */
  boolean wasTold(PathState state) {
    return state
        .facts()
        .any((v, n) -> v instanceof Value.Variable x && uses.resolver().isEscaped(x.name()));
  }

  private Context context(PathState state, List<Value> arguments) {
    Facts facts = state.facts();
    Condition condition = function.condition().and(facts.condition());
    return new Context(
        state.held(),
        absent.without(state).dropped(),
        state.doubtful(),
        condition,
        uses.common().one(parameters.given(facts)),
        uses.common().one(Parameters.passed(arguments, facts)),
        facts.afterLastReference(),
        facts.ofFewObjects(),
        wasTold(state),
        uses.common().one(state.interrupts()),
        setOnce.isUnset(facts));
  }
}
