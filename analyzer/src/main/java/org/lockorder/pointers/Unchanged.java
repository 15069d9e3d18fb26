package org.lockorder.pointers;

import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;

/** Whether a parameter that is written stays what it was passed: {@code dev = get_device(dev)}. */
final class Unchanged {
  private final Writes writes;
  private final Resolver.CalleeResults results;

  Unchanged(Writes writes, Resolver.CalleeResults results) {
    this.writes = writes;
    this.results = results;
  }

  /** Whether nothing else is written to it. */
  boolean isGivenBack(String variable) {
    Value itself = new Value.Variable(variable);
    for (Value value : writes.assigned(variable)) {
      Value given = withoutCast(value);
      if (!given.equals(itself) && !(given instanceof Value.Result r && returns(r, itself))) {
        return false;
      }
    }
    return writes.handedOut(variable).isEmpty();
  }

  /** Whether the call returns that very argument. */
  private boolean returns(Value.Result result, Value argument) {
    Op.Call call = writes.call(result.call());
    if (call == null || !call.arguments().contains(argument)) {
      return false;
    }
    Place given = results.worth(call).pointsTo();
    return given != null
        && given.step() instanceof Place.Step.Follow
        && given.way().size() == 2
        && given.root() instanceof Place.Root.Parameter p
        && p.index() < call.arguments().size()
        && call.arguments().get(p.index()).equals(argument);
  }

  private static Value withoutCast(Value value) {
    return value instanceof Value.Cast c ? withoutCast(c.value()) : value;
  }
}
