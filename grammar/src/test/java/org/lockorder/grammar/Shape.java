package org.lockorder.grammar;

import java.util.List;
import java.util.stream.Collectors;
import org.lockorder.grammar.ast.Declaration;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Initializer;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.grammar.ast.Type;
import org.lockorder.grammar.ast.VariableDeclarator;

/** ASTs as short text with every bracket written, to compare shapes in tests. */
final class Shape {
  private Shape() {}

  static String of(Expr expr) {
    return switch (expr) {
      case Expr.NameExpr e -> e.name();
      case Expr.LiteralExpr e -> e.text();
      case Expr.CallExpr e -> of(e.callee()) + "(" + list(e.arguments()) + ")";
      case Expr.FieldAccessExpr e -> of(e.base()) + (e.arrow() ? "->" : ".") + e.name();
      case Expr.ArrayAccessExpr e -> of(e.base()) + "[" + of(e.index()) + "]";
      case Expr.UnaryExpr e ->
          e.operator().name().startsWith("POST")
              ? "(" + of(e.operand()) + e.operator().symbol() + ")"
              : "(" + e.operator().symbol() + of(e.operand()) + ")";
      case Expr.BinaryExpr e ->
          "(" + of(e.left()) + " " + e.operator().symbol() + " " + of(e.right()) + ")";
      case Expr.AssignExpr e ->
          "("
              + of(e.target())
              + (e.operator() == null ? " = " : " " + e.operator().symbol() + "= ")
              + of(e.value())
              + ")";
      case Expr.ConditionalExpr e ->
          "("
              + of(e.condition())
              + " ? "
              + (e.then() == null ? "" : of(e.then()))
              + " : "
              + of(e.otherwise())
              + ")";
      case Expr.CastExpr e -> "((" + of(e.type()) + ")" + of(e.operand()) + ")";
      case Expr.CompoundLiteralExpr e -> "(" + of(e.type()) + ")" + of(e.value());
      case Expr.SizeofExpr e -> e.keyword() + "<" + of(e.operand()) + ">";
      case Expr.StatementExpr e -> "(" + of(e.body()) + ")";
      case Expr.InitializerListExpr e ->
          e.elements().stream().map(Shape::of).collect(Collectors.joining(", ", "{", "}"));
      case Expr.CommaExpr e -> "comma(" + list(e.expressions()) + ")";
      case Expr.GenericExpr e ->
          e.associations().stream()
              .map(a -> (a.type() == null ? "default" : of(a.type())) + ": " + of(a.value()))
              .collect(Collectors.joining(", ", "generic(" + of(e.control()) + "; ", ")"));
      case Expr.TypeExpr e -> "type " + of(e.type());
      case Expr.DeclarationsExpr e -> "declarations " + e.members().size();
      case Expr.TokensExpr e -> "tokens '" + e.text() + "'";
    };
  }

  private static String list(List<Expr> expressions) {
    return expressions.stream().map(Shape::of).collect(Collectors.joining(", "));
  }

  static String of(Initializer element) {
    String designators =
        element.designators().stream()
            .map(
                d ->
                    switch (d) {
                      case Initializer.Designator.Field f -> "." + f.name();
                      case Initializer.Designator.Index i ->
                          "["
                              + of(i.index())
                              + (i.last() == null ? "" : " ... " + of(i.last()))
                              + "]";
                    })
            .collect(Collectors.joining());
    return (designators.isEmpty() ? "" : designators + " = ") + of(element.value());
  }

