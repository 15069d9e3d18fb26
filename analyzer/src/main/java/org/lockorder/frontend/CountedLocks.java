package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.rules.CountedRwsem;

/**
 * Makes the functions of home-made reader/writer locks the primitives that they are: where a file
 * defines the lock's object and such a function, the function's body becomes that one operation,
 * but for an empty one. A later kernel without the object is not touched by the rule.
 */
public final class CountedLocks {
  private CountedLocks() {}

  /** What a function of such a lock does. */
  private record Effect(
      LockAction action, LockMode mode, boolean blocks, Outcome acquiredWhen, CountedRwsem lock) {}

  /** The sources with those bodies. */
  public static Sources apply(Sources sources, List<CountedRwsem> locks) {
    List<FileFacts> files = new ArrayList<>();
    for (FileFacts file : sources.files()) {
      Map<String, Effect> effects = effects(file, locks);
      files.add(effects.isEmpty() ? file : with(file, effects));
    }
    return new Sources(
        files, sources.skipped(), sources.notBuilt(), sources.redefined(), sources.apart());
  }

  private static Map<String, Effect> effects(FileFacts file, List<CountedRwsem> locks) {
    Map<String, Effect> effects = new HashMap<>();
    for (CountedRwsem lock : locks) {
      boolean here =
          file.globals().stream().anyMatch(g -> g.definition() && g.name().equals(lock.object()));
      if (here) {
        put(effects, lock.readLock(), LockAction.ACQUIRE, LockMode.SHARED, true, lock);
        put(effects, lock.readTryLock(), LockAction.ACQUIRE, LockMode.SHARED, false, lock);
        put(effects, lock.readUnlock(), LockAction.RELEASE, LockMode.SHARED, true, lock);
        put(effects, lock.writeLock(), LockAction.ACQUIRE, LockMode.EXCLUSIVE, true, lock);
        put(effects, lock.writeUnlock(), LockAction.RELEASE, LockMode.EXCLUSIVE, true, lock);
      }
    }
    return effects;
  }

  private static void put(
      Map<String, Effect> effects,
      List<String> names,
      LockAction action,
      LockMode mode,
      boolean blocks,
      CountedRwsem lock) {
    Outcome when = blocks ? Outcome.ANY : Outcome.NONZERO;
    names.forEach(name -> effects.put(name, new Effect(action, mode, blocks, when, lock)));
  }

  private static FileFacts with(FileFacts file, Map<String, Effect> effects) {
    return file.with(file.functions().stream().map(f -> with(f, effects.get(f.name()))).toList());
  }

  private static FunctionFacts with(FunctionFacts f, @Nullable Effect effect) {
    if (effect == null || isStub(f)) {
      return f;
    }
    Op op =
        new Op.LockOp(
            0,
            f.name(),
            effect.action(),
            effect.mode(),
            LockKind.COUNTED_RWSEM,
            new Value.AddressOf(place(effect.lock().id())),
            effect.blocks(),
            effect.acquiredWhen(),
            null,
            false,
            null,
            ContextChange.NONE,
            effect.lock().id(),
            f.line());
    Terminator end = new Terminator.Return(new Value.Result(0), f.line());
    return f.with(List.of(new Block(List.of(op), end)));
  }

  /** Whether it does nothing, and returns nothing: it stands in where there is no such lock. */
  private static boolean isStub(FunctionFacts f) {
    return f.blocks().stream()
        .allMatch(
            block ->
                block.ops().isEmpty()
                    && !(block.end() instanceof Terminator.Return r && r.value() != null)
                    && !(block.end() instanceof Terminator.Branch));
  }

  /** {@code cpu_hotplug.lock} as a place. */
  private static Value place(String id) {
    String[] names = id.split("\\.", -1);
    Value place = new Value.Global(names[0]);
    for (int i = 1; i < names.length; i++) {
      place = new Value.Field(place, names[i], false);
    }
    return place;
  }
}
