package org.lockorder.summary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Value;

/** Paths of a function as the contexts in which something happens there. */
final class Contexts {
  /** Contexts kept of one event. */
  static final int MOST = 6;

  private final FunctionFacts function;
  private final Parameters parameters;
  private final Uses uses;
  private final SetOnce setOnce;
  private final Absent absent;

  /**
   * @param absent which locks of its caller's there are not on some paths
   */
  Contexts(FunctionFacts function, Parameters parameters, Uses uses, Absent absent) {
    this.function = function;
    this.parameters = parameters;
    this.uses = uses;
    this.setOnce = new SetOnce(function);
    this.absent = absent;
  }

  /**
   * Those of these paths, one for each set of locks held.
   *
   * @param arguments what is passed to a callee, if one is called
   */
  List<Context> all(List<PathState> states, List<Value> arguments) {
    if (states.size() == 1) {
      return uses.common().alone(one(states.getFirst().ordered(), arguments));
    }
    Map<String, PathState> byHeld = new TreeMap<>();
    for (PathState state : StateSet.merged(states.stream().map(PathState::ordered).toList())) {
      byHeld.putIfAbsent(state.holdKey(), state);
    }
    return byHeld.values().stream().limit(MOST).map(state -> one(state, arguments)).toList();
  }

  /** That of one path. */
  Context one(PathState state, List<Value> arguments) {
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

  /** Whether the path depends on what a callee wrote through a pointer: {@code if (handover)}. */
  boolean wasTold(PathState state) {
    return state
        .facts()
        .any((v, n) -> v instanceof Value.Variable x && uses.resolver().isEscaped(x.name()));
  }
}
