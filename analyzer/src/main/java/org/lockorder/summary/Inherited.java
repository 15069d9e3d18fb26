package org.lockorder.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;

/**
 * An argument that says no more than the caller's own parameters do.
 *
 * @param argument as written
 * @param changes what the caller may have written to parameters before, made of them as well
 */
public record Inherited(Value argument, List<Op.Assign> changes) {
  /** Of one write after the other no more is told. */
  private static final int ROUNDS = 4;

  public Inherited {
    changes = List.copyOf(changes);
  }

  /** Whether it depends on that parameter. */
  public boolean reads(Value parameter) {
    return Mentions.has(argument, parameter)
        || changes.stream().anyMatch(c -> Mentions.has(c.value(), parameter));
  }

  /** Whether no more than its class makes no more than a class of it. */
  public boolean isPlain() {
    return argument instanceof Value.Variable && changes.isEmpty();
  }

  /** What it may be, where this is known of the parameters as they were passed. */
  public Numbers of(Facts passed) {
    return after(passed).numbers(argument);
  }

  private Facts after(Facts passed) {
    Facts now = passed;
    for (int round = 0; round < ROUNDS; round++) {
      Facts next = now;
      for (Op.Assign change : changes) {
        Numbers either = now.numbers(change.target()).or(now.numbers(change.value()));
        Facts before = next.forget(change.target());
        next = before.restrict(change.target(), either).orElse(before);
      }
      if (next.equals(now)) {
        return now;
      }
      now = next;
    }
    Set<Value> targets = new HashSet<>();
    changes.forEach(change -> targets.add(change.target()));
    for (Value target : targets) {
      now = now.forget(target);
    }
    return now;
  }
}
