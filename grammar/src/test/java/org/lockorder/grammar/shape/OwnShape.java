package org.lockorder.grammar.shape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Declaration;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.ExternalDeclaration.FunctionDefinition;
import org.lockorder.grammar.ast.Initializer;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.grammar.ast.Type;
import org.lockorder.grammar.ast.VariableDeclarator;

/** The shape of a function as this project's AST has it; the words are {@link CdtShape}'s, too. */
final class OwnShape {
  private final List<String> words = new ArrayList<>();

  static List<String> of(FunctionDefinition function) {
    OwnShape shape = new OwnShape();
    shape.statement(function.body());
    return shape.words;
  }

  private void add(String word) {
    words.add(word);
  }

  private void nested(String word, Stmt body) {
    add(word);
    statement(body);
    add("end");
  }

  private void statement(Stmt statement) {
    switch (statement) {
      case Stmt.BlockStmt s -> s.statements().forEach(this::statement);
      case Stmt.ExpressionStmt s -> expression(s.expression());
      case Stmt.DeclarationStmt s -> declaration(s.declaration());
      case Stmt.IfStmt s -> {
        add("if");
        expression(s.condition());
        nested("then", s.then());
        if (s.otherwise() != null) {
          nested("else", s.otherwise());
        }
      }
      case Stmt.WhileStmt s -> {
        add("while");
        expression(s.condition());
        nested("body", s.body());
      }
      case Stmt.MacroBlockStmt s -> {
        add("while");
        expression(s.header());
        nested("body", s.body());
      }
      case Stmt.DoStmt s -> {
        nested("do", s.body());
        expression(s.condition());
      }
      case Stmt.ForStmt s -> {
        add("for");
        if (s.init() != null) {
          statement(s.init());
        }
        expression(s.condition());
        expression(s.update());
        nested("body", s.body());
      }
      case Stmt.SwitchStmt s -> {
        add("switch");
        expression(s.selector());
        nested("body", s.body());
      }
      case Stmt.CaseStmt s -> {
        add("case");
        expression(s.value());
        expression(s.last());
      }
      case Stmt.DefaultStmt s -> add("default");
      case Stmt.LabelStmt s -> add("label " + s.name());
      case Stmt.GotoStmt s -> {
        add("goto " + (s.name() == null ? "*" : s.name()));
        expression(s.target());
      }
      case Stmt.ReturnStmt s -> {
        add("return");
        expression(s.value());
      }
      case Stmt.BreakStmt s -> add("break");
      case Stmt.ContinueStmt s -> add("continue");
      case Stmt.EmptyStmt s -> {}
      case Stmt.AsmStmt s -> {}
      case Stmt.ConditionalGroupStmt s ->
          s.branches().forEach(branch -> branch.statements().forEach(this::statement));
    }
  }

  private void declaration(Declaration declaration) {
    if (declaration.declarators().isEmpty() && declaration.type() instanceof Type.MacroType macro) {
      expression(macro.call());
    }
    for (VariableDeclarator declarator : declaration.declarators()) {
      add("declare " + declarator.name());
      expression(declarator.initializer());
    }
  }

  private void all(List<Expr> expressions) {
    expressions.forEach(this::expression);
  }

  private void expression(@Nullable Expr expression) {
    if (expression == null) {
      return;
    }
    switch (expression) {
      case Expr.CallExpr e -> {
        String name = e.callee() instanceof Expr.NameExpr callee ? callee.name() : "*";
        add("call " + name + "/" + e.arguments().size());
        expression(e.callee());
        all(e.arguments());
      }
      case Expr.NameExpr e -> {}
      case Expr.LiteralExpr e -> {}
      case Expr.FieldAccessExpr e -> expression(e.base());
      case Expr.ArrayAccessExpr e -> {
        expression(e.base());
        expression(e.index());
      }
      case Expr.UnaryExpr e -> expression(e.operand());
      case Expr.BinaryExpr e -> {
        expression(e.left());
        expression(e.right());
      }
      case Expr.AssignExpr e -> {
        expression(e.target());
        expression(e.value());
      }
      case Expr.ConditionalExpr e -> {
        expression(e.condition());
        expression(e.then());
        expression(e.otherwise());
      }
      case Expr.CastExpr e -> expression(e.operand());
      case Expr.CompoundLiteralExpr e -> expression(e.value());
      case Expr.SizeofExpr e -> expression(e.operand());
      case Expr.StatementExpr e -> statement(e.body());
      case Expr.InitializerListExpr e -> e.elements().forEach(this::element);
      case Expr.CommaExpr e -> all(e.expressions());
      case Expr.GenericExpr e -> {
        expression(e.control());
        e.associations().forEach(association -> expression(association.value()));
      }
      case Expr.TypeExpr e -> {}
      case Expr.DeclarationsExpr e -> {}
      case Expr.TokensExpr e -> {}
    }
  }

  private void element(Initializer element) {
    for (Initializer.Designator designator : element.designators()) {
      if (designator instanceof Initializer.Designator.Index index) {
        expression(index.index());
        expression(index.last());
      }
    }
    expression(element.value());
  }
}
