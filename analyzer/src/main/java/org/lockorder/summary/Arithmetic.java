package org.lockorder.summary;

import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;

/** What numbers expressions come to, where something is known of what they are made of. */
final class Arithmetic {
  private Arithmetic() {}

  /** What a value can be by itself, not by what was found out of it as a whole. */
  static Numbers of(Value value, Facts facts) {
    if (value instanceof Value.Variable || value instanceof Value.Field) {
      return Numbers.ANY; // most are
    }
    return switch (value) {
      case Value.Constant c -> Numbers.of(c.value());
      case Value.Global g -> g.number() == null ? Numbers.ANY : Numbers.of(g.number());
      case Value.Not n -> truth(facts.of(n.value()), Outcome.ZERO);
      case Value.AddressOf a -> Numbers.of(Outcome.POSITIVE);
      case Value.Configured c -> Numbers.of(Outcome.NOT_NEGATIVE);
      case Value.Seldom r -> Numbers.of(Outcome.NOT_NEGATIVE);
      case Value.Binary b -> binary(b, facts);
      case Value.Variable x -> Numbers.ANY;
      case Value.Field x -> Numbers.ANY;
      case Value.Element x -> Numbers.ANY;
      case Value.Dereference x -> Numbers.ANY;
      case Value.Result x -> Numbers.ANY;
      case Value.Cast x -> Numbers.ANY;
      case Value.ContainerOf x -> Numbers.ANY;
      case Value.Unknown x -> Numbers.ANY;
    };
  }

  /** What "is one of these classes" can come to. */
  private static Numbers truth(Outcome of, Outcome classes) {
    return Numbers.of(
        (of.and(classes).isNever() ? Outcome.NEVER : Outcome.POSITIVE)
            .or(of.and(classes.not()).isNever() ? Outcome.NEVER : Outcome.ZERO));
  }

  private static Numbers binary(Value.Binary b, Facts facts) {
    if (b.operator() == Value.Operator.MINUS
        && b.right() instanceof Value.Global g
        && g.number() == null
        && isZero(b.left())) {
      return Numbers.of(Outcome.NEGATIVE); // -EINVAL: an errno is above zero
    }
    Optional<Outcome> classes = classesWhenTrue(b);
    if (classes.isPresent()) {
      return truth(facts.of(b.left()), classes.get());
    }
    Numbers left = facts.numbers(b.left());
    Numbers right = facts.numbers(b.right());
    return switch (b.operator()) {
      case EQUAL -> equal(left, right, Outcome.POSITIVE);
      case NOT_EQUAL -> equal(left, right, Outcome.ZERO);
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> {
        LongPredicate test = comparison(b.operator(), left, right.single());
        yield test == null
            ? Numbers.of(Outcome.NOT_NEGATIVE)
            : left.that(test).isNever()
                ? Numbers.of(Outcome.ZERO)
                : Numbers.of(
                    left.that(test.negate()).isNever() ? Outcome.POSITIVE : Outcome.NOT_NEGATIVE);
      }
      case BIT_AND -> Operators.bitAnd(left, right);
      case BIT_OR -> Operators.bitOr(left, right);
      case PLUS -> more(Operators.combined(left, right, Long::sum), right.single());
      case MINUS ->
          isOnes(b.left())
              ? Operators.complement(right)
              : Operators.combined(left, right, (x, y) -> x - y);
      case MOVED ->
          left.classes().and(Outcome.POSITIVE).isNever()
              ? Numbers.ANY
              : Numbers.of(Outcome.POSITIVE);
    };
  }

  /** What more than nothing is added to is not zero (Assumption 3). */
  private static Numbers more(Numbers sum, @Nullable Long added) {
    return sum.isAny() && added != null && added > 0 ? Numbers.of(Outcome.NONZERO) : sum;
  }

  private static boolean isZero(Value value) {
    return value instanceof Value.Constant c && c.value() == 0;
  }

  /** {@code ~x} is {@code -1 - x}. */
  private static boolean isOnes(Value value) {
    return value instanceof Value.Constant c && c.value() == -1;
  }

  private static Numbers equal(Numbers left, Numbers right, Outcome whenEqual) {
    if (!left.meets(right)) {
      return Numbers.of(whenEqual.equals(Outcome.ZERO) ? Outcome.POSITIVE : Outcome.ZERO);
    }
    Long one = left.single();
    return Numbers.of(one != null && one.equals(right.single()) ? whenEqual : Outcome.NOT_NEGATIVE);
  }

  /**
   * The comparison of one of these with that number; null where it is no such comparison, or where
   * what is below zero might be taken for something large.
   */
  static @Nullable LongPredicate comparison(
      Value.Operator operator, Numbers left, @Nullable Long right) {
    if (right == null || right < 0 || !left.classes().within(Outcome.NOT_NEGATIVE)) {
      return null;
    }
    long y = right;
    return switch (operator) {
      case LESS -> x -> x < y;
      case LESS_EQUAL -> x -> x <= y;
      case GREATER -> x -> x > y;
      case GREATER_EQUAL -> x -> x >= y;
      case EQUAL, NOT_EQUAL, BIT_AND, BIT_OR, PLUS, MINUS, MOVED -> null;
    };
  }

  /** For a comparison with 0: the classes of the left side with which it holds. */
  static Optional<Outcome> classesWhenTrue(Value.Binary b) {
    if (!isZero(b.right()) || b.left() instanceof Value.Constant) {
      return Optional.empty();
    }
    return switch (b.operator()) {
      case EQUAL -> Optional.of(Outcome.ZERO);
      case NOT_EQUAL -> Optional.of(Outcome.NONZERO);
      case LESS -> Optional.of(Outcome.NEGATIVE);
      case LESS_EQUAL -> Optional.of(Outcome.NOT_POSITIVE);
      case GREATER -> Optional.of(Outcome.POSITIVE);
      case GREATER_EQUAL -> Optional.of(Outcome.NOT_NEGATIVE);
      case BIT_AND, BIT_OR, PLUS, MINUS, MOVED -> Optional.empty();
    };
  }

  /**
   * What must be known of {@code x} for {@code x & mask} to be one of these; null where bits do not
   * say that.
   */
  static @Nullable Numbers masked(Numbers of, @Nullable Long mask) {
    if (mask == null || mask == 0) {
      return null;
    }
    Long one = of.single();
    if (one != null) {
      return (one & ~mask) == 0 ? Numbers.bits(one, mask & ~one) : null;
    }
    return Long.bitCount(mask) == 1 && of.classes().and(Outcome.ZERO).isNever()
        ? Numbers.bits(mask, 0)
        : null;
  }
}
