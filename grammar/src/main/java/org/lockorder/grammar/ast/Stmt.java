package org.lockorder.grammar.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement. Labels are statements of their own that stand before what they label, so a block is
 * a flat list; a label that is the whole body of an {@code if} comes in a block of its own.
 */
public sealed interface Stmt extends Node {

  /** {@code { ... }}. */
  record BlockStmt(List<Stmt> statements, Range range) implements Stmt {
    public BlockStmt {
      statements = List.copyOf(statements);
    }
  }

  /** {@code expression;}. */
  record ExpressionStmt(Expr expression, Range range) implements Stmt {}

  /** A declaration inside a function. */
  record DeclarationStmt(Declaration declaration, Range range) implements Stmt {}

  /** {@code if (condition) then else otherwise}. */
  record IfStmt(Expr condition, Stmt then, @Nullable Stmt otherwise, Range range) implements Stmt {}

  /** {@code while (condition) body}. */
  record WhileStmt(Expr condition, Stmt body, Range range) implements Stmt {}

  /** {@code do body while (condition);}. */
  record DoStmt(Stmt body, Expr condition, Range range) implements Stmt {}

  /** {@code for (init; condition; update) body}; {@code init} may be a declaration. */
  record ForStmt(
      @Nullable Stmt init, @Nullable Expr condition, @Nullable Expr update, Stmt body, Range range)
      implements Stmt {}

  /**
   * A macro call that a statement follows: {@code list_for_each_entry(p, head, list) body}, {@code
   * scoped_guard(mutex, &m) body}, {@code if_not_guard(...) body}.
   */
  record MacroBlockStmt(Expr.CallExpr header, Stmt body, Range range) implements Stmt {}

  /** {@code switch (selector) body}. */
  record SwitchStmt(Expr selector, Stmt body, Range range) implements Stmt {}

  /** {@code case value:}, or GNU's {@code case value ... last:}. */
  record CaseStmt(Expr value, @Nullable Expr last, Range range) implements Stmt {}

  /** {@code default:}. */
  record DefaultStmt(Range range) implements Stmt {}

  /** {@code name:}. */
  record LabelStmt(String name, Range range) implements Stmt {}

  /** {@code goto name;}, or GNU's {@code goto *target;} with a null name. */
  record GotoStmt(@Nullable String name, @Nullable Expr target, Range range) implements Stmt {}

  /** {@code return value;}. */
  record ReturnStmt(@Nullable Expr value, Range range) implements Stmt {}

  /** {@code break;}. */
  record BreakStmt(Range range) implements Stmt {}

  /** {@code continue;}. */
  record ContinueStmt(Range range) implements Stmt {}

  /** {@code ;}. */
  record EmptyStmt(Range range) implements Stmt {}

  /**
   * {@code asm(...)}: its text is not taken apart, but for the labels an {@code asm goto} may jump
   * to.
   */
  record AsmStmt(List<String> gotoLabels, Range range) implements Stmt {
    public AsmStmt {
      gotoLabels = List.copyOf(gotoLabels);
    }
  }

  /**
   * {@code #if} ... {@code #elif} ... {@code #else} ... {@code #endif} around whole statements.
   * Each branch's condition holds the negations of those before it; without an {@code #else} the
   * case that none holds is not listed.
   */
  record ConditionalGroupStmt(List<Branch> branches, Range range) implements Stmt {
    public ConditionalGroupStmt {
      branches = List.copyOf(branches);
    }

    /** One branch and when it is compiled. */
    public record Branch(Condition condition, List<Stmt> statements) {
      public Branch {
        statements = List.copyOf(statements);
      }
    }
  }
}
