package org.lockorder.frontend;

import org.lockorder.grammar.ast.BinaryOperator;
import org.lockorder.ir.CType;
import org.lockorder.ir.Value;

/** Makes values in their simplest form: constants computed, {@code *&x} taken for x. */
final class Folding {
  private Folding() {}

  private static final CType VOID_POINTER = new CType.Pointer(new CType.Scalar("void"));

  static final Value UNKNOWN = new Value.Unknown();
  static final Value ZERO = new Value.Constant(0);
  static final Value ONE = new Value.Constant(1);

  static Value constant(long value) {
    return value == 0 ? ZERO : value == 1 ? ONE : new Value.Constant(value);
  }

  static Value truth(boolean value) {
    return value ? ONE : ZERO;
  }

  static Value binary(BinaryOperator operator, Value left, Value right) {
    if (left instanceof Value.Constant a && right instanceof Value.Constant b) {
      return constant(operator, a.value(), b.value());
    }
    return switch (operator) {
      case EQUAL -> new Value.Binary(Value.Operator.EQUAL, left, right);
      case NOT_EQUAL -> new Value.Binary(Value.Operator.NOT_EQUAL, left, right);
      case LESS -> new Value.Binary(Value.Operator.LESS, left, right);
      case LESS_EQUAL -> new Value.Binary(Value.Operator.LESS_EQUAL, left, right);
      case GREATER -> new Value.Binary(Value.Operator.GREATER, left, right);
      case GREATER_EQUAL -> new Value.Binary(Value.Operator.GREATER_EQUAL, left, right);
      case BIT_AND -> new Value.Binary(Value.Operator.BIT_AND, left, right);
      case BIT_OR -> new Value.Binary(Value.Operator.BIT_OR, left, right);
      case PLUS -> new Value.Binary(Value.Operator.PLUS, left, right);
      case MINUS -> new Value.Binary(Value.Operator.MINUS, left, right);
      case AND ->
          isZero(left) || isZero(right)
              ? ZERO
              : isNonzero(left) ? truthOf(right) : isNonzero(right) ? truthOf(left) : UNKNOWN;
      case OR ->
          isNonzero(left) || isNonzero(right)
              ? ONE
              : isZero(left) ? truthOf(right) : isZero(right) ? truthOf(left) : UNKNOWN;
      case MULTIPLY, DIVIDE, REMAINDER, SHIFT_LEFT, SHIFT_RIGHT, BIT_XOR -> UNKNOWN;
    };
  }

  private static Value truthOf(Value value) {
    return binary(BinaryOperator.NOT_EQUAL, value, ZERO);
  }

  private static Value constant(BinaryOperator operator, long a, long b) {
    return switch (operator) {
      case MULTIPLY -> constant(a * b);
      case DIVIDE -> b == 0 ? UNKNOWN : constant(a / b);
      case REMAINDER -> b == 0 ? UNKNOWN : constant(a % b);
      case PLUS -> constant(a + b);
      case MINUS -> constant(a - b);
      case SHIFT_LEFT -> b < 0 || b > 63 ? UNKNOWN : constant(a << b);
      // What is below zero may be unsigned: ~0UL >> 1.
      case SHIFT_RIGHT -> a < 0 || b < 0 || b > 63 ? UNKNOWN : constant(a >> b);
      case LESS -> truth(a < b);
      case GREATER -> truth(a > b);
      case LESS_EQUAL -> truth(a <= b);
      case GREATER_EQUAL -> truth(a >= b);
      case EQUAL -> truth(a == b);
      case NOT_EQUAL -> truth(a != b);
      case BIT_AND -> constant(a & b);
      case BIT_XOR -> constant(a ^ b);
      case BIT_OR -> constant(a | b);
      case AND -> truth(a != 0 && b != 0);
      case OR -> truth(a != 0 || b != 0);
    };
  }

  static Value not(Value value) {
    return switch (value) {
      case Value.Constant c -> truth(c.value() == 0);
      case Value.Unknown u -> u;
      default -> new Value.Not(value);
    };
  }

  /** {@code -EAGAIN} is {@code 0 - EAGAIN}: only who knows that name knows its sign. */
  static Value minus(Value value) {
    return binary(BinaryOperator.MINUS, ZERO, value);
  }

  static Value complement(Value value) {
    return value instanceof Value.Constant c
        ? constant(~c.value())
        : new Value.Binary(Value.Operator.MINUS, constant(-1), value);
  }

  static Value field(Value base, String member, boolean arrow) {
    if (arrow && base instanceof Value.AddressOf address) {
      return new Value.Field(address.place(), member, false);
    }
    if (!arrow && base instanceof Value.Dereference star) {
      return new Value.Field(star.pointer(), member, true);
    }
    return new Value.Field(base, member, arrow);
  }

  static Value addressOf(Value place) {
    return switch (place) {
      case Value.Dereference star -> star.pointer();
      case Value.Unknown u -> u;
      default -> new Value.AddressOf(place);
    };
  }

  static Value dereference(Value pointer) {
    return switch (pointer) {
      case Value.AddressOf address -> address.place();
      case Value.Unknown u -> u;
      default -> new Value.Dereference(pointer);
    };
  }

  /** A cast to a number or to {@code void *} tells nothing of what is pointed to: left out. */
  static Value cast(CType type, Value value) {
    boolean blank = type instanceof CType.Scalar || type.equals(VOID_POINTER);
    return blank || value instanceof Value.Constant ? value : new Value.Cast(type, value);
  }

  static boolean isZero(Value value) {
    return value instanceof Value.Constant c && c.value() == 0;
  }

  static boolean isNonzero(Value value) {
    return value instanceof Value.Constant c && c.value() != 0;
  }
}
