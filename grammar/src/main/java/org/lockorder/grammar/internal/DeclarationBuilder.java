package org.lockorder.grammar.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Condition;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.grammar.ast.Type;
import org.lockorder.grammar.ast.VariableDeclarator;

/** Makes external declarations of their parts. */
final class DeclarationBuilder {
  /** Variables, or a function where there is a body. */
  ExternalDeclaration external(
      Condition condition,
      Specifiers words,
      List<VariableDeclarator> names,
      Stmt.@Nullable BlockStmt body,
      Range range) {
    if (body == null) {
      return new ExternalDeclaration.VariableDeclaration(
          condition, words.declare(names, range), range);
    }
    if (names.size() != 1
        || !(names.getFirst().type() instanceof Type.FunctionType type)
        || names.getFirst().name() == null) {
      throw new SyntaxException("body without a function", body.range());
    }
    VariableDeclarator declared = names.getFirst();
    String name = declared.name();
    words.attributes.addAll(declared.attributes());
    return new ExternalDeclaration.FunctionDefinition(
        condition,
        words.modifiers(),
        words.attributes,
        name == null ? "" : name,
        type,
        null,
        body,
        range);
  }

  /** A macro's call, or a function that it heads. */
  ExternalDeclaration macro(
      Condition condition,
      Specifiers words,
      Expr.CallExpr call,
      @Nullable Expr initializer,
      Stmt.@Nullable BlockStmt body,
      Range range) {
    if (body == null) {
      return new ExternalDeclaration.MacroDeclaration(
          condition, words.modifiers(), words.attributes, call, initializer, range);
    }
    Type.FunctionType type = new Type.FunctionType(words.type(), List.of(), false, call.range());
    String name = call.callee() instanceof Expr.NameExpr callee ? callee.name() : "";
    return new ExternalDeclaration.FunctionDefinition(
        condition, words.modifiers(), words.attributes, name, type, call, body, range);
  }
}
