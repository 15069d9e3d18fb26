package org.lockorder.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;
import org.lockorder.program.Resolution;

/** Collects what a function does once its states are known. */
final class Recorder {
  /** Contexts kept of one event. */
  private static final int CONTEXTS_MOST = 6;

  private final FunctionFacts function;
  private final Map<String, Request> requests = new LinkedHashMap<>();
  private final List<CallSite> calls = new ArrayList<>();

  Recorder(FunctionFacts function) {
    this.function = function;
  }

  /** A lock is asked for in these states. */
  void request(
      LockUse lock, LockMode mode, int line, String by, boolean again, List<PathState> states) {
    if (states.isEmpty()) {
      return;
    }
    String key = line + " " + by + " " + lock.key() + " " + mode.label() + " " + again;
    Request old = requests.get(key);
    List<Context> contexts = contexts(states);
    if (old != null) {
      List<Context> both = new ArrayList<>(old.contexts());
      contexts.stream().filter(c -> !both.contains(c)).forEach(both::add);
      contexts = both.subList(0, Math.min(both.size(), CONTEXTS_MOST));
    }
    requests.put(key, new Request(lock, mode, line, by, again, contexts));
  }

  /** A function is called in these states. */
  void call(Resolution target, Op.Call call, List<PathState> states) {
    if (!states.isEmpty()) {
      calls.add(
          new CallSite(
              target.function(),
              target.ambiguous(),
              call.arguments(),
              call.line(),
              contexts(states)));
    }
  }

  List<Request> requests() {
    return List.copyOf(requests.values());
  }

  List<CallSite> calls() {
    return calls;
  }

  private List<Context> contexts(List<PathState> states) {
    Map<String, Context> byHeld = new TreeMap<>();
    for (PathState state : states) {
      byHeld.putIfAbsent(state.holdKey(), context(state));
    }
    return byHeld.values().stream().limit(CONTEXTS_MOST).toList();
  }

  private Context context(PathState state) {
    Condition condition = function.condition().and(state.facts().condition());
    return new Context(state.held(), state.dropped(), condition, given(function, state.facts()));
  }

  /** What is known of the parameters. */
  static Map<Integer, Outcome> given(FunctionFacts function, Facts facts) {
    Map<Integer, Outcome> given = new TreeMap<>();
    for (int i = 0; i < function.parameters().size(); i++) {
      Outcome outcome = facts.of(new Value.Variable(function.parameters().get(i).name()));
      if (!outcome.isAny()) {
        given.put(i, outcome);
      }
    }
    return given;
  }
}
