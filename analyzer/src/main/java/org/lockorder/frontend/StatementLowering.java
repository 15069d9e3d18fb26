package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Condition.Term;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts.Form;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;

/** Turns statements into blocks. */
final class StatementLowering {
  private final FunctionLowering function;
  private final FlowGraph graph;
  private final Jumps jumps;
  private final LoopLowering loops;
  private @Nullable SwitchCases cases;

  StatementLowering(FunctionLowering function) {
    this.function = function;
    this.graph = function.graph();
    this.jumps = function.jumps();
    this.loops = new LoopLowering(function);
  }

  void lower(Stmt statement) {
    function.file().deadline().check();
    switch (statement) {
      case Stmt.BlockStmt block -> block(block);
      case Stmt.ExpressionStmt s -> function.expressions().effect(s.expression());
      case Stmt.DeclarationStmt s -> function.declarations().lower(s.declaration());
      case Stmt.IfStmt s -> choice(s);
      case Stmt.WhileStmt s -> loops.lower(s);
      case Stmt.DoStmt s -> loops.lower(s);
      case Stmt.ForStmt s -> loops.lower(s);
      case Stmt.MacroBlockStmt s -> {
        if (!function.guardUses().statement(s)) {
          loops.lower(s);
        }
      }
      case Stmt.SwitchStmt s -> selection(s);
      case Stmt.CaseStmt s -> {
        if (cases != null) {
          graph.enter(cases.block(caseValue(s)));
        }
      }
      case Stmt.DefaultStmt s -> {
        if (cases != null) {
          graph.enter(cases.defaultBlock());
        }
      }
      case Stmt.LabelStmt s -> jumps.label(s.name());
      case Stmt.GotoStmt s -> goTo(s);
      case Stmt.ReturnStmt s -> leave(s);
      case Stmt.BreakStmt s -> jumps.breakOut(line(s));
      case Stmt.ContinueStmt s -> jumps.continueLoop(line(s));
      case Stmt.EmptyStmt s -> {}
      case Stmt.AsmStmt s -> asm(s);
      case Stmt.ConditionalGroupStmt s -> group(s);
    }
  }

  /** Lowers a statement that is a scope of its own; the guards that it opens are closed behind. */
  void scoped(Stmt statement) {
    function.scopes().push();
    Guard outer = function.guards().open();
    if (statement instanceof Stmt.BlockStmt block) {
      for (Stmt each : block.statements()) {
        lower(each);
      }
    } else {
      lower(statement);
    }
    close(outer, end(statement.range()));
  }

  private void block(Stmt.BlockStmt block) {
    scoped(block);
  }

  /** Ends a scope: closes the guards opened in it, if there are any, on the line of a place. */
  void close(@Nullable Guard outer, Range place) {
    Guards guards = function.guards();
    if (guards.open() != null) {
      guards.release(guards.open(), outer, function.line(place));
    }
    guards.reset(outer);
    function.scopes().pop();
  }

  /** A statement expression: its value is that of its last statement. */
  Value value(Expr.StatementExpr e) {
    List<Stmt> statements = e.body().statements();
    function.scopes().push();
    Guard outer = function.guards().open();
    Value value = Folding.UNKNOWN;
    for (int i = 0; i < statements.size(); i++) {
      if (i == statements.size() - 1 && statements.get(i) instanceof Stmt.ExpressionStmt last) {
        value = function.expressions().value(last.expression());
      } else {
        lower(statements.get(i));
      }
    }
    close(outer, end(e.range()));
    return value;
  }

  private void choice(Stmt.IfStmt s) {
    int then = graph.newBlock();
    int otherwise = graph.newBlock();
    int after = s.otherwise() == null ? otherwise : graph.newBlock();
    function.conditions().branch(s.condition(), then, otherwise);
    graph.resume(then);
    scoped(s.then());
    graph.jump(after);
    if (s.otherwise() != null) {
      graph.resume(otherwise);
      scoped(s.otherwise());
      graph.jump(after);
    }
    graph.resume(after);
  }

  private void selection(Stmt.SwitchStmt s) {
    Value selector = function.expressions().value(s.selector());
    int dispatch = graph.newBlock();
    graph.jump(dispatch);
    int after = graph.newBlock();
    SwitchCases outer = cases;
    SwitchCases own = new SwitchCases(graph);
    cases = own;
    jumps.enterSwitch(after);
    scoped(s.body());
    graph.jump(after);
    jumps.leave();
    cases = outer;
    graph.resume(dispatch);
    own.dispatch(selector, after, line(s));
    graph.resume(after);
  }

  private @Nullable Value caseValue(Stmt.CaseStmt s) {
    return s.last() != null ? null : function.unevaluated(s.value());
  }

  private void goTo(Stmt.GotoStmt s) {
    if (s.name() != null) {
      jumps.goTo(s.name(), line(s));
      return;
    }
    if (s.target() != null) {
      function.expressions().effect(s.target());
    }
    jumps.goAnywhere();
  }

  private void leave(Stmt.ReturnStmt s) {
    leave(s.value() == null ? null : function.expressions().value(s.value()), line(s));
  }

  /** Returns, closing all guards. */
  void leave(@Nullable Value value, int line) {
    if (function.form() == Form.MACRO) {
      throw new NotLowered("a return in a macro");
    }
    function.guards().release(function.guards().open(), null, line);
    graph.end(new Terminator.Return(value, line));
  }

  private void asm(Stmt.AsmStmt s) {
    if (s.gotoLabels().isEmpty() || !graph.live()) {
      return;
    }
    List<Integer> targets = new ArrayList<>();
    int next = graph.newBlock();
    targets.add(next);
    s.gotoLabels().forEach(label -> targets.add(jumps.edgeTo(label, line(s))));
    graph.end(new Terminator.Choice(targets));
    graph.resume(next);
  }

  /**
   * {@code #if} around statements: a chain of branches on the facts. What the declarations in them
   * name is seen behind them.
   */
  private void group(Stmt.ConditionalGroupStmt s) {
    int after = graph.newBlock();
    Set<Range> refused = new HashSet<>();
    for (Stmt.ConditionalGroupStmt.Branch branch : s.branches()) {
      List<Term> own =
          branch.condition().terms().stream()
              .filter(term -> !refused.contains(term.expression().range()))
              .toList();
      own.forEach(term -> refused.add(term.expression().range()));
      Condition facts = function.file().presence().of(new org.lockorder.grammar.ast.Condition(own));
      if (facts == null) {
        continue;
      }
      int otherwise = graph.newBlock();
      graph.require(facts, otherwise, line(s));
      Guard outer = function.guards().open();
      branch.statements().forEach(this::lower);
      function.guards().reset(Guard.under(facts, function.guards().open(), outer));
      graph.jump(after);
      graph.resume(otherwise);
      if (facts.equals(Condition.ALWAYS)) {
        break;
      }
    }
    graph.enter(after);
  }

  private int line(Stmt statement) {
    return function.line(statement.range());
  }

  private static Range end(Range range) {
    return new Range(Math.max(range.begin(), range.end() - 1), range.end());
  }
}
