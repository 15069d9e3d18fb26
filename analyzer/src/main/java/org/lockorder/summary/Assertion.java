package org.lockorder.summary;

import java.util.List;
import java.util.stream.Stream;
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
    List<Op> all = function.blocks().stream().flatMap(b -> b.ops().stream()).toList();
    return !all.isEmpty() && all.stream().allMatch(op -> asserts(op, callees) || finds(op, all));
  }

  private static boolean asserts(Op op, Callees callees) {
    return switch (op) {
      case Op.Assign a -> false;
      case Op.LockOp l -> l.action() == LockAction.ASSERT_HELD;
      case Op.Call c -> {
        Resolution target = callees.target(c);
        yield target.isKnown() && callees.summary(target.function()).assertion();
      }
    };
  }

  /** Whether the call is for the operand of an assertion. */
  private static boolean finds(Op op, List<Op> all) {
    return op instanceof Op.Call call
        && all.stream()
            .flatMap(Assertion::operands)
            .anyMatch(value -> Facts.mentions(value, new Value.Result(call.result())));
  }

  private static Stream<Value> operands(Op op) {
    return switch (op) {
      case Op.LockOp l -> Stream.of(l.lock());
      case Op.Call c -> c.arguments().stream();
      case Op.Assign a -> Stream.empty();
    };
  }
}
