package org.lockorder.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.lockgraph.Step;
import org.lockorder.program.LockName;
import org.lockorder.program.Program;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.EntryContexts;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Summaries;

/**
 * What is held when a function is called: by its callers, and breadth first by theirs, as far as
 * the lock is not let go of on the way. Only calls below which locks matter are known.
 */
final class EntryAnswer {
  private static final int CALLERS_MOST = 4_000;

  private final Summaries summaries;
  private final EntryContexts entries;
  private final Map<Integer, List<Call>> callers = new HashMap<>();

  EntryAnswer(Summaries summaries, EntryContexts entries) {
    this.summaries = summaries;
    this.entries = entries;
    Program program = summaries.program();
    for (int id = 0; id < program.functions().size(); id++) {
      for (CallSite site : summaries.summary(id).calls()) {
        if (site.doubt() <= Acquires.DOUBT_OF_CYCLES) {
          callers
              .computeIfAbsent(program.original(site.target()), x -> new ArrayList<>())
              .add(new Call(id, site));
        }
      }
    }
  }

  private record Call(int caller, CallSite site) {}

  /** A function on the way up: who is called from there. */
  private record Frame(
      int function, @Nullable Frame below, @Nullable CallSite call, Set<String> dropped) {}

  Answer of(int function) {
    List<Call> from = callers.getOrDefault(function, List.of());
    List<Answer.Caller> told =
        from.stream()
            .map(this::caller)
            .distinct()
            .sorted(
                Comparator.comparing(Answer.Caller::site).thenComparing(Answer.Caller::function))
            .toList();
    TreeSet<Answer.Hold> surely = new TreeSet<>();
    for (int i = 0; i < told.size(); i++) {
      if (i == 0) {
        surely.addAll(told.get(i).surely());
      } else {
        surely.retainAll(told.get(i).surely());
      }
    }
    TreeSet<Answer.Hold> stated = new TreeSet<>();
    summaries.summary(function).entry().forEach(held -> stated.add(Wording.hold(held)));
    Map<Answer.Hold, Answer.Way> possibly = possibly(function);
    possibly.keySet().removeAll(surely);
    return new Answer.Held(
        Wording.function(summaries, function),
        !from.isEmpty() && summaries.program().isClosed(function),
        List.copyOf(stated),
        List.copyOf(surely),
        told,
        List.copyOf(possibly.values()));
  }

  private Answer.Caller caller(Call call) {
    FunctionFacts f = summaries.program().function(call.caller());
    TreeSet<Answer.Hold> surely = null;
    TreeSet<Answer.Hold> possibly = new TreeSet<>();
    for (Context context : call.site().contexts()) {
      List<Answer.Hold> here = holds(entries.at(call.caller(), context).values());
      possibly.addAll(here);
      if (surely == null) {
        surely = new TreeSet<>(here);
      } else {
        surely.retainAll(here);
      }
    }
    List<Answer.Hold> sure = surely == null ? List.of() : List.copyOf(surely);
    sure.forEach(possibly::remove);
    return new Answer.Caller(
        f.name(), f.site(call.site().line()), call.site().isPointed(), sure, List.copyOf(possibly));
  }

  private static List<Answer.Hold> holds(Collection<HeldLock> held) {
    return held.stream().map(Wording::hold).toList();
  }

  private Map<Answer.Hold, Answer.Way> possibly(int function) {
    TreeMap<Answer.Hold, Answer.Way> found = new TreeMap<>();
    Set<Integer> seen = new HashSet<>(Set.of(function));
    Deque<Frame> queue = new ArrayDeque<>(List.of(new Frame(function, null, null, Set.of())));
    while (!queue.isEmpty()) {
      Frame at = queue.remove();
      for (Call call : callers.getOrDefault(at.function(), List.of())) {
        Set<String> dropped = new HashSet<>(at.dropped());
        boolean all = false;
        for (Context context : call.site().contexts()) {
          for (LockUse use : context.dropped()) {
            LockName name = use.name();
            all |= name == null;
            dropped.add(name == null ? "" : name.id());
          }
          for (HeldLock held : context.held()) {
            Answer.Hold hold = Wording.hold(held);
            if (!at.dropped().contains(hold.lock()) && !found.containsKey(hold)) {
              found.put(hold, new Answer.Way(hold.lock(), hold.mode(), steps(at, call, held)));
            }
          }
        }
        int caller = summaries.program().original(call.caller());
        if (!all && seen.size() < CALLERS_MOST && seen.add(caller)) {
          queue.add(new Frame(caller, at, call.site(), dropped));
        }
      }
    }
    return found;
  }

  /** The taking, then the calls down to the function. */
  private List<Step> steps(Frame below, Call call, HeldLock held) {
    List<Step> steps = new ArrayList<>();
    steps.add(Wording.taking(summaries, call.caller(), held));
    steps.add(Wording.call(summaries, call.caller(), call.site(), 0));
    int depth = 1;
    for (Frame at = below; at != null && at.call() != null; at = at.below()) {
      steps.add(Wording.call(summaries, at.function(), at.call(), depth++));
    }
    return steps;
  }
}
