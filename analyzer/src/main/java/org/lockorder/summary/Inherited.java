package org.lockorder.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

  /** Names of a caller's own memory, by index. */
  private static final List<Value> MEMORY =
      IntStream.range(Inputs.READS, Inputs.MOST)
          .<Value>mapToObj(index -> new Value.Variable("#" + index))
          .toList();

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
    return MEMORY.get(index - Inputs.READS);
  }

  /** The caller's own memory of that index, as it was when the caller was entered. */
  static Inherited ofMemory(int index) {
    return new Inherited(memory(index), List.of());
  }

  /** The memory that it is, a bit an index. */
  long memory() {
    int index = MEMORY.indexOf(argument);
    return index < 0 ? 0 : 1L << (Inputs.READS + index);
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
        Numbers either = next.numbers(change.target()).or(now.numbers(change.value()));
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
