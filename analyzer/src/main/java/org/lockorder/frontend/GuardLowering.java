package org.lockorder.frontend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Attribute;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.ir.CType;
import org.lockorder.ir.Value;
import org.lockorder.rules.Models.GuardUse;

/**
 * Uses of guard classes: {@code guard(mutex)(&m);}, {@code scoped_guard(mutex, &m) { ... }}, and
 * variables that are cleaned up behind.
 */
final class GuardLowering {
  private final FunctionLowering function;
  private final FlowGraph graph;
  private final Guards guards;

  GuardLowering(FunctionLowering function) {
    this.function = function;
    this.graph = function.graph();
    this.guards = function.guards();
  }

  /** Opens {@code guard(class)(arguments)} where the call is one. */
  boolean restOfScope(Expr.CallExpr call) {
    if (!(call.callee() instanceof Expr.CallExpr use)) {
      return false;
    }
    GuardUse kind = kind(use);
    String name = name(use);
    if (name == null || kind == null) {
      return false;
    }
    return switch (kind) {
      case REST_OF_SCOPE -> {
        List<Value> arguments = arguments(call.arguments());
        Value object = guards.acquire(name, arguments, function.line(call.range()));
        guards.push(name, arguments, object);
        yield true;
      }
      case NAMED_REST_OF_SCOPE -> {
        named(name, use, call);
        yield true;
      }
      case STATEMENT, STATEMENT_OR_FAIL, VARIABLE -> false;
    };
  }

  private void named(String name, Expr.CallExpr use, Expr.CallExpr call) {
    List<Value> arguments = arguments(call.arguments());
    int line = function.line(call.range());
    Value taken = guards.acquire(name, arguments, line);
    String variable = use.arguments().size() > 1 ? Spelling.name(use.arguments().get(1)) : null;
    if (variable == null) {
      guards.push(name, arguments, taken);
      return;
    }
    Value.Variable holder =
        function.scopes().declare(variable, new CType.Named(ScopeClasses.type(name)));
    function.assign(holder, taken, line);
    guards.push(name, arguments, holder);
  }

  /**
   * Lowers {@code scoped_guard(class, arguments) body} where the statement is one. The macro is a
   * loop of one round: break and continue leave it.
   */
  boolean statement(Stmt.MacroBlockStmt s) {
    GuardUse kind = kind(s.header());
    String name = name(s.header());
    boolean failing = kind == GuardUse.STATEMENT_OR_FAIL;
    if (name == null || !(failing || kind == GuardUse.STATEMENT)) {
      return false;
    }
    List<Expr> all = s.header().arguments();
    List<Value> arguments =
        arguments(all.subList(Math.min(failing ? 2 : 1, all.size()), all.size()));
    int line = function.line(s.range());
    int body = graph.newBlock();
    int refused = graph.newBlock();
    int after = graph.newBlock();
    Value object = guards.acquire(name, arguments, line);
    graph.branch(object, body, refused, line);
    graph.resume(refused);
    if (failing && all.size() > 1) {
      fail(all.get(1));
    }
    graph.jump(after);
    graph.resume(body);
    Guard outer = guards.open();
    function.jumps().enterLoop(after, after);
    guards.push(name, arguments, object);
    function.statements().scoped(s.body());
    function.jumps().leave();
    guards.release(guards.open(), outer, line);
    guards.reset(outer);
    graph.enter(after);
    return true;
  }

  /** Cleans up behind a variable that is declared {@code __free(name)}. */
  void variable(List<Attribute> attributes, Value.Variable variable) {
    for (Attribute attribute : attributes) {
      String name =
          attribute.arguments().isEmpty() ? null : Spelling.name(attribute.arguments().getFirst());
      if (name != null
          && function.file().models().guardUses().get(attribute.name()) == GuardUse.VARIABLE) {
        guards.pushVariable(ScopeClasses.cleanup(name), variable);
      }
    }
  }

  /** What a guard that was not taken does instead: a statement, in a macro's argument. */
  private void fail(Expr argument) {
    if (argument instanceof Expr.StatementExpr statements) {
      function.statements().lower(statements.body());
    } else {
      function.expressions().effect(argument);
    }
  }

  private List<Value> arguments(List<Expr> arguments) {
    return arguments.stream()
        .filter(e -> !(e instanceof Expr.TokensExpr tokens && tokens.text().isBlank()))
        .map(function.expressions()::value)
        .toList();
  }

  private @Nullable GuardUse kind(Expr.CallExpr use) {
    String macro = Spelling.callee(use);
    return macro == null ? null : function.file().models().guardUses().get(macro);
  }

  private static @Nullable String name(Expr.CallExpr use) {
    return use.arguments().isEmpty() ? null : Spelling.name(use.arguments().getFirst());
  }
}
