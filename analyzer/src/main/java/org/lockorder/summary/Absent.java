package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;

/**
 * Locks of a function's caller that there are not on some paths. Their object is NULL: behind
 * {@code if (p->owner) mutex_unlock(&p->owner->lock);} nobody holds it, for where it was held there
 * is an owner. Or the work item that they stand for does not run: {@code if (current_work() !=
 * &p->work) cancel_work_sync(&p->work);}.
 */
final class Absent {
  private static final Absent NONE = new Absent(List.of());

  private final List<Behind> locks;

  /**
   * A lock that nobody holds but where a value is of these classes: one that the function lets go
   * of, and a pointer in its caller's memory that leads there, or a work item, and whether it runs.
   */
  private record Behind(Value value, Outcome there, LockUse lock) {}

  private Absent(List<Behind> locks) {
    this.locks = locks;
  }

  /** Those of a function of these blocks. */
  static Absent of(List<Block> blocks, OpEffects effects) {
    List<Behind> locks = new ArrayList<>(0);
    List<Value> running = new ArrayList<>(0);
    for (Block block : blocks) {
      for (Op op : block.ops()) {
        switch (op) {
          case Op.LockOp l -> {
            if (l.context() == ContextChange.TELLS_WORK) {
              running.add(new Value.Result(l.result()));
            }
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
    if (!running.isEmpty()) {
      addWorks(blocks, running, effects, locks);
    }
    return locks.isEmpty() ? NONE : new Absent(locks);
  }

  /** What the item that runs is compared with. */
  private static void addWorks(
      List<Block> blocks, List<Value> running, OpEffects effects, List<Behind> locks) {
    for (Block block : blocks) {
      if (block.end() instanceof Terminator.Branch branch
          && branch.condition() instanceof Value.Binary b
          && (b.operator() == Value.Operator.EQUAL || b.operator() == Value.Operator.NOT_EQUAL)) {
        Value other =
            running.contains(b.left()) ? b.right() : running.contains(b.right()) ? b.left() : null;
        if (other != null) {
          Value same = new Value.Binary(Value.Operator.EQUAL, b.left(), b.right());
          for (LockUse work : effects.works(other)) {
            locks.add(new Behind(same, Outcome.NONZERO, work));
          }
        }
      }
    }
  }

  private static void add(@Nullable Value pointer, LockUse lock, List<Behind> locks) {
    if (pointer != null && isInMemory(pointer) && lock.place().ofParameter()) {
      locks.add(new Behind(pointer, Outcome.POSITIVE, lock));
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
      if (state.facts().of(each.value()).and(each.there()).isNever()) {
        now = now.lacking(each.lock());
      }
    }
    return now;
  }
}
