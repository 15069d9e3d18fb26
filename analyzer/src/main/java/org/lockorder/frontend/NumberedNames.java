package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Initial;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.preprocessor.ConstantExpression;
import org.lockorder.preprocessor.Expander;
import org.lockorder.preprocessor.Lexer;
import org.lockorder.preprocessor.Macro;
import org.lockorder.preprocessor.MacroTable;

/**
 * Says which numbers the names are that conditions ask for, and that are passed, assigned and
 * returned: enumerators and macros, wherever they are defined. A name that is given several
 * numbers, by several headers or under {@code #if}, is none.
 */
final class NumberedNames {
  /** Longer text is no number. */
  private static final int LONGEST = 200;

  private static final int DEEPEST = 12;

  private final MacroEnvironment macros;
  private final Map<String, List<Definition>> definitions = new HashMap<>();
  private final IdentityHashMap<Definition, Optional<Long>> values = new IdentityHashMap<>();
  private final IdentityHashMap<MacroSource, Optional<Long>> ofMacros = new IdentityHashMap<>();
  private final IdentityHashMap<MacroSource, Macro> bodies = new IdentityHashMap<>();

  /** Names of what whole programs share, which are no numbers. */
  private final Set<String> shared = new HashSet<>();

  private int depth;

  /**
   * An enumerator, or a macro that is no more than a number.
   *
   * @param open null where the number is known
   */
  private record Definition(String file, long number, FileNumbers.@Nullable Open open) {}

  NumberedNames(Collection<FileReport> reports, MacroEnvironment macros) {
    this.macros = macros;
    for (FileReport report : reports) {
      String file = report.facts().path();
      report.numbers().known().forEach((name, n) -> add(name, new Definition(file, n, null)));
      report.numbers().open().forEach((name, o) -> add(name, new Definition(file, 0, o)));
      report.facts().globals().forEach(g -> noteShared(g.name(), g.fileLocal()));
      report.facts().functions().forEach(f -> noteShared(f.name(), f.fileLocal()));
    }
  }

  private void add(String name, Definition definition) {
    definitions.computeIfAbsent(name, n -> new ArrayList<>(1)).add(definition);
  }

  private void noteShared(String name, boolean fileLocal) {
    if (!fileLocal) {
      shared.add(name);
    }
  }

  /** The files with such names numbered. */
  List<FileFacts> in(List<FileFacts> files) {
    return files.stream().map(this::in).toList();
  }

  private FileFacts in(FileFacts file) {
    OneFile one = new OneFile(file);
    return file.with(
        file.functions().stream().map(one::in).toList(),
        file.initial().stream().map(one::in).toList());
  }

  /** What a name is on a line of a file; null where it is no number, or that is not known. */
  private @Nullable Long number(String name, String file, int line) {
    List<Definition> all = definitions.getOrDefault(name, List.of());
    List<Definition> here = all.stream().filter(d -> d.file().equals(file)).toList();
    MacroSource macro = macros.at(name, file, line);
    if (macro == null && all.isEmpty()) {
      return null;
    }
    boolean isMacro =
        macro != null
            && macro.parameters() == null
            && !macro.body().equals(name)
            && (here.isEmpty() || macro.path().equals(file));
    if (here.isEmpty() && shared.contains(name)) {
      return null;
    }
    Set<Optional<Long>> numbers = new HashSet<>();
    if (macro != null && isMacro) {
      for (MacroSource each : macros.definitions(name)) {
        if (each.path().equals(macro.path())) {
          numbers.add(Optional.ofNullable(value(each)));
        }
      }
    }
    for (Definition each : here.isEmpty() ? all : here) {
      if (each.file().equals(file) || !each.file().endsWith(".c")) {
        numbers.add(Optional.ofNullable(value(each)));
      }
    }
    return numbers.size() == 1 ? numbers.iterator().next().orElse(null) : null;
  }

  private @Nullable Long value(Definition definition) {
    FileNumbers.Open open = definition.open();
    if (open == null) {
      return definition.number();
    }
    Optional<Long> known = values.get(definition);
    if (known == null) {
      values.put(definition, Optional.empty());
      Long first = value(open.expression(), definition.file(), Integer.MAX_VALUE);
      known = first == null ? Optional.empty() : Optional.of(first + open.more());
      values.put(definition, known);
    }
    return known.orElse(null);
  }

