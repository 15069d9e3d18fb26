package org.lockorder.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
import org.lockorder.lockgraph.Step;
import org.lockorder.summary.Acquires;

/**
 * What is held when a function is called: by its callers, and breadth first by theirs, as far as
 * the lock is not let go of on the way. Only calls below which locks matter are known.
 */
final class EntryAnswer {
  private static final int CALLERS_MOST = 4_000;

  private final Known known;
  private final Map<Integer, List<Call>> callers = new HashMap<>();

  EntryAnswer(Known known) {
    this.known = known;
    for (Known.Function caller : known.functions()) {
      for (Known.Call call : caller.calls()) {
        if (call.doubt() <= Acquires.DOUBT_OF_CYCLES) {
          callers
              .computeIfAbsent(call.original(), x -> new ArrayList<>())
              .add(new Call(caller, call));
        }
      }
    }
  }

  private record Call(Known.Function caller, Known.Call site) {}

  /** A function on the way up: who is called from there. */
  private record Frame(
      Known.Function function,
      @Nullable Frame below,
      Known.@Nullable Call call,
      Set<String> dropped) {}

  Answer of(Known.Function function) {
    List<Call> from = callers.getOrDefault(function.original(), List.of());
    List<Answer.Caller> told =
        from.stream()
            .map(EntryAnswer::caller)
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
    Map<Answer.Hold, Answer.Way> possibly = possibly(function);
    possibly.keySet().removeAll(surely);
    return new Answer.Held(
        Wording.function(function),
        !from.isEmpty() && function.closed(),
        function.entry(),
        List.copyOf(surely),
        told,
        List.copyOf(possibly.values()));
  }

  private static Answer.Caller caller(Call call) {
    TreeSet<Answer.Hold> surely = null;
    TreeSet<Answer.Hold> possibly = new TreeSet<>();
    for (Known.Context context : call.site().contexts()) {
      List<Answer.Hold> here = context.all().stream().map(Known.Held::hold).toList();
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
        call.caller().name(),
        call.site().site(),
        call.site().pointed(),
        sure,
        List.copyOf(possibly));
  }

  private Map<Answer.Hold, Answer.Way> possibly(Known.Function function) {
    TreeMap<Answer.Hold, Answer.Way> found = new TreeMap<>();
    Set<Integer> seen = new HashSet<>(Set.of(function.original()));
    Deque<Frame> queue = new ArrayDeque<>(List.of(new Frame(function, null, null, Set.of())));
    while (!queue.isEmpty()) {
      Frame at = queue.remove();
      for (Call call : callers.getOrDefault(at.function().original(), List.of())) {
        Set<String> dropped = new HashSet<>(at.dropped());
        for (Known.Context context : call.site().contexts()) {
          dropped.addAll(context.dropped());
          for (Known.Held held : context.held()) {
            Answer.Hold hold = held.hold();
            if (!at.dropped().contains(hold.lock()) && !found.containsKey(hold)) {
              found.put(hold, new Answer.Way(hold.lock(), hold.mode(), steps(at, call, held)));
            }
          }
        }
        int caller = call.caller().original();
        if (!dropped.contains("") && seen.size() < CALLERS_MOST && seen.add(caller)) {
          queue.add(new Frame(known.functions().get(caller), at, call.site(), dropped));
        }
      }
    }
    return found;
  }

  /** The taking, then the calls down to the function. */
  private static List<Step> steps(Frame below, Call call, Known.Held held) {
    List<Step> steps = new ArrayList<>();
    steps.add(Wording.taking(call.caller(), held));
    steps.add(Wording.call(call.caller(), call.site(), 0));
    int depth = 1;
    for (Frame at = below; at != null && at.call() != null; at = at.below()) {
      steps.add(Wording.call(at.function(), at.call(), depth++));
    }
    return steps;
  }
}
