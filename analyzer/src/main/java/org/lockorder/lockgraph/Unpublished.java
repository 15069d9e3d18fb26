package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.OwnLocks;
import org.lockorder.summary.Summaries;

/**
 * Locks that nobody else can know yet: the function has made the lock itself, whatever way it came,
 * and since then neither passed nor stored a pointer to the object that the lock is part of
 * (Assumption 34).
 */
final class Unpublished {
  private final Summaries summaries;

  /** By function. */
  private final Map<Integer, List<Made>> made = new HashMap<>();

  /**
   * A lock that a function makes.
   *
   * @param variable points to the object that it is part of
   */
  private record Made(LockUse lock, String variable) {}

  Unpublished(Summaries summaries) {
    this.summaries = summaries;
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      for (OwnLocks.Own own : summaries.ownLocks(id)) {
        String variable =
            own.op().action() == LockAction.INITIALISE ? pointer(own.op().lock()) : null;
        if (variable != null) {
          made.computeIfAbsent(id, x -> new ArrayList<>()).add(new Made(own.use(), variable));
        }
      }
    }
  }

  /** The variable in {@code &variable->a.lock}; null for any other value. */
  private static @Nullable String pointer(Value lock) {
    Value at = lock instanceof Value.AddressOf a ? a.place() : lock;
    while (at instanceof Value.Field f) {
      if (f.arrow()) {
        return f.base() instanceof Value.Variable v ? v.name() : null;
      }
      at = f.base();
    }
    return null;
  }

  /** Whether the lock is one when the function asks for a lock, that or another, on that line. */
  boolean isBefore(int function, LockUse lock, int line) {
    return is(function, lock, line, false);
  }

  /** Whether it is one throughout the call on that line. */
  boolean isThrough(int function, LockUse lock, int line) {
    return is(function, lock, line, true);
  }

  private boolean is(int function, LockUse lock, int line, boolean after) {
    return made.getOrDefault(function, List.of()).stream()
        .filter(m -> m.lock().sameAs(lock))
        .findFirst()
        .map(m -> new Walk(function, m).isAt(line, after))
        .orElse(false);
  }

  /** One lock of one function: at the start of which blocks nobody else knows it. */
  private final class Walk {
    private final int function;
    private final LockUse lock;
    private final List<Block> blocks;
    private final boolean[] hidden;

    /** Variables and results that point to the object. */
    private final Set<Value> pointers = new HashSet<>();

    Walk(int function, Made made) {
      this.function = function;
      this.lock = made.lock();
      this.blocks = summaries.program().function(function).blocks();
      this.hidden = new boolean[blocks.size()];
      findPointers(new Value.Variable(made.variable()));
      Arrays.fill(hidden, true);
      hidden[0] = false;
      boolean changed = true;
      while (changed) {
        changed = false;
        for (int b = 0; b < blocks.size(); b++) {
          boolean end = hidden[b];
          for (Op op : blocks.get(b).ops()) {
            end = behind(op, end);
          }
          for (int next : blocks.get(b).end().successors()) {
            changed |= hidden[next] && !end;
            hidden[next] &= end;
          }
        }
      }
    }

    private void findPointers(Value first) {
      pointers.add(first);
      boolean changed = true;
      while (changed) {
        changed = false;
        for (Block block : blocks) {
          for (Op op : block.ops()) {
            if (op instanceof Op.Assign a && a.target() instanceof Value.Variable to) {
              Value from = uncast(a.value());
              if (from instanceof Value.Variable || from instanceof Value.Result) {
                changed |= pointers.contains(to) && pointers.add(from);
                changed |= pointers.contains(from) && pointers.add(to);
              }
            }
          }
        }
      }
    }

    private static Value uncast(Value value) {
      return value instanceof Value.Cast c ? uncast(c.value()) : value;
    }

    /** Whether it is so at every op of that line. */
    boolean isAt(int line, boolean after) {
      boolean any = false;
      for (int b = 0; b < blocks.size(); b++) {
        boolean now = hidden[b];
        for (Op op : blocks.get(b).ops()) {
          boolean next = behind(op, now);
          if (op.line() == line) {
            any = true;
            if (!now || (after && !next)) {
              return false;
            }
          }
          now = next;
        }
      }
      return any;
    }

    private boolean behind(Op op, boolean before) {
      return switch (op) {
        case Op.LockOp l ->
            before
                || (l.action() == LockAction.INITIALISE && summaries.use(function, l).sameAs(lock));
        case Op.Assign a ->
            before
                && (leads(a.value())
                    ? pointers.contains(a.target()) || isInside(a.target())
                    : !pointers.contains(a.target()));
        case Op.Call c ->
            before
                && !pointers.contains(new Value.Result(c.result()))
                && c.arguments().stream().noneMatch(this::leads);
      };
    }

    /** Whether the value is a pointer to the object or a part of it. */
    private boolean leads(Value value) {
      return switch (value) {
        case Value.Variable v -> pointers.contains(v);
        case Value.Result r -> pointers.contains(r);
        case Value.AddressOf a -> isInside(a.place());
        case Value.Cast c -> leads(c.value());
        case Value.ContainerOf c -> leads(c.pointer());
        case Value.Binary b -> leads(b.left()) || leads(b.right());
        case Value.Global g -> false;
        case Value.Field f -> false;
        case Value.Element e -> false;
        case Value.Dereference d -> false;
        case Value.Constant c -> false;
        case Value.Not n -> false;
        case Value.Configured c -> false;
        case Value.Seldom s -> false;
        case Value.Unknown u -> false;
      };
    }

    /** Whether the place is a part of the object. */
    private boolean isInside(Value place) {
      return switch (place) {
        case Value.Field f -> f.arrow() ? leads(f.base()) : isInside(f.base());
        case Value.Element e -> isInside(e.base());
        case Value.Dereference d -> leads(d.pointer());
        case Value.Cast c -> isInside(c.value());
        case Value.Variable v -> false;
        case Value.Global g -> false;
        case Value.AddressOf a -> false;
        case Value.ContainerOf c -> false;
        case Value.Binary b -> false;
        case Value.Constant c -> false;
        case Value.Result r -> false;
        case Value.Not n -> false;
        case Value.Configured c -> false;
        case Value.Seldom s -> false;
        case Value.Unknown u -> false;
      };
    }
  }
}
