package org.lockorder.summary;

import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Resolution;

/**
 * Functions that only say that locks are held, and so are as good as the assertion itself: {@code
 * void assert_held(struct x *x) { lockdep_assert_held(&x->lock); }}.
 */
final class Assertion {
  private Assertion() {}

  /**
   * Whether the function is one: there is nothing in it but assertions and what finds their lock.
   */
  static boolean is(FunctionFacts function, Callees callees) {
    if (!function.assigns().isEmpty()
        || (function.locks().isEmpty() && function.calls().isEmpty())) {
      return false;
    }
    for (Op.LockOp lock : function.locks()) {
      if (lock.action() != LockAction.ASSERT_HELD) {
        return false;
      }
    }
    return function.calls().stream().allMatch(c -> asserts(c, callees) || finds(c, function));
  }

  private static boolean asserts(Op.Call call, Callees callees) {
    Resolution target = callees.target(call);
    return target.isKnown() && callees.summary(target.function()).assertion();
  }

  /** Whether the call is for the operand of an assertion. */
  private static boolean finds(Op.Call call, FunctionFacts function) {
    Value result = new Value.Result(call.result());
    for (Op.LockOp lock : function.locks()) {
      if (Mentions.has(lock.lock(), result)) {
        return true;
      }
    }
    for (Op.Call other : function.calls()) {
      for (Value argument : other.arguments()) {
        if (Mentions.has(argument, result)) {
          return true;
        }
      }
    }
    return false;
  }
}
