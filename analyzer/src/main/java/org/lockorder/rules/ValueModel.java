package org.lockorder.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Outcome;

/** What a call (or a bare name) is worth, where that matters to lock identity or to a branch. */
public sealed interface ValueModel {
  /**
   * The argument itself: {@code READ_ONCE(x)}, {@code likely(x)}, {@code per_cpu_ptr(p, cpu)},
   * {@code per_cpu(var, cpu)}.
   */
  record Same(int argument) implements ValueModel {}

  /** The argument itself, which is 0 or an error's number: {@code ERR_PTR(error)}. */
  record ErrorNumber(int argument) implements ValueModel {}

  /** A pointer to the object around a member: {@code container_of(pointer, type, member)}. */
  record Container(int pointer, int type, int member) implements ValueModel {}

  /**
   * The member an argument names, of the object another points to: {@code ACCESS_PRIVATE(p, m)}.
   */
  record Member(int object, int name) implements ValueModel {}

  /**
   * A pointer to what was allocated together with the object that the argument points to, one with
   * each: {@code netdev_priv(dev)}.
   */
  record Beside(int argument) implements ValueModel {}

  /**
   * The argument, which is zero from then on: {@code no_free_ptr(p)}.
   *
   * @param returns whether the function returns with it: {@code return_ptr(p)}
   */
  record Moved(int argument, boolean returns) implements ValueModel {}

  /** What the argument points to: {@code smp_load_acquire(&p)}. */
  record Pointee(int argument) implements ValueModel {}

  /**
   * A pointer to some object of the type the argument names: {@code list_first_entry(head, type,
   * member)}.
   */
  record PointerTo(int type) implements ValueModel {}

  /** A pointer to one of the many objects that go by this name: {@code ptlock_ptr(ptdesc)}. */
  record OneOf(String object) implements ValueModel {}

  /** Some value of the argument's type, not the same one: {@code list_next_entry(p, member)}. */
  record Like(int argument) implements ValueModel {}

  /** A value of this C type ({@code struct task_struct *}): {@code current}. */
  record Typed(String type) implements ValueModel {}

  /** True when the argument is of these classes: {@code IS_ERR(p)} tests for NEGATIVE. */
  record Test(int argument, Outcome outcome) implements ValueModel {}

  /** True when the configuration symbol the argument names is set: {@code IS_ENABLED(CONFIG_X)}. */
  record ConfigTest(int argument, Setting setting) implements ValueModel {}

  /** What a configuration symbol is asked for. */
  enum Setting {
    /** y or m: {@code IS_ENABLED}. */
    ENABLED,
    /** y: {@code IS_BUILTIN}. */
    BUILT_IN,
    /** m: {@code IS_MODULE}. */
    MODULE,
    /** y, or m where the asking code is a module too: {@code IS_REACHABLE}. */
    REACHABLE
  }

  /** True when the call took away the last reference: {@code refcount_dec_and_test(&p->ref)}. */
  record LastReference(int argument) implements ValueModel {}

  /**
   * The call does something to few of the objects that come to it, or is true of few: {@code
   * blk_rq_is_passthrough(rq)}.
   */
  record Seldom() implements ValueModel {}

  /** That number, once more than one thread runs. */
  record Constant(long number) implements ValueModel {}

  /**
   * Nothing is known of it, and its definition is not looked at: lockdep's own {@code
   * lock_acquire()}.
   */
  record Opaque() implements ValueModel {}

  /** Goes on only when the argument is zero: {@code BUG_ON(x)}. */
  record Refuses(int argument) implements ValueModel {}

  /**
   * Goes on only when the argument is of these classes, or is what another is: {@code
   * KUNIT_ASSERT_EQ(test, x, 0)}.
   *
   * @param is the other argument; {@link #NONE} for none
   * @param goesOn whether it seldom goes on where that is not so, rather than never
   */
  record Demands(int argument, Outcome outcome, int is, boolean goesOn) implements ValueModel {
    /** No other argument. */
    public static final int NONE = -1;
  }

  /** The call, besides what its definition does, stores one pointer where another is. */
  record Stored(Operand value, Operand in) implements ValueModel {}

  /**
   * The call calls what was stored there; its definition is not looked at.
   *
   * @param arguments what it passes, in order: which of its own arguments, {@link #OTHER} for
   *     something else
   * @param holding the lock that it holds meanwhile; null for none
   * @param blocks false where it does not wait for that
   * @param handler whether that runs in an interrupt
   * @param waits the argument that is not 0 where the call waits until that has run: else it runs
   *     when nothing is known of; {@link #OTHER} where the call always waits
   */
  record Called(
      Operand pointer,
      List<Integer> arguments,
      @Nullable Operand holding,
      LockKind kind,
      LockMode mode,
      boolean blocks,
      boolean handler,
      int waits)
      implements ValueModel {
    /** None of its arguments. */
    public static final int OTHER = -1;

    public Called {
      arguments = List.copyOf(arguments);
    }
  }
}