  static String of(Type type) {
    return switch (type) {
      case Type.PrimitiveType t -> t.name();
      case Type.NamedType t -> t.name();
      case Type.StructType t ->
          (t.union() ? "union " : "struct ")
              + t.tag()
              + (t.members() == null ? "" : "{" + t.members().size() + "}");
      case Type.EnumType t ->
          "enum "
              + t.tag()
              + (t.constants() == null
                  ? ""
                  : t.constants().stream()
                      .map(Type.EnumType.Constant::name)
                      .collect(Collectors.joining(",", "{", "}")));
      case Type.PointerType t -> "pointer(" + of(t.target()) + ")";
      case Type.ArrayType t ->
          "array(" + of(t.element()) + (t.size() == null ? "" : ", " + of(t.size())) + ")";
      case Type.FunctionType t ->
          t.parameters().stream()
                  .map(p -> of(p.type()) + (p.name() == null ? "" : " " + p.name()))
                  .collect(Collectors.joining(", ", "function(", t.variadic() ? ", ..." : ""))
              + ") returning "
              + of(t.result());
      case Type.TypeofType t -> "typeof(" + of(t.operand()) + ")";
      case Type.MacroType t -> "macro " + of(t.call());
      case Type.ImplicitType t -> "implicit";
    };
  }

  static String of(Declaration declaration) {
    return declaration.modifiers().stream().sorted().map(m -> m + " ").collect(Collectors.joining())
        + (declaration.declarators().isEmpty()
            ? of(declaration.type())
            : declaration.declarators().stream().map(Shape::of).collect(Collectors.joining(", ")));
  }

  private static String of(VariableDeclarator declarator) {
    return declarator.name()
        + ": "
        + of(declarator.type())
        + (declarator.bits() == null ? "" : " bits " + of(declarator.bits()))
        + (declarator.initializer() == null ? "" : " = " + of(declarator.initializer()));
  }

  static String of(Stmt stmt) {
    return switch (stmt) {
      case Stmt.BlockStmt s ->
          s.statements().stream().map(Shape::of).collect(Collectors.joining(" ", "{", "}"));
      case Stmt.ExpressionStmt s -> of(s.expression()) + ";";
      case Stmt.DeclarationStmt s -> "decl " + of(s.declaration()) + ";";
      case Stmt.IfStmt s ->
          "if "
              + of(s.condition())
              + " "
              + of(s.then())
              + (s.otherwise() == null ? "" : " else " + of(s.otherwise()));
      case Stmt.WhileStmt s -> "while " + of(s.condition()) + " " + of(s.body());
      case Stmt.DoStmt s -> "do " + of(s.body()) + " while " + of(s.condition());
      case Stmt.ForStmt s ->
          "for ["
              + (s.init() == null ? "" : of(s.init()))
              + "|"
              + (s.condition() == null ? "" : of(s.condition()))
              + "|"
              + (s.update() == null ? "" : of(s.update()))
              + "] "
              + of(s.body());
      case Stmt.MacroBlockStmt s -> "macro " + of(s.header()) + " " + of(s.body());
      case Stmt.SwitchStmt s -> "switch " + of(s.selector()) + " " + of(s.body());
      case Stmt.CaseStmt s ->
          "case " + of(s.value()) + (s.last() == null ? "" : " ... " + of(s.last())) + ":";
      case Stmt.DefaultStmt s -> "default:";
      case Stmt.LabelStmt s -> s.name() + ":";
      case Stmt.GotoStmt s ->
          "goto " + (s.target() == null ? s.name() : "*" + of(s.target())) + ";";
      case Stmt.ReturnStmt s -> "return" + (s.value() == null ? "" : " " + of(s.value())) + ";";
      case Stmt.BreakStmt s -> "break;";
      case Stmt.ContinueStmt s -> "continue;";
      case Stmt.EmptyStmt s -> ";";
      case Stmt.AsmStmt s -> "asm" + s.gotoLabels() + ";";
      case Stmt.ConditionalGroupStmt s ->
          s.branches().stream()
              .map(
                  b ->
                      b.condition().terms().stream()
                              .map(t -> (t.negated() ? "!" : "") + of(t.expression()))
                              .collect(Collectors.joining(" && "))
                          + " -> "
                          + b.statements().stream().map(Shape::of).collect(Collectors.joining(" ")))
              .collect(Collectors.joining(" | ", "#if<", ">"));
    };
  }
}
