package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Condition;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;

/** The guards that are open at the point that is lowered, and their closing on the ways out. */
final class Guards {
  private final FlowGraph graph;
  private @Nullable Guard open;
  private int count;

  Guards(FlowGraph graph) {
    this.graph = graph;
  }

  /** The innermost open guard. */
  @Nullable Guard open() {
    return open;
  }

  /** Goes back to where only {@code guard} and those around it are open, closing nothing. */
  void reset(@Nullable Guard guard) {
    open = guard;
  }

  /** Opens a guard; the value tells whether it took its lock. */
  Value acquire(String name, List<Value> arguments, int line) {
    return call(Guard.lock(name), arguments, line);
  }

  /** From now on every way out closes this guard, which is {@code object}. */
  void push(String name, List<Value> arguments, Value object) {
    List<Value> closing = new ArrayList<>(arguments);
    closing.add(object);
    open = new Guard(count++, Guard.unlock(name), closing, Condition.ALWAYS, open);
  }

  /** From now on every way out calls {@code function} for what the variable then is. */
  void pushVariable(String function, Value.Variable variable) {
    open = new Guard(count++, Guard.cleanup(function), List.of(variable), Condition.ALWAYS, open);
  }

  /** Closes {@code from} and those around it, up to what is open at {@code to}, too. */
  void release(@Nullable Guard from, @Nullable Guard to, int line) {
    if (from == null) {
      return; // as at the end of most scopes
    }
    Set<Integer> kept = new HashSet<>();
    for (Guard guard = to; guard != null; guard = guard.outer()) {
      kept.add(guard.number());
    }
    Guard guard = from;
    while (guard != null && !kept.contains(guard.number())) {
      release(guard, line);
      guard = guard.outer();
    }
  }

  private void release(Guard guard, int line) {
    int after = graph.newBlock();
    graph.require(guard.when(), after, line);
    call(guard.closing(), guard.arguments(), line);
    graph.enter(after);
  }

  private Value call(String function, List<Value> arguments, int line) {
    if (!graph.live()) {
      return Folding.UNKNOWN;
    }
    int result = graph.nextResult();
    graph.emit(new Op.Call(result, new Op.Callee.Named(function), arguments, line));
    return new Value.Result(result);
  }
}
