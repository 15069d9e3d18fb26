package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;

/** The locks that one function's primitives are given: every later stage asks for them. */
public final class OwnLocks {
  private static final OwnLocks NONE = new OwnLocks(List.of());

  private final List<Own> all;

  /** A primitive, and its lock. */
  public record Own(Op.LockOp op, LockUse use) {}

  private OwnLocks(List<Own> all) {
    this.all = all;
  }

  /**
   * The locks of a function.
   *
   * @param use the lock that one primitive is given
   */
  static OwnLocks of(FunctionFacts function, Function<Op.LockOp, LockUse> use) {
    List<Own> all = new ArrayList<>(function.locks().size());
    for (Op.LockOp op : function.locks()) {
      all.add(new Own(op, use.apply(op)));
    }
    return all.isEmpty() ? NONE : new OwnLocks(List.copyOf(all));
  }

  /** In the function's order. */
  List<Own> all() {
    return all;
  }

  /**
   * The lock of one of them.
   *
   * @throws IllegalArgumentException where the function has no such primitive
   */
  @SuppressWarnings(
      "ReferenceEquality") // equal ones have equal locks: which it is makes no difference
  LockUse use(Op.LockOp op) {
    for (Own own : all) {
      if (own.op() == op) {
        return own.use();
      }
    }
    throw new IllegalArgumentException("another function's primitive on line " + op.line());
  }
}
