package org.lockorder.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a basic block. {@link FunctionFacts#site} tells what a {@code line} means. */
public sealed interface Op {
  /** The line of the source. */
  int line();

  /**
   * {@code target = value}. A write through anything but a plain variable matters only as the end
   * of what was known of that place.
   */
  record Assign(Value target, Value value, int line) implements Op {}

  /** A call; {@code result} numbers it within the function, for {@link Value.Result}. */
  record Call(int result, Callee callee, List<Value> arguments, int line) implements Op {
    public Call {
      arguments = List.copyOf(arguments);
    }

    /** Who is called by name; null for a call through a pointer. */
    public @Nullable String name() {
      return callee instanceof Callee.Named n ? n.name() : null;
    }
  }

  /**
   * A lock primitive: a call that a rule describes.
   *
   * @param result numbers the call within the function; one call may be several of these
   * @param name the function as called, for reports: {@code mutex_lock}
   * @param lock a pointer to the lock (as for {@code mutex_lock(&m)}: the {@code &m})
   * @param mode for what
   * @param kind of what family
   * @param blocks false for a trylock
   * @param acquiredWhen the return values with which an ACQUIRE has taken it; ANY for always
   * @param subclass lockdep's, null where there is none or it is 0
   * @param lastReference whether it is asked for only where a last reference goes away
   * @param provided the flags without which nothing is done, null where there are none
   * @param context what it does to the CPU's context: before the lock is asked for, or once it is
   *     got where it is tried for, or after its release
   * @param text the lock operand as written: {@code &mm->mmap_lock}
   */
  record LockOp(
      int result,
      String name,
      LockAction action,
      LockMode mode,
      LockKind kind,
      Value lock,
      boolean blocks,
      Outcome acquiredWhen,
      @Nullable Value subclass,
      boolean lastReference,
      @Nullable Provided provided,
      ContextChange context,
      String text,
      int line)
      implements Op {

    /** That the CPU's context changes, and nothing else. */
    public static LockOp context(int result, String name, ContextChange change, int line) {
      return new LockOp(
          result,
          name,
          LockAction.CONTEXT,
          LockMode.EXCLUSIVE,
          LockKind.PSEUDO,
          new Value.Unknown(),
          false,
          Outcome.ANY,
          null,
          false,
          null,
          change,
          "",
          line);
    }
  }

  /** What the word must say. */
  record Provided(Value word, Flags flags) {}

  /** Who is called. */
  sealed interface Callee {
    /** A function or function-like macro by its name. */
    record Named(String name) implements Callee {
      // As of a Value.
      @Override
      public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Named n && name.equals(n.name));
      }

      @Override
      public int hashCode() {
        return name.hashCode();
      }
    }

    /** Whatever a pointer points to. */
    record Indirect(Value pointer) implements Callee {}
  }
}
