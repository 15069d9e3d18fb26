package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;

/**
 * Locks of a function's caller that there are not on some paths, their object being NULL: behind
 * {@code if (p->owner) mutex_unlock(&p->owner->lock);} nobody holds it, for where it was held there
 * is an owner.
 */
final class Absent {
  private static final Absent NONE = new Absent(List.of());

  private final List<Behind> locks;

  /** A lock that the function lets go of, and a pointer in its caller's memory that leads there. */
  private record Behind(Value pointer, LockUse lock) {}

  private Absent(List<Behind> locks) {
    this.locks = locks;
  }

  /** Those of a function of these blocks. */
  static Absent of(List<Block> blocks, OpEffects effects) {
    List<Behind> locks = new ArrayList<>(0);
    for (Block block : blocks) {
      for (Op op : block.ops()) {
        switch (op) {
          case Op.LockOp l -> {
            if (l.action() == LockAction.RELEASE && !l.kind().isEvent()) {
              add(Taking.object(l.lock()), effects.use(l), locks);
            }
          }
          case Op.Call c -> {
            for (LockUse lock : effects.drops(c)) {
              for (Value argument : c.arguments()) {
                if (isInMemory(argument) && effects.leadsTo(argument, lock)) {
                  add(argument, lock, locks);
                }
              }
            }
          }
          case Op.Assign a -> {}
        }
      }
    }
    return locks.isEmpty() ? NONE : new Absent(locks);
  }

  private static void add(@Nullable Value pointer, LockUse lock, List<Behind> locks) {
    if (pointer != null && isInMemory(pointer) && lock.place().ofParameter()) {
      locks.add(new Behind(pointer, lock));
    }
  }

  /** Of a parameter itself its caller is told. */
  private static boolean isInMemory(Value pointer) {
    return pointer instanceof Value.Field || pointer instanceof Value.Dereference;
  }

  /** The state in which none of these is held that is not there. */
  PathState without(PathState state) {
    PathState now = state;
    for (Behind each : locks) {
      if (state.facts().of(each.pointer()).and(Outcome.POSITIVE).isNever()) {
        now = now.lacking(each.lock());
      }
    }
    return now;
  }
}
