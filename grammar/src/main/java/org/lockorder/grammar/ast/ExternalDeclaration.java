package org.lockorder.grammar.ast;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands at file level, in source order, each with when it is compiled. Directives inside a
 * function's body come before the function.
 */
public sealed interface ExternalDeclaration extends Node {
  /** When this is compiled. */
  Condition condition();

  /**
   * A function with its body. For {@code SYSCALL_DEFINE3(read, unsigned int, fd, ...) { ... }} the
   * {@code header} is that call, {@code name} is the macro's name, and {@code type} has no
   * parameters.
   */
  record FunctionDefinition(
      Condition condition,
      Set<Modifier> modifiers,
      List<Attribute> attributes,
      String name,
      Type.FunctionType type,
      Expr.@Nullable CallExpr header,
      Stmt.BlockStmt body,
      Range range)
      implements ExternalDeclaration {
    public FunctionDefinition {
      modifiers = Set.copyOf(modifiers);
      attributes = List.copyOf(attributes);
    }
  }

  /** Variables, prototypes, types. */
  record VariableDeclaration(Condition condition, Declaration declaration, Range range)
      implements ExternalDeclaration {}

  /** A macro call at file level: {@code static DEFINE_MUTEX(m);}, {@code EXPORT_SYMBOL(f);}. */
  record MacroDeclaration(
      Condition condition,
      Set<Modifier> modifiers,
      List<Attribute> attributes,
      Expr.CallExpr call,
      @Nullable Expr initializer,
      Range range)
      implements ExternalDeclaration {
    public MacroDeclaration {
      modifiers = Set.copyOf(modifiers);
      attributes = List.copyOf(attributes);
    }
  }

  /** {@code #include "path"} or, when {@code system}, {@code <path>}. */
  record IncludeDirective(Condition condition, String path, boolean system, Range range)
      implements ExternalDeclaration {}

  /**
   * {@code #define name body}: {@code parameters} is null for an object-like macro; the last one is
   * {@code "..."} (or {@code "args..."}) for a variadic one. {@code body} is the text with comments
   * and line splices made spaces, its first character at {@code bodyBegin} in the file.
   */
  record MacroDefinition(
      Condition condition,
      String name,
      @Nullable List<String> parameters,
      String body,
      int bodyBegin,
      Range range)
      implements ExternalDeclaration {
    public MacroDefinition {
      parameters = parameters == null ? null : List.copyOf(parameters);
    }
  }

  /** {@code #undef name}. */
  record MacroUndefinition(Condition condition, String name, Range range)
      implements ExternalDeclaration {}

  /** File-level {@code asm("...");}. */
  record AsmDeclaration(Condition condition, Range range) implements ExternalDeclaration {}

  /**
   * Text that has a syntax error; {@code functionName} is not null where it looks like a function's
   * definition. The problem itself is in the {@code ParseResult}.
   */
  record UnparsedDeclaration(Condition condition, @Nullable String functionName, Range range)
      implements ExternalDeclaration {}
}
