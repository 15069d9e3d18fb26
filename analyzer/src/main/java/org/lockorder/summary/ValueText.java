package org.lockorder.summary;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;

/** Values of one function much as its author wrote them, for a reader of a path. */
final class ValueText {
  private static final String UNKNOWN = "...";

  private final Map<Integer, String> calls = new HashMap<>();

  private final Map<Integer, Op.Call> asked = new HashMap<>();

  ValueText(FunctionFacts function) {
    for (Block block : function.blocks()) {
      for (Op op : block.ops()) {
        switch (op) {
          case Op.Assign a -> {}
          case Op.Call c -> {
            calls.putIfAbsent(c.result(), nameOf(c.callee()));
            asked.putIfAbsent(c.result(), c);
          }
          case Op.LockOp l -> calls.putIfAbsent(l.result(), l.name());
        }
      }
    }
  }

  static String nameOf(Op.Callee callee) {
    return switch (callee) {
      case Op.Callee.Named n -> n.name();
      case Op.Callee.Indirect i -> "a function pointer";
    };
  }

  /** The call whose result that is, with its arguments; empty for any other value. */
  String asked(Value value) {
    Op.Call call = value instanceof Value.Result r ? asked.get(r.call()) : null;
    return call == null
        ? ""
        : nameOf(call.callee())
            + call.arguments().stream().map(this::of).collect(Collectors.joining(", ", "(", ")"));
  }

  /** The condition, or its opposite. */
  String condition(Value value, boolean holds) {
    if (value instanceof Value.Not n) {
      return condition(n.value(), !holds);
    }
    if (value instanceof Value.Binary b && !holds && opposite(b.operator()) != null) {
      return "%s %s %s".formatted(of(b.left()), opposite(b.operator()), of(b.right()));
    }
    String text = of(value);
    return holds ? text : value instanceof Value.Binary ? "!(" + text + ")" : "!" + text;
  }

  private static @Nullable String opposite(Value.Operator operator) {
    return switch (operator) {
      case EQUAL -> "!=";
      case NOT_EQUAL -> "==";
      case LESS -> ">=";
      case LESS_EQUAL -> ">";
      case GREATER -> "<=";
      case GREATER_EQUAL -> "<";
      case BIT_AND, BIT_OR, PLUS, MINUS, MOVED -> null;
    };
  }

  /** The value. */
  String of(Value value) {
    return switch (value) {
      case Value.Variable v -> written(v.name());
      case Value.Global g -> g.name();
      case Value.Field f -> of(f.base()) + (f.arrow() ? "->" : ".") + f.member();
      case Value.Element e -> of(e.base()) + "[" + of(e.index()) + "]";
      case Value.AddressOf a -> "&" + of(a.place());
      case Value.Dereference d -> "*" + of(d.pointer());
      case Value.Constant c -> Long.toString(c.value());
      case Value.Result r -> calls.containsKey(r.call()) ? calls.get(r.call()) + "()" : UNKNOWN;
      case Value.Cast c -> of(c.value());
      case Value.ContainerOf c -> of(c.pointer());
      case Value.Binary b -> binary(b);
      case Value.Not n -> condition(n.value(), false);
      case Value.Configured c -> c.fact();
      case Value.Seldom r ->
          r.lastReference() ? "the last reference is gone" : "the object is one of few";
      case Value.Unknown u -> UNKNOWN;
    };
  }

  /** Lowering has no {@code -x} and {@code ~x}: they are what is taken from 0 and -1. */
  private String binary(Value.Binary b) {
    String right = of(b.right());
    if (b.operator() == Value.Operator.MINUS && b.left() instanceof Value.Constant from) {
      String operand = b.right() instanceof Value.Binary ? "(" + right + ")" : right;
      if (from.value() == 0) {
        return "-" + operand;
      }
      if (from.value() == -1) {
        return "~" + operand;
      }
    }
    return "%s %s %s".formatted(of(b.left()), b.operator().symbol(), right);
  }

  /** A variable that shadows another has a number behind its name. */
  private static String written(String name) {
    int at = name.indexOf('$');
    return at > 0 ? name.substring(0, at) : name;
  }
}
