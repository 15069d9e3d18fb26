package org.lockorder.summary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;

/** Paths of a function as the contexts in which something happens there. */
final class Contexts {
  /** Contexts kept of one event. */
  static final int MOST = 6;

  private final FunctionFacts function;
  private final Parameters parameters;
  private final KnownMemory memory;
  private final Uses uses;
  private final SetOnce setOnce;
  private final Absent absent;

  /**
   * @param memory what is known of what is no parameter
   * @param absent which locks of its caller's there are not on some paths
   */
  Contexts(
      FunctionFacts function, Parameters parameters, KnownMemory memory, Uses uses, Absent absent) {
    this.function = function;
    this.parameters = parameters;
    this.memory = memory;
    this.uses = uses;
    this.setOnce = new SetOnce(function);
    this.absent = absent;
  }

  /**
   * Those of these paths, one for each set of locks held.
   *
   * @param passing what is passed to a callee, if one is called
   */
  List<Context> all(List<PathState> states, Passing passing) {
    if (states.size() == 1) {
      return uses.common().alone(one(states.getFirst().ordered(), passing));
    }
    Map<String, PathState> byHeld = new TreeMap<>();
    for (PathState state : StateSet.merged(states.stream().map(PathState::ordered).toList())) {
      byHeld.putIfAbsent(state.holdKey(), state);
    }
    return byHeld.values().stream().limit(MOST).map(state -> one(state, passing)).toList();
  }

  /** That of one path. */
  Context one(PathState state, Passing passing) {
    Facts facts = state.facts();
    Condition condition = function.condition().and(facts.condition());
    return new Context(
        state.held(),
        absent.without(state).dropped(),
        state.doubtful(),
        condition,
        uses.common().one(memory.given(parameters.given(facts), facts)),
        uses.common().one(passing.known(facts, memory)),
        facts.afterLastReference(),
        facts.ofFewObjects(),
        wasTold(state),
        uses.common().one(state.interrupts()),
        setOnce.isUnset(facts));
  }

  /** What a call passes to the function that it means, by name. */
  Passing passing(Op.Call call) {
    return new Passing(call.arguments(), memory.passed(call));
  }

  /** What of it says no more than what the caller was passed, by index. */
  Map<Integer, Inherited> inherited(Passing passing) {
    return passing.inherited(parameters, memory);
  }

  /** Whether the path depends on what a callee wrote through a pointer: {@code if (handover)}. */
  boolean wasTold(PathState state) {
    return state
        .facts()
        .any((v, n) -> v instanceof Value.Variable x && uses.resolver().isEscaped(x.name()));
  }
}
