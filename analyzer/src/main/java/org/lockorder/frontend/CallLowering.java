package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.BinaryOperator;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.UnaryOperator;
import org.lockorder.ir.CType;
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

  CallLowering(FunctionLowering function) {
    this.function = function;
    this.graph = function.graph();
    this.models = function.file().models();
  }

  /** Evaluates the call. */
  Value value(Expr.CallExpr call) {
    String name = Spelling.callee(call);
    if (name == null || function.scopes().find(name) != null) {
      return indirect(call);
    }
    if (!function.file().hidesModel(name)) {
      List<CallModel> effects = models.calls().get(name);
      if (effects != null) {
        return primitive(name, effects, call);
      }
      ValueModel worth = models.values().get(name);
      if (worth != null) {
        return modelled(name, worth, call);
      }
      Definer definer = models.definers().get(name);
      if (definer != null) {
        function.declarations().define(definer, call, false);
        return Folding.UNKNOWN;
      }
    }
    function.file().mention(name);
    Value result = call(new Op.Callee.Named(name), arguments(call), line(call));
    if (models.noReturn().contains(name)) {
      graph.end(new Terminator.Stop());
    }
    return result;
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

  private Value indirect(Expr.CallExpr call) {
    if (function.guardUses().restOfScope(call)) {
      return Folding.UNKNOWN;
    }
    Expr callee = call.callee();
    while (callee instanceof Expr.UnaryExpr star && star.operator() == UnaryOperator.DEREFERENCE) {
      callee = star.operand();
    }
    Value pointer = function.expressions().value(callee);
    return call(new Op.Callee.Indirect(pointer), arguments(call), line(call));
  }

  private Value call(Op.Callee callee, List<Value> arguments, int line) {
    if (!graph.live()) {
      return Folding.UNKNOWN;
    }
    int result = graph.nextResult();
    graph.emit(new Op.Call(result, callee, arguments, line));
    return new Value.Result(result);
  }

  private Value primitive(String name, List<CallModel> effects, Expr.CallExpr call) {
    List<Value> arguments = arguments(call);
    if (!graph.live()) {
      return Folding.UNKNOWN;
    }
    Operands operands = new Operands(call, arguments, graph.nextResult(), function.file().text());
    for (CallModel effect : effects) {
      graph.emit(
          new Op.LockOp(
              operands.result(),
              name,
              effect.action(),
              effect.mode(),
              effect.kind(),
              operands.value(effect.lock()),
              effect.blocks(),
              effect.acquiredWhen(),
              operands.subclass(effect.subclass()),
              operands.spelling(effect.lock()),
              line(call)));
    }
    return new Value.Result(operands.result());
  }

  private Value modelled(String name, ValueModel model, Expr.CallExpr call) {
    return switch (model) {
      case ValueModel.Same same -> argument(call, arguments(call), same.argument());
      case ValueModel.Container container -> container(container, call);
      case ValueModel.Member member -> {
        Value object = argument(call, arguments(call), member.object());
        String path =
            member.name() < call.arguments().size()
                ? Spelling.path(call.arguments().get(member.name()))
                : null;
        yield path == null ? Folding.UNKNOWN : new Value.Field(object, path, true);
      }
      case ValueModel.Pointee pointee ->
          new Value.Dereference(argument(call, arguments(call), pointee.argument()));
      case ValueModel.PointerTo pointer -> {
        arguments(call);
        yield pointer.type() < call.arguments().size()
            ? new Value.Cast(
                new CType.Pointer(namedType(call.arguments().get(pointer.type()))), Folding.UNKNOWN)
            : Folding.UNKNOWN;
      }
      case ValueModel.Like like ->
          new Value.Cast(
              new CType.Typeof(argument(call, arguments(call), like.argument())), Folding.UNKNOWN);
      case ValueModel.Typed typed -> {
        arguments(call);
        yield new Value.Cast(TypeText.parse(typed.type()), new Value.Global(name));
      }
      case ValueModel.Test test ->
          test(argument(call, arguments(call), test.argument()), test.outcome());
      case ValueModel.ConfigTest test -> {
        String fact = fact(call, test.argument());
        yield fact == null ? Folding.UNKNOWN : function.file().presence().configured(fact);
      }
      case ValueModel.Refuses refuses -> {
        if (refuses.argument() < call.arguments().size()) {
          int stop = graph.newBlock();
          int after = graph.newBlock();
          function.conditions().branch(call.arguments().get(refuses.argument()), stop, after);
          graph.resume(stop);
          graph.end(new Terminator.Stop());
          graph.resume(after);
        }
        yield Folding.ZERO;
      }
    };
  }

  private static @Nullable String fact(Expr.CallExpr call, int argument) {
    String macro =
        argument < call.arguments().size() ? Spelling.name(call.arguments().get(argument)) : null;
    return macro == null ? null : Presence.fact(macro);
  }

  private Value container(ValueModel.Container model, Expr.CallExpr call) {
    List<Value> arguments = arguments(call);
    Value pointer = argument(call, arguments, model.pointer());
    String member =
        model.member() < arguments.size()
            ? Spelling.path(call.arguments().get(model.member()))
            : null;
    if (member == null || model.type() >= arguments.size()) {
      return Folding.UNKNOWN;
    }
    return new Value.ContainerOf(pointer, namedType(call.arguments().get(model.type())), member);
  }

  private CType namedType(Expr argument) {
    return switch (argument) {
      case Expr.TypeExpr type -> function.type(type.type(), "::");
      case Expr.NameExpr name ->
          function.scopes().find(name.name()) == null
              ? new CType.Named(name.name())
              : new CType.Unknown();
      case Expr.TokensExpr tokens -> TypeText.parse(tokens.text());
      default -> new CType.Unknown();
    };
  }

  private static Value test(Value value, Outcome outcome) {
    BinaryOperator operator =
        switch (outcome.bits()) {
          case 1 -> BinaryOperator.LESS;
          case 2 -> BinaryOperator.EQUAL;
          case 3 -> BinaryOperator.LESS_EQUAL;
          case 4 -> BinaryOperator.GREATER;
          case 5 -> BinaryOperator.NOT_EQUAL;
          case 6 -> BinaryOperator.GREATER_EQUAL;
          default -> null;
        };
    return operator == null
        ? Folding.truth(outcome.isAny())
        : Folding.binary(operator, value, Folding.ZERO);
  }

  private List<Value> arguments(Expr.CallExpr call) {
    List<Value> values = new ArrayList<>(call.arguments().size());
    for (Expr argument : call.arguments()) {
      values.add(function.expressions().value(argument));
    }
    return values;
  }

  private static Value argument(Expr.CallExpr call, List<Value> values, int index) {
    return index < call.arguments().size() ? values.get(index) : Folding.UNKNOWN;
  }

  private int line(Expr.CallExpr call) {
    return function.line(call.range());
  }
}
