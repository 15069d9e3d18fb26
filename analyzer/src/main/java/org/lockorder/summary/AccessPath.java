package org.lockorder.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Value;

/**
 * Memory that is named by the members on the way to it: {@code p->walk.mode}, {@code *locked}, a
 * static variable.
 */
final class AccessPath {
  /** Longer ones are of no concern. */
  private static final int STEPS_MOST = 4;

  private AccessPath() {}

  /** The variable or static object where the path begins; null where the value is none. */
  static @Nullable Value root(Value value) {
    Value at = value;
    for (int steps = 0; steps <= STEPS_MOST; steps++) {
      switch (at) {
        case Value.Field f -> at = f.base();
        case Value.Dereference d -> at = d.pointer();
        case Value.Variable v -> {
          return v;
        }
        case Value.Global g -> {
          return g.number() == null ? g : null;
        }
        default -> {
          return null;
        }
      }
    }
    return null;
  }

  /**
   * A callee's path as its caller sees it, the parameters being these arguments; null where an
   * argument is none.
   */
  static @Nullable Value through(Value callees, FunctionFacts callee, List<Value> arguments) {
    Value here = substituted(callees, callee, arguments);
    return here == null || root(here) == null ? null : here;
  }

  private static @Nullable Value substituted(
      Value value, FunctionFacts callee, List<Value> arguments) {
    return switch (value) {
      case Value.Variable v -> {
        int index = callee.parameter(v.name());
        yield index < 0 || index >= arguments.size() ? null : Facts.bare(arguments.get(index));
      }
      case Value.Field f -> {
        Value base = substituted(f.base(), callee, arguments);
        yield base == null
            ? null
            : f.arrow() && base instanceof Value.AddressOf a
                ? new Value.Field(a.place(), f.member(), false)
                : new Value.Field(base, f.member(), f.arrow());
      }
      case Value.Dereference d -> {
        Value pointer = substituted(d.pointer(), callee, arguments);
        yield pointer == null
            ? null
            : pointer instanceof Value.AddressOf a ? a.place() : new Value.Dereference(pointer);
      }
      case Value.Global g -> g;
      default -> null;
    };
  }
}
