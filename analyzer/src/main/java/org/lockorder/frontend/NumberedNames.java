package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Initial;
import org.lockorder.ir.Op;
import org.lockorder.ir.Replacing;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.threads.Threads;

/**
 * Says which numbers the names are that conditions ask for, and that are passed, assigned and
 * returned: enumerators and macros, wherever they are defined. A name that is given several
 * numbers, by several headers that the file includes or under {@code #if}, is none.
 */
final class NumberedNames {
  private final MacroEnvironment macros;
  private final Map<String, List<NameNumbers.Definition>> definitions = new HashMap<>();

  /** Names of what whole programs share, which are no numbers. */
  private final Set<String> shared = new HashSet<>();

  NumberedNames(Collection<FileReport> reports, MacroEnvironment macros) {
    this.macros = macros;
    for (FileReport report : reports) {
      String file = report.facts().path();
      report.numbers().known().forEach((name, n) -> add(name, file, n, null));
      report.numbers().open().forEach((name, o) -> add(name, file, 0, o));
      report.facts().globals().forEach(g -> noteShared(g.name(), g.fileLocal()));
      report.facts().functions().forEach(f -> noteShared(f.name(), f.fileLocal()));
    }
  }

  private void add(String name, String file, long number, FileNumbers.@Nullable Open open) {
    definitions
        .computeIfAbsent(name, n -> new ArrayList<>(1))
        .add(new NameNumbers.Definition(file, number, open));
  }

  private void noteShared(String name, boolean fileLocal) {
    if (!fileLocal) {
      shared.add(name);
    }
  }

  /** The files with such names numbered. */
  List<FileFacts> in(List<FileFacts> files, Threads threads) {
    NameFilter defined = new NameFilter(definitions.keySet());
    ThreadLocal<NameNumbers> numbers =
        ThreadLocal.withInitial(() -> new NameNumbers(macros, definitions, defined, shared));
    return threads.map(files.size(), i -> in(files.get(i), numbers.get()));
  }

  private static FileFacts in(FileFacts file, NameNumbers numbers) {
    OneFile one = new OneFile(file, numbers);
    return file.with(
        Replacing.each(file.functions(), one::in), Replacing.each(file.initial(), one::in));
  }

  /** The functions of one file. */
  private static final class OneFile {
    private final NameNumbers numbers;
    private final FileFacts file;
    private final Map<String, Value.Global> names = new HashMap<>();

    /** What the file itself defines; found out where a name of it is a number. */
    private @Nullable Set<String> own;

    OneFile(FileFacts file, NameNumbers numbers) {
      this.numbers = numbers;
      this.file = file;
    }

    FunctionFacts in(FunctionFacts function) {
      List<Block> blocks = Replacing.each(function.blocks(), block -> in(block, function.line()));
      return blocks == function.blocks() ? function : function.with(blocks);
    }

    private Block in(Block block, int line) {
      List<Op> ops = Replacing.each(block.ops(), op -> in(op, line));
      Terminator end = in(block.end(), line);
      return ops == block.ops() && end == block.end() ? block : new Block(ops, end);
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
          List<Value> arguments = Replacing.each(c.arguments(), argument -> in(argument, line));
          yield arguments == c.arguments()
              ? c
              : new Op.Call(c.result(), c.callee(), arguments, c.line());
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
      Value.Global known = names.get(global.name());
      if (known == null) {
        Long number = numbers.of(global.name(), file.path(), line);
        known =
            number == null || own().contains(global.name())
                ? global
                : new Value.Global(global.name(), number);
        names.put(global.name(), known);
      }
      return known;
    }

    private Set<String> own() {
      Set<String> known = own;
      if (known == null) {
        known = new HashSet<>();
        for (GlobalFacts global : file.globals()) {
          known.add(global.name());
        }
        for (FunctionFacts function : file.functions()) {
          known.add(function.name());
        }
        own = known;
      }
      return known;
    }
  }
}
