package org.lockorder.frontend;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.ir.CType;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.rules.CallModel;
import org.lockorder.rules.Operand;

/** Finds a model's operands in one call. */
record Operands(Expr.CallExpr call, List<Value> arguments, int result, FunctionLowering function) {
  private static final Pattern ARGUMENT = Pattern.compile("arg(\\d+)");

  /** The pointer that the operand is. */
  Value value(Operand operand) {
    return switch (operand) {
      case Operand.Argument a ->
          a.index() >= arguments.size()
              ? Folding.UNKNOWN
              : member(arguments.get(a.index()), a.path());
      case Operand.Part part -> part(value(part.whole()), constant(part.index()));
      case Operand.OneOf some ->
          Folding.addressOf(new Value.Element(new Value.Global(some.name()), Folding.UNKNOWN));
      case Operand.MemberOfOne some -> member(some);
      case Operand.GlobalObject global -> Folding.addressOf(object(global.name()));
      case Operand.Returned returned -> new Value.Result(result);
    };
  }

  /**
   * Whether the call waits for the lock: it does not where what says that it only tries is not 0.
   */
  boolean blocks(CallModel effect) {
    return effect.blocks() && (effect.tries() == null || Folding.isZero(value(effect.tries())));
  }

  /** For what the lock is taken. */
  LockMode mode(CallModel effect) {
    if (effect.reads() == null || !(value(effect.reads()) instanceof Value.Constant reads)) {
      return effect.mode();
    }
    return reads.value() == 0
        ? LockMode.EXCLUSIVE
        : reads.value() == 1 ? LockMode.SHARED : LockMode.RECURSIVE_SHARED;
  }

  /** The flags on which it hangs that anything is done. */
  Op.@Nullable Provided provided(CallModel effect) {
    return effect.word() == null ? null : new Op.Provided(value(effect.word()), effect.flags());
  }

  /** A subclass; 0 is none. */
  @Nullable Value subclass(@Nullable Operand operand) {
    Value value = operand == null ? Folding.ZERO : value(operand);
    return Folding.isZero(value) ? null : value;
  }

  /**
   * What lockdep prints for the lock, of calls that make it: the text of an operand, or a string.
   */
  String printed(CallModel effect) {
    Operand named = effect.named();
    return named == null ? spelling(effect.lock()) : spelling(named).replace("\"", "");
  }

  /** The operand as the source writes it. */
  String spelling(Operand operand) {
    return switch (operand) {
      case Operand.Argument a ->
          a.index() >= arguments.size()
              ? spelling()
              : text().spelling(call.arguments().get(a.index()).range()) + a.path();
      case Operand.Part part -> spelling(part.whole());
      case Operand.OneOf some -> some.name();
      case Operand.MemberOfOne some -> "&" + some.struct() + "->" + some.member();
      case Operand.GlobalObject global -> "&" + global.name();
      case Operand.Returned returned -> spelling();
    };
  }

  private String spelling() {
    return text().spelling(call.range());
  }

  private SourceText text() {
    return function.file().text();
  }

  private static Value part(Value whole, Value index) {
    return index instanceof Value.Global
        ? Folding.addressOf(new Value.Element(Folding.dereference(whole), index))
        : whole;
  }

  /** The constant that a rule names, or that an argument is. */
  private Value constant(String index) {
    Matcher argument = ARGUMENT.matcher(index);
    if (!argument.matches()) {
      return new Value.Global(index);
    }
    int number = Integer.parseInt(argument.group(1));
    return number < call.arguments().size()
            && call.arguments().get(number) instanceof Expr.NameExpr name
        ? function.expressions().index(name)
        : Folding.UNKNOWN;
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

  private static Value member(Operand.MemberOfOne some) {
    CType pointer = new CType.Pointer(new CType.Struct(some.struct()));
    Value object = new Value.Cast(pointer, Folding.UNKNOWN);
    return Folding.addressOf(Folding.field(object, some.member(), true));
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
