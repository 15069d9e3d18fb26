package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Resolution;
import org.lockorder.summary.Summaries;

/**
 * As what objects are seen in a function, or in those it hands them to: where a {@code struct sock}
 * is cast to a {@code struct iso_pinfo} it is one of those who are.
 */
final class Casts {
  /** Calls down. */
  private static final int DEEP = 2;

  private final Summaries summaries;

  /** By function, what is there itself, there or a call below, and so on. */
  private final List<Map<Integer, Map<String, Seen>>> known = new ArrayList<>();

  Casts(Summaries summaries) {
    this.summaries = summaries;
    for (int depth = 0; depth <= DEEP; depth++) {
      known.add(new ConcurrentHashMap<>());
    }
  }

  /**
   * An object and the tags of the structs that it is seen as.
   *
   * @param place where it is
   */
  record Seen(Place place, Set<String> tags) {}

  /** By the text of its place, what each object of that function is seen as. */
  Map<String, Seen> of(int function) {
    return of(function, DEEP);
  }

  private Map<String, Seen> of(int function, int depth) {
    Map<String, Seen> found = known.get(depth).get(function);
    if (found == null) {
      found = depth == 0 ? here(function) : withBelow(function, depth);
      known.get(depth).put(function, found);
    }
    return found;
  }

  private Map<String, Seen> withBelow(int function, int depth) {
    Map<String, Seen> all = new TreeMap<>();
    of(function, 0).values().forEach(seen -> add(seen, seen, all));
    Function<Value, @Nullable Place> pointees = summaries.pointees(function);
    for (Op.Call call : summaries.program().function(function).calls()) {
      if (!call.arguments().isEmpty()) {
        below(call, summaries.target(function, call), pointees, depth, all);
      }
    }
    return all;
  }

  private void below(
      Op.Call call,
      Resolution target,
      Function<Value, @Nullable Place> pointees,
      int depth,
      Map<String, Seen> all) {
    if (!target.isKnown()) {
      return;
    }
    Map<String, Seen> there = of(target.function(), depth - 1);
    for (int i = 0; i < call.arguments().size(); i++) {
      Seen seen = there.get("$" + i + "*");
      Place passed = seen == null ? null : pointees.apply(call.arguments().get(i));
      if (seen != null && passed != null) {
        add(new Seen(passed, Set.of()), seen, all);
      }
    }
  }

  private static void add(Seen object, Seen as, Map<String, Seen> all) {
    all.computeIfAbsent(object.place().text(), t -> new Seen(object.place(), new TreeSet<>()))
        .tags()
        .addAll(as.tags());
  }

  private Map<String, Seen> here(int function) {
    Map<String, Seen> all = new TreeMap<>();
    Function<Value, @Nullable Place> pointees = summaries.pointees(function);
    for (Block block : summaries.program().function(function).blocks()) {
      for (Op op : block.ops()) {
        Place at =
            switch (op) {
              case Op.Call c -> pointees.apply(new Value.Result(c.result()));
              case Op.Assign a -> pointees.apply(a.value());
              case Op.LockOp l -> null;
            };
        if (at != null && at.type() instanceof CType.Struct s && !s.anonymous()) {
          add(new Seen(at, Set.of()), new Seen(at, Set.of(s.tag())), all);
        }
      }
    }
    return all;
  }
}
