package org.lockorder.irq;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.Interrupts;
import org.lockorder.summary.Summaries;

/**
 * In which settings each function is entered, and by which calls: top-down from functions of which
 * it is known, the surest first and of these those with the fewest calls.
 *
 * <p>Who sleeps whatever it does was entered with interrupts on. Of a function that nobody in sight
 * calls, by a pointer if at all, that is only assumed (Assumption 29).
 *
 * <p>A call by a pointer of many comes to each of them for some object or other: in what context is
 * as sure as that what is kept there is called, and surer where no other call comes to it.
 */
final class Settings {
  /** More doubtful than this is not followed. */
  static final int DOUBT_MOST = 1;

  private static final int ASSUMED = 1;

  private static final Entry[] NONE = {};

  /** Of a pointer of many. */
  private static final int POINTED = 1;

  private final Summaries summaries;

  /** Functions that one call in sight comes to. */
  private final BitSet calledOnce;

  private final Map<Setting, Entry[]> entries = new EnumMap<>(Setting.class);

  /**
   * How a function comes to be entered so.
   *
   * @param caller who calls it; null where it begins here
   * @param call by which call
   * @param doubt how doubtful that is
   * @param depth calls behind the function it begins with
   */
  record Entry(
      int function,
      Setting setting,
      @Nullable Entry caller,
      @Nullable CallSite call,
      int doubt,
      int depth) {}

  private Settings(Summaries summaries) {
    this.summaries = summaries;
    this.calledOnce = calledOnce(summaries);
  }

  static Settings of(Summaries summaries) {
    Settings all = new Settings(summaries);
    int count = summaries.program().functions().size();
    for (Setting setting : Setting.values()) {
      all.entries.put(setting, new Entry[count]);
    }
    List<Deque<Entry>> todo = new ArrayList<>();
    for (int doubt = 0; doubt <= DOUBT_MOST; doubt++) {
      todo.add(new ArrayDeque<>());
    }
    BitSet called = called(summaries);
    BitSet atomic = atomic(summaries);
    for (int id = 0; id < count; id++) {
      int doubt = all.rootDoubt(id, called.get(id), atomic.get(id));
      if (doubt >= 0) {
        todo.get(doubt).add(new Entry(id, Setting.TASK, null, null, doubt, 0));
      }
    }
    for (Deque<Entry> level : todo) {
      while (!level.isEmpty()) {
        all.enter(level.remove(), todo);
      }
    }
    return all;
  }

  private static BitSet called(Summaries summaries) {
    BitSet called = new BitSet();
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      summaries.summary(id).calls().forEach(call -> called.set(call.target()));
    }
    return called;
  }

  private static BitSet calledOnce(Summaries summaries) {
    BitSet once = new BitSet();
    BitSet more = new BitSet();
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      for (CallSite call : summaries.summary(id).calls()) {
        (once.get(call.target()) ? more : once).set(call.target());
      }
    }
    once.andNot(more);
    return once;
  }

  /** How doubtful it is that the callee is called in the call's context at all. */
  private int doubt(CallSite call) {
    return calledOnce.get(call.target()) ? 0 : Math.min(call.doubt(), POINTED);
  }

  /** What is called first by who must not sleep: if it does all the same, that is a bug. */
  private static BitSet atomic(Summaries summaries) {
    BitSet atomic = new BitSet();
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      if (summaries.program().function(id).form() == FunctionFacts.Form.DRIVER) {
        summaries.summary(id).calls().stream()
            .filter(call -> call.contexts().stream().allMatch(Settings::isAtomic))
            .forEach(call -> atomic.set(call.target()));
      }
    }
    return atomic;
  }

  private static boolean isAtomic(Context context) {
    Interrupts at = context.interrupts();
    return at.handler().isAny() || at.hardirqs() == Interrupts.Irqs.OFF;
  }

  /** How doubtful it is that a task enters it with interrupts on; -1 where nothing says so. */
  private int rootDoubt(int id, boolean called, boolean atomic) {
    FunctionFacts f = summaries.program().function(id);
    if (f.form() == FunctionFacts.Form.DRIVER) {
      return 0;
    }
    if (summaries.summary(id).sleep() != null && !atomic) {
      return !called && summaries.program().isReferenced(f) ? ASSUMED : 0;
    }
    if (called || f.form() != FunctionFacts.Form.FUNCTION) {
      return -1;
    }
    return summaries.program().isReferenced(f) ? -1 : ASSUMED;
  }

  private void enter(Entry entry, List<Deque<Entry>> todo) {
    if (entry(entry.function(), entry.setting()) != null) {
      return;
    }
    of(entry.setting())[entry.function()] = entry;
    for (CallSite call : summaries.summary(entry.function()).calls()) {
      int doubt = entry.doubt() + doubt(call) + (call.ambiguous() ? 1 : 0);
      if (doubt > DOUBT_MOST) {
        continue;
      }
      for (Context context : call.contexts()) {
        Setting there = entry.setting().after(context.interrupts());
        if (there != null && entry(call.target(), there) == null) {
          todo.get(doubt)
              .add(new Entry(call.target(), there, entry, call, doubt, entry.depth() + 1));
        }
      }
    }
  }

  /** How that function is entered so; null where it is not. */
  @Nullable Entry entry(int function, Setting setting) {
    return of(setting)[function];
  }

  private Entry[] of(Setting setting) {
    return entries.getOrDefault(setting, NONE);
  }
}
