package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.summary.Imbalance.Act;
import org.lockorder.summary.Imbalance.Mark;

/** Paths as their reader sees them. */
final class Ways {
  private final FunctionFacts function;
  private final ValueText text;

  Ways(FunctionFacts function) {
    this.function = function;
    this.text = new ValueText(function);
  }

  /** From where the lock is touched first, or else from the entry, to this last mark. */
  List<Mark> to(@Nullable Trail trail, Act act, int line, String what) {
    List<Trail.Happening> all = Trail.of(trail);
    boolean touched =
        all.stream().anyMatch(h -> h instanceof Trail.Took || h instanceof Trail.Released);
    List<Mark> marks = new ArrayList<>();
    for (Trail.Happening h : all) {
      switch (h) {
        case Trail.Took t -> marks.add(new Mark(t.line(), Act.TAKES, t.by(), t.hold().mode()));
        case Trail.Released r -> marks.add(new Mark(r.line(), Act.RELEASES, r.by()));
        case Trail.Gave g -> {
          if (!marks.isEmpty()) {
            marks.add(new Mark(g.line(), Act.CALLS, g.to()));
          }
        }
        case Trail.Tested t -> {
          if (!touched || !marks.isEmpty()) {
            marks.add(new Mark(t.line(), Act.BRANCHES, text.condition(t.condition(), t.holds())));
          }
        }
        case Trail.Failed f -> marks.add(new Mark(f.line(), Act.FAILS, f.by()));
        case Trail.Entered e -> {}
        case Trail.Wrote w -> {}
      }
    }
    marks.add(new Mark(line, act, what));
    return marks;
  }

  /** The calls on the way from where the lock is taken on, by their results' numbers. */
  List<Integer> callsSince(@Nullable Trail trail) {
    List<Integer> calls = new ArrayList<>();
    int block = 0;
    boolean held = false;
    for (Trail.Happening h : Trail.of(trail)) {
      if (h instanceof Trail.Took t) {
        held = true;
        calls.clear();
        addCalls(block, t.line(), calls);
      } else if (h instanceof Trail.Entered e) {
        block = e.block();
        if (held) {
          addCalls(block, 0, calls);
        }
      }
    }
    return calls;
  }

  private void addCalls(int block, int behind, List<Integer> calls) {
    for (Op op : function.blocks().get(block).ops()) {
      if (op instanceof Op.Call call && call.line() > behind) {
        calls.add(call.result());
      }
    }
  }

  /** A value as written. */
  String text(Value value) {
    return text.of(value);
  }

  /** A condition that asks a function something, as written with its arguments; else empty. */
  String asked(Value condition) {
    return text.asked(condition);
  }

  /** What is returned, as written; empty for nothing. */
  String returned(PathSearch.End end) {
    return end.value() == null ? "" : text.of(end.value());
  }

  /** What happens from the last one of that sort on; all of it where there is none. */
  static List<Trail.Happening> since(
      List<Trail.Happening> all, Class<? extends Trail.Happening> sort) {
    int from = 0;
    for (int i = 0; i < all.size(); i++) {
      if (sort.isInstance(all.get(i))) {
        from = i;
      }
    }
    return all.subList(from, all.size());
  }

  static int conditions(List<Trail.Happening> way) {
    return (int) way.stream().filter(Trail.Tested.class::isInstance).count();
  }
}
