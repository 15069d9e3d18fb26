package org.lockorder.frontend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.ir.Value;
import org.lockorder.rules.Operand;

/** Finds a model's operands in one call. */
record Operands(Expr.CallExpr call, List<Value> arguments, int result, SourceText text) {

  /** The pointer that the operand is. */
  Value value(Operand operand) {
    return switch (operand) {
      case Operand.Argument a ->
          a.index() >= arguments.size()
              ? Folding.UNKNOWN
              : member(arguments.get(a.index()), a.path());
      case Operand.GlobalObject global -> Folding.addressOf(object(global.name()));
      case Operand.Returned returned -> new Value.Result(result);
    };
  }

  /** A subclass; 0 is none. */
  @Nullable Value subclass(@Nullable Operand operand) {
    Value value = operand == null ? Folding.ZERO : value(operand);
    return Folding.isZero(value) ? null : value;
  }

  /** The operand as the source writes it. */
  String spelling(Operand operand) {
    return switch (operand) {
      case Operand.Argument a ->
          a.index() >= arguments.size()
              ? text.spelling(call.range())
              : text.spelling(call.arguments().get(a.index()).range()) + a.path();
      case Operand.GlobalObject global -> "&" + global.name();
      case Operand.Returned returned -> text.spelling(call.range());
    };
  }

  private static Value member(Value base, String path) {
    if (path.isEmpty()) {
      return base;
    }
    Value place = base;
    for (String step : path.replace("->", "\n>").replace(".", "\n.").split("\n", -1)) {
      if (!step.isEmpty()) {
        place = Folding.field(place, step.substring(1), step.startsWith(">"));
      }
    }
    return Folding.addressOf(place);
  }

  private static Value object(String path) {
    String[] steps = path.split("\\.", -1);
    Value place = new Value.Global(steps[0]);
    for (int i = 1; i < steps.length; i++) {
      place = Folding.field(place, steps[i], false);
    }
    return place;
  }
}
