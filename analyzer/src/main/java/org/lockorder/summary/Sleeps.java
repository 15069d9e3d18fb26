package org.lockorder.summary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;
import org.lockorder.ir.WaitType;

/** Collects where a function waits: whatever way it goes, and where it must not. */
final class Sleeps {
  private final Parameters parameters;
  private final Necessity returning;
  private final Refusals refusals;
  private final Map<Integer, AtomicSleep> atomic = new TreeMap<>();
  private @Nullable Sleep everyTime;
  private int block;

  /**
   * @param returning what happens every time the function returns at all
   * @param refusals what happens where it is passed a good pointer
   */
  Sleeps(Parameters parameters, Necessity returning, Refusals refusals) {
    this.parameters = parameters;
    this.returning = returning;
    this.refusals = refusals;
  }

  /** What comes now happens in that block. */
  void enter(int at) {
    block = at;
  }

  /** A lock is waited for in these states. */
  void lock(LockUse lock, int line, String by, List<PathState> all) {
    if (!lock.isUnsure()) {
      List<PathState> states = Asking.watched(lock.kind(), all);
      add(new Sleep(line, by, Sleep.NONE, lock), lock.kind().outerWait(), states);
    }
  }

  /** The code sleeps, or says that it may. */
  void primitive(int line, String by, List<PathState> all) {
    add(new Sleep(line, by, Sleep.NONE, null), WaitType.SLEEP, Asking.watched(all));
  }

  /** A function is called that sleeps every time, or where it is passed a good pointer. */
  void call(int callee, Sleep below, Op.Call call, String by, List<PathState> all) {
    Sleep here = new Sleep(call.line(), by, callee, null);
    if (!below.isPresumed()) {
      add(here, WaitType.SLEEP, Asking.watched(all));
    } else if (below.given() == Sleep.STATIC) {
      add(here.given(Sleep.STATIC), WaitType.SLEEP, Asking.watched(all));
    } else if (below.given() < call.arguments().size()) {
      Value pointer = call.arguments().get(below.given());
      List<PathState> good =
          Asking.watched(all).stream()
              .filter(s -> !s.facts().of(pointer).within(Outcome.NOT_POSITIVE))
              .toList();
      boolean sure = good.stream().allMatch(s -> s.facts().of(pointer).within(Outcome.POSITIVE));
      int own = parameters.kept(pointer);
      int other = Facts.bare(pointer) instanceof Value.Global ? Sleep.STATIC : Sleep.SOME;
      int given = sure ? Sleep.NONE : own >= 0 ? own : other;
      add(here.given(given), WaitType.SLEEP, good);
    }
  }

  private void add(Sleep here, WaitType asked, List<PathState> states) {
    if (states.isEmpty()) {
      return;
    }
    if ((everyTime == null || everyTime.isPresumed())
        && asked == WaitType.SLEEP
        && here.given() != Sleep.SOME
        && states.stream().allMatch(Sleeps::isAsEntered)) {
      everyTime = oftener(everyTime, here);
    }
    AtomicSleep.of(here, asked, states).ifPresent(wrong -> atomic.putIfAbsent(here.line(), wrong));
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

  /** Whether no lock of the caller's was let go of, and nothing switched on that he had off. */
  private static boolean isAsEntered(PathState state) {
    return state.dropped().isEmpty()
        && state.doubtful().isEmpty()
        && state.interrupts().isAsEntered();
  }

  /** Where the function sleeps whatever way it goes, the first such place; null for none. */
  @Nullable Sleep everyTime() {
    return everyTime;
  }

  /** Where it waits as it must not, by line. */
  List<AtomicSleep> atomic() {
    return List.copyOf(atomic.values());
  }
}
