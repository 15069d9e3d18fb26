package org.lockorder.grammar.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type as written, its declarator already turned inside out. Qualifiers are dropped. */
public sealed interface Type extends Node {

  /** {@code unsigned long}, {@code void}, {@code _Bool}: the words in source order. */
  record PrimitiveType(String name, Range range) implements Type {}

  /** A name that stands where a type must: {@code spinlock_t}. */
  record NamedType(String name, Range range) implements Type {}

  /** {@code struct tag}, {@code union tag}, with the members where this is the definition. */
  record StructType(
      boolean union, @Nullable String tag, @Nullable List<StructMember> members, Range range)
      implements Type {
    public StructType {
      members = members == null ? null : List.copyOf(members);
    }
  }

  /** {@code enum tag { constants }}; {@code constants} is null where this is not the definition. */
  record EnumType(@Nullable String tag, @Nullable List<Constant> constants, Range range)
      implements Type {
    public EnumType {
      constants = constants == null ? null : List.copyOf(constants);
    }

    /** One enumerator and its value where one is written. */
    public record Constant(String name, @Nullable Expr value) {}
  }

  /** A pointer. */
  record PointerType(Type target, Range range) implements Type {}

  /** An array; {@code size} is null in {@code []}. */
  record ArrayType(Type element, @Nullable Expr size, Range range) implements Type {}

  /** A function. */
  record FunctionType(Type result, List<Parameter> parameters, boolean variadic, Range range)
      implements Type {
    public FunctionType {
      parameters = List.copyOf(parameters);
    }
  }

  /** {@code typeof(operand)}; the operand may be a {@link Expr.TypeExpr}. */
  record TypeofType(Expr operand, Range range) implements Type {}

  /** A macro call in a type's place: {@code __bitwise_type(x)}, {@code STRUCT_OF(a)}. */
  record MacroType(Expr.CallExpr call, Range range) implements Type {}

  /** No type was written: old-style {@code static x;}, a macro's untyped argument. */
  record ImplicitType(Range range) implements Type {}
}
