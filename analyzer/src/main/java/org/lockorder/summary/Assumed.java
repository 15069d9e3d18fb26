package org.lockorder.summary;

import java.util.Optional;
import java.util.function.LongPredicate;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;

/** What a branch adds to the facts: its condition came out so, and with it what is compared. */
final class Assumed {
  private Assumed() {}

  /** What is known once the condition came out so; empty if it cannot. */
  static Optional<Facts> of(Facts facts, Value condition, boolean holds) {
    Value c = Facts.bare(condition);
    if (c instanceof Value.Not n) {
      return of(facts, n.value(), !holds);
    }
    return c instanceof Value.Binary b
        ? compared(facts, b, holds)
        : facts.restrict(c, truth(holds));
  }

  private static Outcome truth(boolean holds) {
    return holds ? Outcome.NONZERO : Outcome.ZERO;
  }

  private static Optional<Facts> compared(Facts facts, Value.Binary b, boolean holds) {
    Optional<Outcome> classes = Arithmetic.classesWhenTrue(b);
    if (classes.isPresent()) {
      return facts.restrict(b.left(), holds ? classes.get() : classes.get().not());
    }
    if (b.operator() == Value.Operator.NOT_EQUAL) {
      return of(facts, new Value.Binary(Value.Operator.EQUAL, b.left(), b.right()), !holds);
    }
    if (b.operator() == Value.Operator.EQUAL) {
      return equal(facts, b, holds);
    }
    Optional<Facts> told = facts.restrict(b, truth(holds));
    Numbers left = facts.numbers(b.left());
    LongPredicate test =
        Arithmetic.comparison(b.operator(), left, facts.numbers(b.right()).single());
    return test == null
        ? told
        : told.flatMap(f -> f.restrict(b.left(), left.that(holds ? test : test.negate())));
  }

  private static Optional<Facts> equal(Facts facts, Value.Binary b, boolean holds) {
    Long right = facts.numbers(b.right()).single();
    if (right != null && !Facts.isNumber(b.left())) {
      return facts.restrict(b.left(), oneOrOthers(right, holds));
    }
    Long left = facts.numbers(b.left()).single();
    if (left != null && !Facts.isNumber(b.right())) {
      return facts.restrict(b.right(), oneOrOthers(left, holds));
    }
    Optional<Facts> told = facts.restrict(b, truth(holds));
    return holds ? told.flatMap(f -> f.restrict(b.left(), f.numbers(b.right()))) : told;
  }

  private static Numbers oneOrOthers(long number, boolean holds) {
    return holds ? Numbers.of(number) : Numbers.except(number);
  }
}
