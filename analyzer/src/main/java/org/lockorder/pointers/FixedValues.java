package org.lockorder.pointers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Value;

/**
 * Which variables of a function stand for a value all along: those that are assigned once, and no
 * callee can write, as long as the value cannot change either: {@code lock = &x->lock}.
 */
final class FixedValues {
  private static final int DEEPEST = 24;

  /** A conditional expression's value is in a variable of its own. */
  private static final String CHOSEN = "$";

  private final FunctionFacts function;
  private final Writes writes;

  FixedValues(FunctionFacts function, Writes writes) {
    this.function = function;
    this.writes = writes;
  }

  /** The value that the variable stands for; null where it may change. */
  @Nullable Value of(String variable) {
    List<Value> values = values(variable);
    return values.size() == 1 && isFixed(variable) && isFixed(values.getFirst(), 0)
        ? values.getFirst()
        : null;
  }

  /** The values assigned to it; of {@code p ? f(p) : NULL} the one that is something. */
  private List<Value> values(String variable) {
    List<Value> all = writes.assigned(variable);
    return all.size() == 2 && variable.startsWith(CHOSEN)
        ? all.stream().filter(value -> !Resolver.isNull(value)).toList()
        : all;
  }

  private boolean isFixed(String variable) {
    return writes.handedOut(variable).isEmpty()
        && values(variable).size() == (function.parameter(variable) >= 0 ? 0 : 1);
  }

  private boolean areFixed(List<Value> values, int depth) {
    for (Value value : values) {
      if (!isFixed(value, depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean isFixed(Value value, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    return switch (value) {
      case Value.Variable v -> isFixed(v.name()) && areFixed(writes.assigned(v.name()), depth + 1);
      case Value.Field f -> isFixed(f.base(), depth + 1);
      case Value.Element e -> isFixed(e.base(), depth + 1) && isFixed(e.index(), depth + 1);
      case Value.AddressOf a -> isFixed(a.place(), depth + 1);
      case Value.Dereference d -> isFixed(d.pointer(), depth + 1);
      case Value.Cast c -> isFixed(c.value(), depth + 1);
      case Value.ContainerOf c -> isFixed(c.pointer(), depth + 1);
      case Value.Global g -> true;
      case Value.Constant c -> true;
      case Value.Result r -> true;
      case Value.Configured c -> true;
      case Value.Seldom r -> true;
      case Value.Binary b -> false;
      case Value.Not n -> false;
      case Value.Unknown u -> false;
    };
  }
}
