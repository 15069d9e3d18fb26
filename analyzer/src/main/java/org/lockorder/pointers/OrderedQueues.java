package org.lockorder.pointers;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.rules.Drives;

/**
 * Which pointers lead to queues that do one thing at a time: {@code x->wq =
 * alloc_ordered_workqueue("x", 0)}. All that the program stores there must be such a queue, or
 * nothing.
 *
 * <p>Unsound where a store is not seen, as by a pointer to the pointer.
 */
final class OrderedQueues {
  /** What a variable is set to is looked up this often. */
  private static final int VARIABLES = 4;

  private final Program program;
  private final Worths worths;
  private final Set<String> makers;
  private final Set<String> asked;
  private final Set<String> names = new HashSet<>();

  /** By pointer: whether all that was stored so far is ordered. */
  private final Map<String, Boolean> ordered = new TreeMap<>();

  private OrderedQueues(Program program, Worths worths, Set<String> makers, Set<String> asked) {
    this.program = program;
    this.worths = worths;
    this.makers = makers;
    this.asked = asked;
    asked.forEach(text -> names.add(last(text)));
  }

  /**
   * Those of some pointers.
   *
   * @param asked as {@link Spot#text} gives them
   */
  static Set<String> of(Program program, Worths worths, Drives drives, Set<String> asked) {
    OrderedQueues all = new OrderedQueues(program, worths, drives.orderedQueues(), asked);
    for (int id = 0; id < program.functions().size(); id++) {
      all.stores(id);
    }
    Set<String> found = new TreeSet<>();
    all.ordered.forEach(
        (pointer, only) -> {
          if (only) {
            found.add(pointer);
          }
        });
    return found;
  }

  /** The name of the member, or of the static object. */
  private static String last(String text) {
    int at = text.indexOf('@');
    String path = at < 0 ? text : text.substring(0, at);
    return path.substring(path.lastIndexOf('.') + 1).replaceFirst("\\[.*", "");
  }

  private void stores(int id) {
    for (Op.Assign a : program.function(id).assigns()) {
      if (names.contains(name(a.target()))) {
        Place place = worths.resolver(id).place(a.target());
        Spot spot = place == null ? null : Spot.of(place);
        if (spot != null && asked.contains(spot.text()) && !Resolver.isNull(a.value())) {
          boolean only = isOrdered(worths.resolver(id), a.value(), 0);
          ordered.merge(spot.text(), only, Boolean::logicalAnd);
        }
      }
    }
  }

  private static String name(Value target) {
    return switch (target) {
      case Value.Field f -> f.member();
      case Value.Global g -> g.name();
      case Value.Element e -> name(e.base());
      default -> "";
    };
  }

  private boolean isOrdered(Resolver resolver, Value value, int depth) {
    return switch (value) {
      case Value.Result r -> {
        Op.Call call = resolver.call(r.call());
        String maker = call == null ? null : call.name();
        yield maker != null && makers.contains(maker);
      }
      case Value.Cast c -> isOrdered(resolver, c.value(), depth);
      case Value.Variable v -> {
        List<Value> all =
            resolver.assigned(v.name()).stream().filter(x -> !Resolver.isNull(x)).toList();
        yield depth < VARIABLES
            && resolver.parameterIndex(v) < 0
            && !resolver.isEscaped(v.name())
            && !all.isEmpty()
            && all.stream().allMatch(x -> isOrdered(resolver, x, depth + 1));
      }
      default -> false;
    };
  }
}
