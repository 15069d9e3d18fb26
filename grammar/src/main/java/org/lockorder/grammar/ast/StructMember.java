package org.lockorder.grammar.ast;

/** What stands between the braces of a struct or union, each with when it is compiled. */
public sealed interface StructMember extends Node {
  /** When this member is there. */
  Condition condition();

  /** An ordinary member; an anonymous struct or union has a declaration without names. */
  record FieldMember(Condition condition, Declaration declaration, Range range)
      implements StructMember {}

  /**
   * A macro's: {@code DECLARE_BITMAP(map, 8);}, {@code struct_group(name, ...);}, a bare {@code
   * randomized_struct_fields_start} (a call without arguments).
   */
  record MacroMember(Condition condition, Expr.CallExpr call, Range range)
      implements StructMember {}
}
