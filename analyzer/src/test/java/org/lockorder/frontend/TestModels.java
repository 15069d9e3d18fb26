package org.lockorder.frontend;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Outcome;
import org.lockorder.rules.CallModel;
import org.lockorder.rules.Definer;
import org.lockorder.rules.Drives;
import org.lockorder.rules.Models;
import org.lockorder.rules.Models.GuardUse;
import org.lockorder.rules.Operand;
import org.lockorder.rules.ValueModel;

/** A few models, enough for every rule of the lowering. */
final class TestModels {
  private static final Operand ARG0 = new Operand.Argument(0, "");

  private TestModels() {}

  static Models models() {
    TreeMap<String, List<CallModel>> calls = new TreeMap<>();
    lock(calls, "mutex_lock", LockKind.MUTEX, ARG0, Outcome.ANY, true);
    lock(calls, "mutex_trylock", LockKind.MUTEX, ARG0, Outcome.NONZERO, false);
    lock(calls, "mutex_lock_interruptible", LockKind.MUTEX, ARG0, Outcome.ZERO, true);
    lock(calls, "spin_lock", LockKind.SPINLOCK, ARG0, Outcome.ANY, true);
    lock(
        calls,
        "lock_resv",
        LockKind.WW_MUTEX,
        new Operand.Argument(0, "->resv.lock"),
        Outcome.ANY,
        true);
    lock(
        calls,
        "rtnl_lock",
        LockKind.MUTEX,
        new Operand.GlobalObject("rtnl_mutex"),
        Outcome.ANY,
        true);
    lock(calls, "get_locked", LockKind.MUTEX, new Operand.Returned(), Outcome.POSITIVE, true);
    unlock(calls, "mutex_unlock", LockKind.MUTEX);
    unlock(calls, "spin_unlock", LockKind.SPINLOCK);
    calls.put(
        "mutex_lock_nested",
        List.of(
            new CallModel(
                "mutex_lock_nested",
                LockAction.ACQUIRE,
                ARG0,
                LockMode.EXCLUSIVE,
                LockKind.MUTEX,
                true,
                Outcome.ANY,
                null,
                null,
                new Operand.Argument(1, ""),
                null,
                null,
                false,
                null,
                CallModel.NO_FLAGS,
                ContextChange.NONE,
                false,
                "test:1")));

    TreeMap<String, List<CallModel>> marks = new TreeMap<>();
    mark(marks, "__acquires", LockAction.ACQUIRE);
    mark(marks, "__must_hold", LockAction.ASSERT_HELD);

    TreeMap<String, ValueModel> values = new TreeMap<>();
    values.put("READ_ONCE", new ValueModel.Same(0));
    values.put("no_free_ptr", new ValueModel.Moved(0, false));
    values.put("likely", new ValueModel.Same(0));
    values.put("container_of", new ValueModel.Container(0, 1, 2));
    values.put("current", new ValueModel.Typed("struct task_struct *"));
    values.put("IS_ERR", new ValueModel.Test(0, Outcome.NEGATIVE));
    values.put("IS_ERR_OR_NULL", new ValueModel.Test(0, Outcome.NOT_POSITIVE));
    values.put("IS_ENABLED", new ValueModel.ConfigTest(0, ValueModel.Setting.ENABLED));
    values.put("BUG_ON", new ValueModel.Refuses(0));

    TreeMap<String, Definer> definers = new TreeMap<>();
    definers.put(
        "DEFINE_MUTEX", new Definer("DEFINE_MUTEX", 0, "struct mutex", -1, false, false, "test:1"));
    definers.put(
        "DEFINE_PER_CPU", new Definer("DEFINE_PER_CPU", 1, null, 0, true, false, "test:1"));
    definers.put(
        "DECLARE_PER_CPU", new Definer("DECLARE_PER_CPU", 1, null, 0, true, true, "test:1"));
    definers.put(
        "DECLARE_WAIT",
        new Definer("DECLARE_WAIT", 0, "wait_queue_head_t", -1, false, false, "test:1"));

    TreeMap<String, Boolean> profile = new TreeMap<>();
    profile.put("SMP", true);
    profile.put("PREEMPT_RT", false);
    return new Models(
        calls,
        marks,
        values,
        definers,
        Map.of(
            "guard", GuardUse.REST_OF_SCOPE,
            "scoped_guard", GuardUse.STATEMENT,
            "scoped_cond_guard", GuardUse.STATEMENT_OR_FAIL,
            "CLASS", GuardUse.NAMED_REST_OF_SCOPE,
            "__free", GuardUse.VARIABLE),
        List.of(),
        Set.of("panic"),
        Set.of(),
        Set.of("__init"),
        Set.of(),
        Set.of(),
        new TreeMap<>(),
        profile,
        Drives.NONE,
        Map.of(),
        Map.of(),
        Map.of());
  }

  private static void mark(Map<String, List<CallModel>> marks, String name, LockAction action) {
    marks.put(
        name,
        List.of(
            new CallModel(
                name,
                action,
                new Operand.Argument(0, ""),
                LockMode.EXCLUSIVE,
                LockKind.PSEUDO,
                true,
                Outcome.ANY,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                CallModel.NO_FLAGS,
                ContextChange.NONE,
                false,
                "test:1")));
  }

  private static void lock(
      Map<String, List<CallModel>> calls,
      String name,
      LockKind kind,
      Operand lock,
      Outcome acquiredWhen,
      boolean blocks) {
    calls.put(
        name,
        List.of(
            new CallModel(
                name,
                LockAction.ACQUIRE,
                lock,
                LockMode.EXCLUSIVE,
                kind,
                blocks,
                acquiredWhen,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                CallModel.NO_FLAGS,
                ContextChange.NONE,
                false,
                "test:1")));
  }

  private static void unlock(Map<String, List<CallModel>> calls, String name, LockKind kind) {
    calls.put(
        name,
        List.of(
            new CallModel(
                name,
                LockAction.RELEASE,
                ARG0,
                LockMode.EXCLUSIVE,
                kind,
                true,
                Outcome.ANY,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                CallModel.NO_FLAGS,
                ContextChange.NONE,
                false,
                "test:1")));
  }
}
