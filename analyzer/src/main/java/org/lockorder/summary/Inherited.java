package org.lockorder.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
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

  /** What a function's caller passes is called that way: a parameter, or memory that it reads. */
  public static @Nullable Value name(FunctionFacts function, int index) {
    return index >= Inputs.READS
        ? memory(index)
        : index < function.parameters().size()
            ? new Value.Variable(function.parameters().get(index).name())
            : null;
  }

  private static Value memory(int index) {
    return new Value.Variable("#" + index);
  }

  /** The caller's own memory of that index, as it was when the caller was entered. */
  static Inherited ofMemory(int index) {
    return new Inherited(memory(index), List.of());
  }

  /** The memory that it is, a bit an index. */
  long memory() {
    long memory = 0;
    for (int i = Inputs.READS; i < Inputs.MOST; i++) {
      memory |= argument.equals(memory(i)) ? 1L << i : 0;
    }
    return memory;
  }

  /** Whether it depends on that parameter, or memory. */
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
