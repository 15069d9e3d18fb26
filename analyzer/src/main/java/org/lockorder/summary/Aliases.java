package org.lockorder.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;

/**
 * Which variables of a function are made from some values, by calls too if they are pointers: of
 * all these values at once, a bit each.
 */
final class Aliases {
  /** Values at most. */
  static final int MOST = Long.SIZE;

  private final Map<Value, Long> names = new HashMap<>();

  /** What calls return that are given such a value. */
  private final Map<Value, Long> results = new HashMap<>();

  /**
   * @param values variables, results and objects, which are made of no others; of {@link #MOST} of
   *     them the first counts for bit 0
   */
  Aliases(List<Value> values) {
    for (int i = 0; i < Math.min(MOST, values.size()); i++) {
      add(names, values.get(i), 1L << i);
    }
  }

  /** Adds what the function makes of them; until then they have no names but their own. */
  Aliases follow(FunctionFacts function) {
    for (Block block : function.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call c) {
          long given = 0;
          for (Value argument : c.arguments()) {
            given |= in(argument);
          }
          if (given != 0) {
            add(results, new Value.Result(c.result()), given);
          }
        } else if (op instanceof Op.Assign a && a.target() instanceof Value.Variable v) {
          long returned = in(a.value(), results);
          boolean pointer =
              returned != 0 && function.locals().get(v.name()) instanceof CType.Pointer;
          add(names, v, in(a.value()) | (pointer ? returned : 0));
        }
      }
    }
    return this;
  }

  private static void add(Map<Value, Long> all, Value value, long bits) {
    if (bits != 0) {
      all.merge(value, bits, (x, y) -> x | y);
    }
  }

  /** The bits of those of which the value mentions one, or what is made from it. */
  long in(Value value) {
    return in(value, names);
  }

  private static long in(Value value, Map<Value, Long> names) {
    if (names.isEmpty()) {
      return 0;
    }
    return switch (value) {
      case Value.Variable v -> names.getOrDefault(v, 0L);
      case Value.Global g -> names.getOrDefault(g, 0L);
      case Value.Result r -> names.getOrDefault(r, 0L);
      case Value.Unknown u -> names.getOrDefault(u, 0L);
      case Value.Field f -> in(f.base(), names);
      case Value.Element e -> in(e.base(), names) | in(e.index(), names);
      case Value.AddressOf a -> in(a.place(), names);
      case Value.Dereference d -> in(d.pointer(), names);
      case Value.Cast c -> in(c.value(), names);
      case Value.ContainerOf c -> in(c.pointer(), names);
      case Value.Binary b -> in(b.left(), names) | in(b.right(), names);
      case Value.Not n -> in(n.value(), names);
      case Value.Constant c -> 0;
      case Value.Configured c -> 0;
      case Value.Seldom s -> 0;
    };
  }
}
