package org.lockorder.grammar.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression, or what a macro takes in an expression's place (a type, statements, bare tokens).
 */
public sealed interface Expr extends Node {

  /** An identifier: {@code jiffies}. */
  record NameExpr(String name, Range range) implements Expr {}

  /** A constant or (adjacent) string literals, as written: {@code 0x10UL}, {@code "a" "b"}. */
  record LiteralExpr(Kind kind, String text, Range range) implements Expr {
    /** What sort of constant it is. */
    public enum Kind {
      INTEGER,
      FLOATING,
      CHARACTER,
      STRING
    }
  }

  /**
   * A call of a function or a function-like macro: {@code mutex_lock(&m)}, {@code ops->open(i, f)},
   * {@code guard(mutex)(&m)} (whose callee is itself a call), {@code container_of(p, struct s, m)}.
   */
  record CallExpr(Expr callee, List<Expr> arguments, Range range) implements Expr {
    public CallExpr {
      arguments = List.copyOf(arguments);
    }
  }

  /** A member: {@code base.name}, or {@code base->name} when {@code arrow}. */
  record FieldAccessExpr(Expr base, String name, boolean arrow, Range range) implements Expr {}

  /** An array element: {@code base[index]}. */
  record ArrayAccessExpr(Expr base, Expr index, Range range) implements Expr {}

  /** An operator with one operand: {@code &x}, {@code *p}, {@code !x}, {@code i++}. */
  record UnaryExpr(UnaryOperator operator, Expr operand, Range range) implements Expr {}

  /** An operator with two operands that assigns nothing: {@code a + b}, {@code a && b}. */
  record BinaryExpr(BinaryOperator operator, Expr left, Expr right, Range range) implements Expr {}

  /**
   * An assignment: {@code target = value}, or {@code target op= value} when {@code operator} is not
   * null.
   */
  record AssignExpr(@Nullable BinaryOperator operator, Expr target, Expr value, Range range)
      implements Expr {}

  /** {@code condition ? then : otherwise}; {@code then} is null in GNU's {@code a ?: b}. */
  record ConditionalExpr(Expr condition, @Nullable Expr then, Expr otherwise, Range range)
      implements Expr {}

  /** {@code (type)operand}. */
  record CastExpr(Type type, Expr operand, Range range) implements Expr {}

  /** {@code (type){ ... }}. */
  record CompoundLiteralExpr(Type type, InitializerListExpr value, Range range) implements Expr {}

  /** {@code sizeof x}, {@code sizeof(type)}, {@code __alignof__(type)}: {@code keyword} tells. */
  record SizeofExpr(String keyword, Expr operand, Range range) implements Expr {}

  /** GNU's {@code ({ statements })}. */
  record StatementExpr(Stmt.BlockStmt body, Range range) implements Expr {}

  /** {@code { [0] = a, .f = b, c }}. */
  record InitializerListExpr(List<Initializer> elements, Range range) implements Expr {
    public InitializerListExpr {
      elements = List.copyOf(elements);
    }
  }

  /** {@code a, b, c}: two or more, the last is the value. */
  record CommaExpr(List<Expr> expressions, Range range) implements Expr {
    public CommaExpr {
      expressions = List.copyOf(expressions);
    }
  }

  /** {@code _Generic(control, type: value, default: value)}. */
  record GenericExpr(Expr control, List<Association> associations, Range range) implements Expr {
    public GenericExpr {
      associations = List.copyOf(associations);
    }

    /** One case; {@code type} is null in {@code default:}. */
    public record Association(@Nullable Type type, Expr value) {}
  }

  /** A type where an expression could stand: an argument of a macro, of sizeof. */
  record TypeExpr(Type type, Range range) implements Expr {}

  /** Declarations as a macro's argument: the members inside {@code struct_group(...)}. */
  record DeclarationsExpr(List<StructMember> members, Range range) implements Expr {
    public DeclarationsExpr {
      members = List.copyOf(members);
    }
  }

  /** A macro's argument that is neither: an operator, an empty argument, {@code #x}; as written. */
  record TokensExpr(String text, Range range) implements Expr {}
}
