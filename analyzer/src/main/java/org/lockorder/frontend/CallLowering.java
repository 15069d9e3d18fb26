package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.UnaryOperator;
import org.lockorder.ir.CType;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.rules.CallModel;
import org.lockorder.rules.Definer;
import org.lockorder.rules.Models;
import org.lockorder.rules.ValueModel;

/** Turns a call into what the models say it is, or into a plain call. */
final class CallLowering {
  private final FunctionLowering function;
  private final FlowGraph graph;
  private final Models models;
  private final WorthLowering worths;
  private final InlineLowering inlines;

  CallLowering(FunctionLowering function) {
    this.function = function;
    this.graph = function.graph();
    this.models = function.file().models();
    this.worths = new WorthLowering(function);
    this.inlines = new InlineLowering(function);
  }

  /** Evaluates the call. */
  Value value(Expr.CallExpr call) {
    String name = Spelling.callee(call);
    if (name == null || isPointer(name)) {
      return indirect(call);
    }
    ValueModel worth = models.values().get(name);
    if (worth instanceof ValueModel.Seldom || worth instanceof ValueModel.Constant) {
      return worths.value(name, worth, call);
    }
    if (!function.file().hidesModel(name)) {
      List<CallModel> effects = models.calls().get(name);
      if (effects != null) {
        return primitive(name, effects, call);
      }
      if (worth != null) {
        return worths.value(name, worth, call);
      }
      Definer definer = models.definers().get(name);
      if (definer != null) {
        function.declarations().define(definer, call, false);
        return Folding.UNKNOWN;
      }
    }
    if (models.noReturn().contains(name)) {
      // What a dying task or kernel still does is no part of any order.
      arguments(call);
      graph.end(new Terminator.Stop());
      return Folding.UNKNOWN;
    }
    Value inlined = inlines.value(name, call);
    return inlined != null ? inlined : plain(name, call);
  }

  /** What its definition does, whatever is said of the name. */
  void plain(Expr.CallExpr call) {
    String name = Spelling.callee(call);
    if (name != null) {
      plain(name, call);
    }
  }

  private Value plain(String name, Expr.CallExpr call) {
    function.file().mention(name);
    return call(new Op.Callee.Named(name), arguments(call), line(call));
  }

  /** The argument whose truth is the call's, where it is one; the others are not evaluated. */
  @Nullable Expr same(Expr.CallExpr call) {
    String name = Spelling.callee(call);
    return name != null
            && models.values().get(name) instanceof ValueModel.Same same
            && same.argument() < call.arguments().size()
            && function.scopes().find(name) == null
            && !function.file().hidesModel(name)
        ? call.arguments().get(same.argument())
        : null;
  }

  /**
   * Whether a name in front of a call is a variable. {@code u64 max = max(a, b)} calls the macro,
   * for the variable is no pointer to a function; a prototype in a function declares no variable.
   */
  private boolean isPointer(String name) {
    Value local = function.scopes().find(name);
    return switch (local) {
      case null -> false;
      case Value.Global g -> !g.name().equals(name);
      case Value.Variable v -> {
        CType type = function.scopes().type(v.name());
        CType target = type instanceof CType.Pointer p ? p.target() : type;
        yield !(target instanceof CType.Scalar || target instanceof CType.Struct);
      }
      default -> true;
    };
  }

  private Value indirect(Expr.CallExpr call) {
    if (function.guardUses().restOfScope(call)) {
      return Folding.UNKNOWN;
    }
    Expr callee = call.callee();
    while (callee instanceof Expr.UnaryExpr star && star.operator() == UnaryOperator.DEREFERENCE) {
      callee = star.operand();
    }
    if (callee instanceof Expr.ConditionalExpr choice && choice.then() != null) {
      return function.expressions().value(either(choice, choice.then(), call));
    }
    Value pointer = function.expressions().value(callee);
    return call(new Op.Callee.Indirect(pointer), arguments(call), line(call));
  }

  /** {@code (a ? f : g)(x)} as {@code a ? f(x) : g(x)}. */
  private static Expr either(Expr.ConditionalExpr choice, Expr then, Expr.CallExpr call) {
    return new Expr.ConditionalExpr(
        choice.condition(),
        new Expr.CallExpr(then, call.arguments(), call.range()),
        new Expr.CallExpr(choice.otherwise(), call.arguments(), call.range()),
        call.range());
  }

  private Value call(Op.Callee callee, List<Value> arguments, int line) {
    if (!graph.live()) {
      return Folding.UNKNOWN;
    }
    int result = graph.nextResult();
    graph.emit(new Op.Call(result, callee, arguments, line));
    return new Value.Result(result);
  }

