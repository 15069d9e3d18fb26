package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.ir.Value;

/** Turns loops into blocks. */
final class LoopLowering {
  private final FunctionLowering function;
  private final FlowGraph graph;

  LoopLowering(FunctionLowering function) {
    this.function = function;
    this.graph = function.graph();
  }

  void lower(Stmt.WhileStmt s) {
    int head = graph.newBlock();
    int body = graph.newBlock();
    int exit = graph.newBlock();
    graph.enter(head);
    function.conditions().branch(s.condition(), body, exit);
    body(s.body(), body, exit, head);
    graph.jump(head);
    graph.resume(exit);
  }

  void lower(Stmt.DoStmt s) {
    int body = graph.newBlock();
    int test = graph.newBlock();
    int exit = graph.newBlock();
    graph.jump(body);
    body(s.body(), body, exit, test);
    graph.enter(test);
    function.conditions().branch(s.condition(), body, exit);
    graph.resume(exit);
  }

  void lower(Stmt.ForStmt s) {
    function.scopes().push();
    Guard outer = function.guards().open();
    int head = graph.newBlock();
    int body = graph.newBlock();
    int update = graph.newBlock();
    int exit = graph.newBlock();
    if (s.init() != null) {
      function.statements().lower(s.init());
    }
    graph.enter(head);
    if (s.condition() == null) {
      graph.jump(body);
    } else {
      function.conditions().branch(s.condition(), body, exit);
    }
    body(s.body(), body, exit, update);
    graph.enter(update);
    if (s.update() != null) {
      function.expressions().effect(s.update());
    }
    graph.jump(head);
    graph.resume(exit);
    function.statements().close(outer, s.range());
  }

  /**
   * A macro before a statement is taken for an iterator: its arguments are evaluated once, plain
   * local variables among them are anything in each round, and it goes round any number of times.
   */
  void lower(Stmt.MacroBlockStmt s) {
    List<Value.Variable> cursors = new ArrayList<>();
    for (Expr argument : s.header().arguments()) {
      if (function.expressions().value(argument) instanceof Value.Variable variable
          && argument instanceof Expr.NameExpr) {
        cursors.add(variable);
      }
    }
    int head = graph.newBlock();
    int body = graph.newBlock();
    int exit = graph.newBlock();
    int line = function.line(s.range());
    graph.enter(head);
    cursors.forEach(cursor -> function.assign(cursor, Folding.UNKNOWN, line));
    graph.branch(Folding.UNKNOWN, body, exit, line);
    body(s.body(), body, exit, head);
    graph.jump(head);
    graph.resume(exit);
  }

  private void body(Stmt body, int block, int exit, int next) {
    graph.resume(block);
    function.jumps().enterLoop(exit, next);
    function.statements().scoped(body);
    function.jumps().leave();
  }
}
