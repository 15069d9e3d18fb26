package org.lockorder.ir;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes function facts as text: to look at, and to compare in tests. */
public final class FactsPrinter {
  private FactsPrinter() {}

  /** All of a file's facts. */
  public static String print(FileFacts file) {
    StringBuilder out = new StringBuilder("file " + file.path() + "\n");
    file.includes().forEach(include -> out.append("include ").append(include).append('\n'));
    new TreeMap<>(file.typedefs())
        .forEach((name, type) -> out.append("typedef " + name + " = " + print(type) + "\n"));
    new TreeMap<>(file.prototypes())
        .forEach((name, type) -> out.append("prototype " + name + " -> " + print(type) + "\n"));
    new TreeMap<>(file.aliases())
        .forEach((name, value) -> out.append("alias " + name + " = " + print(value) + "\n"));
    file.structs().forEach(struct -> out.append(print(struct)));
    file.globals().forEach(global -> out.append(print(global)));
    file.initial().forEach(element -> out.append(print(element)));
    file.functions().forEach(function -> out.append(print(function)));
    file.reading().failed().forEach(line -> out.append("failed ").append(line).append('\n'));
    return out.toString();
  }

  /** A struct and its members. */
  public static String print(StructFacts struct) {
    StringBuilder out = new StringBuilder("struct " + struct.tag() + where(struct.condition()));
    for (StructFacts.Member member : struct.members()) {
      out.append("\n  ").append(member.name()).append(": ").append(print(member.type()));
    }
    return out.append('\n').toString();
  }

  /** A variable of file scope. */
  public static String print(GlobalFacts global) {
    return "global "
        + (global.fileLocal() ? "static " : "")
        + (global.definition() ? "" : "extern ")
        + global.name()
        + ": "
        + print(global.type())
        + where(global.condition())
        + "\n";
  }

  /** What an element of a static object holds from the beginning. */
  public static String print(Initial element) {
    return "initial "
        + print(element.place())
        + " = "
        + print(element.value())
        + where(element.condition())
        + "\n";
  }

  /** A function, its blocks numbered; each operation on a line. */
  public static String print(FunctionFacts function) {
    StringBuilder out = new StringBuilder();
    out.append(function.form().name().toLowerCase(Locale.ROOT)).append(' ');
    out.append(function.fileLocal() ? "static " : "")
        .append(function.weak() ? "weak " : "")
        .append(function.boot() ? "boot " : "");
    out.append(function.name()).append('(');
    out.append(
        function.parameters().stream()
            .map(p -> p.name() + ": " + print(p.type()))
            .collect(Collectors.joining(", ")));
    out.append(") -> ").append(print(function.result())).append(where(function.condition()));
    out.append('\n');
    for (Map.Entry<String, CType> local : new TreeMap<>(function.locals()).entrySet()) {
      out.append("  local " + local.getKey() + ": " + print(local.getValue()) + "\n");
    }
    for (int i = 0; i < function.blocks().size(); i++) {
      Block block = function.blocks().get(i);
      out.append("  ").append(i).append(":\n");
      block.ops().forEach(op -> out.append("    ").append(print(op)).append('\n'));
      out.append("    ").append(print(block.end())).append('\n');
    }
    return out.toString();
  }

  /** One operation. */
  public static String print(Op op) {
    return switch (op) {
      case Op.Assign a -> print(a.target()) + " = " + print(a.value());
      case Op.Call call -> "#" + call.result() + " = " + print(call.callee(), call.arguments());
      case Op.LockOp lock ->
          "#"
              + lock.result()
              + " = "
              + lock.name()
              + " "
              + lock.action().label()
              + " "
              + lock.kind().label()
              + " "
              + lock.mode().label()
              + " "
              + print(lock.lock())
              + (lock.blocks() ? "" : " try")
              + (lock.acquiredWhen().isAny() ? "" : " when " + lock.acquiredWhen())
              + (lock.subclass() == null ? "" : " subclass " + print(lock.subclass()))
              + (lock.context() == ContextChange.NONE ? "" : " " + lock.context().label())
              + " \""
              + lock.text()
              + "\"";
    };
  }

  private static String print(Op.Callee callee, List<Value> arguments) {
    return print(callee)
        + arguments.stream().map(FactsPrinter::print).collect(Collectors.joining(", ", "(", ")"));
  }

  /** Who is called. */
  public static String print(Op.Callee callee) {
    return switch (callee) {
      case Op.Callee.Named named -> named.name();
      case Op.Callee.Indirect indirect -> "(" + print(indirect.pointer()) + ")";
    };
  }

  /** How a block ends. */
  public static String print(Terminator end) {
    return switch (end) {
      case Terminator.Jump jump -> "goto " + jump.target();
      case Terminator.Branch b ->
          "if " + print(b.condition()) + " goto " + b.then() + " else " + b.otherwise();
      case Terminator.Choice choice -> "goto any of " + choice.targets();
      case Terminator.Return r -> r.value() == null ? "return" : "return " + print(r.value());
      case Terminator.Stop stop -> "stop";
    };
  }

  /** A value, much as C writes it. */
  public static String print(Value value) {
    return switch (value) {
      case Value.Variable v -> v.name();
      case Value.Global g -> "@" + g.name() + (g.number() == null ? "" : "=" + g.number());
      case Value.Field f -> print(f.base()) + (f.arrow() ? "->" : ".") + f.member();
      case Value.Element e -> print(e.base()) + "[" + print(e.index()) + "]";
      case Value.AddressOf a -> "&" + print(a.place());
      case Value.Dereference d -> "*" + print(d.pointer());
      case Value.Constant c -> Long.toString(c.value());
      case Value.Result r -> "#" + r.call();
      case Value.Cast c -> "((" + print(c.type()) + ")" + print(c.value()) + ")";
      case Value.ContainerOf c ->
          "container_of("
              + print(c.pointer())
              + ", "
              + print(c.container())
              + ", "
              + c.member()
              + ")";
      case Value.Binary b ->
          "(" + print(b.left()) + " " + b.operator().symbol() + " " + print(b.right()) + ")";
      case Value.Not n -> "!" + print(n.value());
      case Value.Configured c -> "CONFIG(" + c.fact() + ")";
      case Value.Seldom r -> (r.lastReference() ? "LAST(" : "SELDOM(") + r.call() + ")";
      case Value.Unknown u -> "?";
    };
  }

  /** A type, read from the outside in. */
  public static String print(CType type) {
    return switch (type) {
      case CType.Scalar s -> s.name();
      case CType.Struct s -> "struct " + s.tag();
      case CType.Named n -> n.name();
      case CType.Pointer p -> print(p.target()) + " *";
      case CType.Array a -> print(a.element()) + " []";
      case CType.Function f -> print(f.result()) + " ()";
      case CType.Typeof t -> "typeof(" + print(t.value()) + ")";
      case CType.Unknown u -> "?";
    };
  }

  private static String where(Condition condition) {
    return condition.facts().isEmpty() ? "" : " if " + condition;
  }
}