  /** A call or mark that is made of these effects. */
  Value primitive(String name, List<CallModel> effects, Expr.CallExpr call) {
    List<Value> arguments = arguments(call);
    if (!graph.live()) {
      return Folding.UNKNOWN;
    }
    Operands operands = new Operands(call, arguments, graph.nextResult(), function);
    for (CallModel effect : effects) {
      graph.emit(
          new Op.LockOp(
              operands.result(),
              name,
              action(effect, operands),
              operands.mode(effect),
              effect.kind(),
              operands.value(effect.lock()),
              operands.blocks(effect),
              effect.acquiredWhen(),
              operands.subclass(effect.subclass()),
              effect.lastReference(),
              operands.provided(effect),
              effect.context(),
              operands.printed(effect),
              line(call)));
    }
    if (effects.stream().anyMatch(CallModel::enters)) {
      function.file().mention(name);
      return call(new Op.Callee.Named(name), arguments, line(call));
    }
    return new Value.Result(operands.result());
  }

  /** A call that puts a pointer where others will call it. */
  Value stored(String name, ValueModel.Stored model, Expr.CallExpr call) {
    List<Value> arguments = arguments(call);
    Operands operands = new Operands(call, arguments, -1, function);
    function.assign(
        Folding.dereference(operands.value(model.in())),
        Folding.dereference(operands.value(model.value())),
        line(call));
    function.file().mention(name);
    return call(new Op.Callee.Named(name), arguments, line(call));
  }

  /** A call of what was put there. */
  Value called(String name, ValueModel.Called model, Expr.CallExpr call) {
    List<Value> arguments = arguments(call);
    if (!graph.live()) {
      return Folding.UNKNOWN;
    }
    int after = graph.newBlock();
    if (model.waits() >= 0 && model.waits() < arguments.size()) {
      int waiting = graph.newBlock();
      graph.branch(arguments.get(model.waits()), waiting, after, line(call));
      graph.resume(waiting);
    }
    Operands operands = new Operands(call, arguments, -1, function);
    held(LockAction.ACQUIRE, name, model, operands, call);
    handler(ContextChange.HARDIRQ_ENTER, name, model, call);
    Value result =
        call(
            new Op.Callee.Indirect(function(operands.value(model.pointer()))),
            passed(model, arguments),
            line(call));
    handler(ContextChange.HARDIRQ_LEAVE, name, model, call);
    held(LockAction.RELEASE, name, model, operands, call);
    graph.enter(after);
    return result;
  }

  private static List<Value> passed(ValueModel.Called model, List<Value> arguments) {
    return model.arguments().stream()
        .map(
            index ->
                index == ValueModel.Called.OTHER || index >= arguments.size()
                    ? Folding.UNKNOWN
                    : arguments.get(index))
        .toList();
  }

  /** What is called: what a member holds, or a function itself. */
  private static Value function(Value pointer) {
    return pointer instanceof Value.AddressOf address ? address.place() : pointer;
  }

  private void handler(
      ContextChange change, String name, ValueModel.Called model, Expr.CallExpr call) {
    if (model.handler()) {
      graph.emit(Op.LockOp.context(graph.nextResult(), name, change, line(call)));
    }
  }

  private void held(
      LockAction action,
      String name,
      ValueModel.Called model,
      Operands operands,
      Expr.CallExpr call) {
    if (model.holding() != null) {
      graph.emit(
          new Op.LockOp(
              graph.nextResult(),
              name,
              action,
              model.mode(),
              model.kind(),
              operands.value(model.holding()),
              model.blocks(),
              Outcome.ANY,
              null,
              false,
              null,
              ContextChange.NONE,
              operands.spelling(model.holding()),
              line(call)));
    }
  }

  private static LockAction action(CallModel effect, Operands operands) {
    if (effect.count() == null) {
      return effect.action();
    }
    Value count = operands.value(effect.count());
    return Folding.isZero(count)
        ? LockAction.INITIALISE_TAKEN
        : count.equals(Folding.ONE) ? effect.action() : LockAction.INITIALISE_SEVERAL;
  }

  private List<Value> arguments(Expr.CallExpr call) {
    List<Value> values = new ArrayList<>(call.arguments().size());
    for (Expr argument : call.arguments()) {
      values.add(function.expressions().value(argument));
    }
    return values;
  }

  private int line(Expr.CallExpr call) {
    return function.line(call.range());
  }
}
