package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.BinaryOperator;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.ir.CType;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.rules.ValueModel;

/** Calls of which a model says what they are worth: {@code container_of()}, {@code IS_ERR()}. */
final class WorthLowering {
  /** A member that no struct has. */
  private static final String BESIDE = "<beside>";

  private final FunctionLowering function;

  WorthLowering(FunctionLowering function) {
    this.function = function;
  }

  /** Evaluates the arguments, and tells what the call is worth. */
  Value value(String name, ValueModel model, Expr.CallExpr call) {
    return switch (model) {
      case ValueModel.Same same -> evaluated(call, same.argument());
      case ValueModel.ErrorNumber error -> error(evaluated(call, error.argument()), call);
      case ValueModel.Container container -> container(container, call);
      case ValueModel.Member member -> {
        Value object = evaluated(call, member.object());
        String field = path(call, member.name());
        yield field == null ? Folding.UNKNOWN : Folding.field(object, field, true);
      }
      case ValueModel.Moved moved -> moved(evaluated(call, moved.argument()), moved, call);
      case ValueModel.Pointee pointee -> Folding.dereference(evaluated(call, pointee.argument()));
      case ValueModel.Beside beside ->
          Folding.field(evaluated(call, beside.argument()), BESIDE, true);
      case ValueModel.PointerTo pointer -> {
        evaluate(call);
        yield new Value.Cast(new CType.Pointer(type(call, pointer.type())), Folding.UNKNOWN);
      }
      case ValueModel.OneOf some -> {
        evaluate(call);
        yield Folding.addressOf(
            new Value.Element(new Value.Global(some.object()), Folding.UNKNOWN));
      }
      case ValueModel.Like like ->
          new Value.Cast(function.typeOf(evaluated(call, like.argument())), Folding.UNKNOWN);
      case ValueModel.Typed typed -> {
        evaluate(call);
        yield new Value.Cast(TypeText.parse(typed.type()), new Value.Global(name));
      }
      case ValueModel.Test test -> test(evaluated(call, test.argument()), test.outcome());
      case ValueModel.ConfigTest test -> {
        String macro = path(call, test.argument());
        yield macro == null
            ? Folding.UNKNOWN
            : function.file().presence().setting(macro, test.setting());
      }
      case ValueModel.LastReference last -> {
        evaluated(call, last.argument());
        yield new Value.Seldom(call.range().begin(), true);
      }
      case ValueModel.Seldom seldom -> seldom(call);
      case ValueModel.Constant constant -> {
        evaluate(call);
        yield Folding.constant(constant.number());
      }
      case ValueModel.Opaque opaque -> {
        evaluate(call);
        yield Folding.UNKNOWN;
      }
      case ValueModel.Stored stored -> function.calls().stored(name, stored, call);
      case ValueModel.Called called -> function.calls().called(name, called, call);
      case ValueModel.Demands demands -> {
        demand(demands, evaluate(call), call);
        yield Folding.ZERO;
      }
      case ValueModel.Refuses refuses -> {
        refuse(call, refuses.argument());
        yield Folding.ZERO;
      }
    };
  }

  /** What a place has had, which is zero from now on. */
  private Value moved(Value place, ValueModel.Moved model, Expr.CallExpr call) {
    Value had = place;
    int line = function.line(call.range());
    if (place instanceof Value.Variable || place instanceof Value.Field) {
      had = function.scopes().temporary(function.typeOf(place));
      function.assign(had, place, line);
      function.assign(place, Folding.ZERO, line);
    }
    if (model.returns()) {
      function.statements().leave(had, line);
    }
    return had;
  }

  /**
   * A number that is not known is not above 0, or nobody could tell the pointer from a good one.
   */
  private Value error(Value number, Expr.CallExpr call) {
    if (number instanceof Value.Variable
        || number instanceof Value.Result
        || number instanceof Value.Field) {
      Value none = Folding.binary(BinaryOperator.LESS_EQUAL, number, Folding.ZERO);
      goOn(none, null, function.line(call.range()));
    }
    return number;
  }

  private void demand(ValueModel.Demands model, List<Value> values, Expr.CallExpr call) {
    if (Math.max(model.argument(), model.is()) < values.size()) {
      Value value = values.get(model.argument());
      Value condition =
          model.is() == ValueModel.Demands.NONE
              ? test(value, model.outcome())
              : Folding.binary(BinaryOperator.EQUAL, value, values.get(model.is()));
      Value otherwise = model.goesOn() ? new Value.Seldom(call.range().begin(), false) : null;
      goOn(condition, otherwise, function.line(call.range()));
    }
  }

  /**
   * Where that is true.
   *
   * @param otherwise and where it is not if this is; null for not at all
   */
  private void goOn(Value condition, @Nullable Value otherwise, int line) {
    FlowGraph graph = function.graph();
    int after = graph.newBlock();
    int stop = graph.newBlock();
    graph.branch(condition, after, stop, line);
    graph.resume(stop);
    if (otherwise != null) {
      int end = graph.newBlock();
      graph.branch(otherwise, after, end, line);
      graph.resume(end);
    }
    graph.end(new Terminator.Stop());
    graph.resume(after);
  }

  private void refuse(Expr.CallExpr call, int index) {
    if (index >= call.arguments().size()) {
      return;
    }
    FlowGraph graph = function.graph();
    int stop = graph.newBlock();
    int after = graph.newBlock();
    function.conditions().branch(call.arguments().get(index), stop, after);
    graph.resume(stop);
    graph.end(new Terminator.Stop());
    graph.resume(after);
  }

  /** The call is made where it comes to something. */
  private Value seldom(Expr.CallExpr call) {
    Value comes = new Value.Seldom(call.range().begin(), false);
    FlowGraph graph = function.graph();
    int something = graph.newBlock();
    int after = graph.newBlock();
    graph.branch(comes, something, after, function.line(call.range()));
    graph.resume(something);
    function.calls().plain(call);
    graph.jump(after);
    graph.resume(after);
    return comes;
  }

  private Value container(ValueModel.Container model, Expr.CallExpr call) {
    Value pointer = evaluated(call, model.pointer());
    String member = path(call, model.member());
    return member == null
        ? Folding.UNKNOWN
        : new Value.ContainerOf(pointer, type(call, model.type()), member);
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

  private List<Value> evaluate(Expr.CallExpr call) {
    List<Value> values = new ArrayList<>(call.arguments().size());
    for (Expr argument : call.arguments()) {
      values.add(function.expressions().value(argument));
    }
    return values;
  }

  /** Evaluates all arguments, for the value of one. */
  private Value evaluated(Expr.CallExpr call, int index) {
    List<Value> values = evaluate(call);
    return index < values.size() ? values.get(index) : Folding.UNKNOWN;
  }

  private static @Nullable String path(Expr.CallExpr call, int index) {
    return index < call.arguments().size() ? Spelling.path(call.arguments().get(index)) : null;
  }

  private CType type(Expr.CallExpr call, int index) {
    return index < call.arguments().size()
        ? type(call.arguments().get(index))
        : new CType.Unknown();
  }

  private CType type(Expr argument) {
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
}
