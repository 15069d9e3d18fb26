package org.lockorder.ir;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An expression without side effects: calls in it have become {@link Op.Call}s before it, and stand
 * here as their {@link Result}.
 *
 * <p>What is met most of all compares itself: a record that is left to do so goes by method
 * handles, and takes several times as long where the second compiler does not help.
 */
public sealed interface Value {
  /** The values that it is made of. */
  default List<Value> parts() {
    return switch (this) {
      case Field f -> List.of(f.base());
      case Element e -> List.of(e.base(), e.index());
      case AddressOf a -> List.of(a.place());
      case Dereference d -> List.of(d.pointer());
      case Cast c -> List.of(c.value());
      case ContainerOf c -> List.of(c.pointer());
      case Binary b -> List.of(b.left(), b.right());
      case Not n -> List.of(n.value());
      case Variable v -> List.of();
      case Global g -> List.of();
      case Constant c -> List.of();
      case Result r -> List.of();
      case Configured c -> List.of();
      case Seldom s -> List.of();
      case Unknown u -> List.of();
    };
  }

  /**
   * A local variable or a parameter, by a name that is unique in the function (a shadowing one is
   * {@code name$2}).
   */
  record Variable(String name) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Variable v && name.equals(v.name));
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /**
   * Any other name: a static object, a function, an enumerator, a macro that is a constant.
   *
   * @param number what it is where it is a number and that is known, in a condition, a result, or
   *     what is assigned or passed; else null
   */
  record Global(String name, @Nullable Long number) implements Value {
    /** By its name alone. */
    public Global(String name) {
      this(name, null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Global g && name.equals(g.name) && Objects.equals(number, g.number));
    }

    @Override
    public int hashCode() {
      return name.hashCode() * 31 + Objects.hashCode(number);
    }
  }

  /**
   * {@code base.member}, or {@code base->member} when {@code arrow}. A member that an initialiser
   * means by its position is {@code #0}, the next one {@code #1}; of an array that is an element.
   */
  record Field(Value base, String member, boolean arrow) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Field f
              && arrow == f.arrow
              && member.equals(f.member)
              && base.equals(f.base));
    }

    @Override
    public int hashCode() {
      return (base.hashCode() * 31 + member.hashCode()) * 31 + Boolean.hashCode(arrow);
    }

    /** The member at that position. */
    public static Field at(Value base, int position) {
      return new Field(base, "#" + position, false);
    }

    /** Whether an initialiser means the member by its position. */
    public boolean isPositional() {
      return member.startsWith("#");
    }
  }

  /** {@code base[index]}. */
  record Element(Value base, Value index) implements Value {}

  /** {@code &place}. */
  record AddressOf(Value place) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof AddressOf a && place.equals(a.place));
    }

    @Override
    public int hashCode() {
      return place.hashCode();
    }
  }

  /** {@code *pointer}. */
  record Dereference(Value pointer) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Dereference d && pointer.equals(d.pointer));
    }

    @Override
    public int hashCode() {
      return pointer.hashCode();
    }
  }

  /** A number. */
  record Constant(long value) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Constant c && value == c.value;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(value);
    }
  }

  /** What the {@link Op.Call} or {@link Op.LockOp} of this number returned. */
  record Result(int call) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Result r && call == r.call;
    }

    @Override
    public int hashCode() {
      return call;
    }
  }

  /** {@code (type)value}. */
  record Cast(CType type, Value value) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Cast c && value.equals(c.value) && type.equals(c.type));
    }

    @Override
    public int hashCode() {
      return type.hashCode() * 31 + value.hashCode();
    }
  }

  /**
   * The object of type {@code container} whose member (a path: {@code a.b}) the pointer points to:
   * {@code container_of(pointer, container, member)}. The value is a pointer to it.
   */
  record ContainerOf(Value pointer, CType container, String member) implements Value {}

  /** An operator that a condition may turn on, or an address moved by arithmetic. */
  record Binary(Operator operator, Value left, Value right) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Binary b
              && operator == b.operator
              && left.equals(b.left)
              && right.equals(b.right));
    }

    @Override
    public int hashCode() {
      return (operator.hashCode() * 31 + left.hashCode()) * 31 + right.hashCode();
    }
  }

  /** {@code !value}. */
  record Not(Value value) implements Value {}

  /** Whether a configuration fact holds, named as in {@link Condition}. */
  record Configured(String fact) implements Value {}

  /**
   * Whether a call comes to what seldom happens: it took away the last reference to an object,
   * {@code refcount_dec_and_test(&p->r)}, or does something to few objects only. The call is
   * numbered, so that two of them are two facts.
   */
  record Seldom(int call, boolean lastReference) implements Value {}

  /** Anything else. */
  record Unknown() implements Value {}

  /** The operators that are kept; every other binary expression is unknown. */
  enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_EQUAL("<="),
    GREATER(">"),
    GREATER_EQUAL(">="),
    BIT_AND("&"),
    BIT_OR("|"),
    PLUS("+"),
    MINUS("-"),
    /** A pointer moved by some elements: who moves one has one, and still has one then. */
    MOVED("+");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** As C writes it. */
    public String symbol() {
      return symbol;
    }
  }
}