  /** What a macro is, the names in it meaning what they mean at the end of its file. */
  private @Nullable Long value(MacroSource macro) {
    Optional<Long> known = ofMacros.get(macro);
    if (known == null) {
      ofMacros.put(macro, Optional.empty());
      known =
          macro.parameters() != null
              ? Optional.empty()
              : Optional.ofNullable(value(macro.body(), macro.path(), Integer.MAX_VALUE));
      ofMacros.put(macro, known);
    }
    return known.orElse(null);
  }

  private @Nullable Long value(String text, String file, int line) {
    if (text.length() > LONGEST || depth > DEEPEST) {
      return null;
    }
    depth++;
    try {
      MacroTable table =
          name -> {
            MacroSource macro = macros.at(name, file, line);
            return macro == null || macro.body().length() > LONGEST
                ? null
                : bodies.computeIfAbsent(macro, MacroSource::macro);
          };
      return ConstantExpression.value(
          Expander.expand(Lexer.tokens(text, 0), table), name -> number(name, file, line));
    } catch (Expander.TooLargeException e) {
      return null;
    } finally {
      depth--;
    }
  }

  /** The functions of one file. */
  private final class OneFile {
    private final String path;
    private final Set<String> own = new HashSet<>();
    private final Map<String, Value.Global> names = new HashMap<>();

    OneFile(FileFacts file) {
      path = file.path();
      file.globals().forEach(g -> own.add(g.name()));
      file.functions().forEach(f -> own.add(f.name()));
    }

    FunctionFacts in(FunctionFacts function) {
      List<Block> blocks = new ArrayList<>(function.blocks().size());
      boolean changed = false;
      for (Block block : function.blocks()) {
        List<Op> ops = new ArrayList<>(block.ops().size());
        for (Op op : block.ops()) {
          Op now = in(op, function.line());
          changed |= now != op;
          ops.add(now);
        }
        Terminator end = in(block.end(), function.line());
        changed |= end != block.end();
        blocks.add(new Block(ops, end));
      }
      return changed ? function.with(blocks) : function;
    }

    private Initial in(Initial element) {
      Value value = element.value();
      Value now = value instanceof Value.Global g ? named(g, element.site().line()) : value;
      return now == value
          ? element
          : new Initial(element.place(), now, element.site(), element.condition());
    }

    private Op in(Op op, int line) {
      return switch (op) {
        case Op.Assign a -> {
          Value value = in(a.value(), line);
          yield value == a.value() ? a : new Op.Assign(a.target(), value, a.line());
        }
        case Op.Call c -> {
          List<Value> arguments = new ArrayList<>(c.arguments().size());
          boolean changed = false;
          for (Value argument : c.arguments()) {
            Value now = in(argument, line);
            changed |= now != argument;
            arguments.add(now);
          }
          yield changed ? new Op.Call(c.result(), c.callee(), arguments, c.line()) : c;
        }
        case Op.LockOp l -> l;
      };
    }

    private Terminator in(Terminator end, int line) {
      if (end instanceof Terminator.Branch b) {
        Value condition = in(b.condition(), line);
        return condition == b.condition()
            ? b
            : new Terminator.Branch(condition, b.then(), b.otherwise(), b.line());
      }
      if (end instanceof Terminator.Return r && r.value() != null) {
        Value value = in(r.value(), line);
        return value == r.value() ? r : new Terminator.Return(value, r.line());
      }
      return end;
    }

    /** The value with names numbered, but for those in the names of places. */
    private Value in(Value value, int line) {
      return switch (value) {
        case Value.Global g -> named(g, line);
        case Value.Binary b -> {
          Value left = in(b.left(), line);
          Value right = in(b.right(), line);
          yield left == b.left() && right == b.right()
              ? b
              : new Value.Binary(b.operator(), left, right);
        }
        case Value.Not n -> {
          Value inner = in(n.value(), line);
          yield inner == n.value() ? n : new Value.Not(inner);
        }
        case Value.Cast c -> {
          Value inner = in(c.value(), line);
          yield inner == c.value() ? c : new Value.Cast(c.type(), inner);
        }
        case Value.Variable v -> v;
        case Value.Field f -> f;
        case Value.Element e -> e;
        case Value.AddressOf a -> a;
        case Value.Dereference d -> d;
        case Value.Constant c -> c;
        case Value.Result r -> r;
        case Value.ContainerOf c -> c;
        case Value.Configured c -> c;
        case Value.Seldom r -> r;
        case Value.Unknown u -> u;
      };
    }

    private Value.Global named(Value.Global global, int line) {
      return names.computeIfAbsent(
          global.name(),
          name -> {
            Long number = own.contains(name) ? null : number(name, path, line);
            return number == null ? global : new Value.Global(name, number);
          });
    }
  }
}
