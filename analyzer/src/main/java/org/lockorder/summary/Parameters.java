package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.pointers.Resolver;

/**
 * What paths say of a function's parameters, as they were passed: one that may have been written by
 * then says only what was known of it before.
 */
final class Parameters {
  private static final Value NOTHING = new Value.Constant(0);

  /** Few, so that to go through them is to look one up. */
  private final List<Value> values;

  private final List<CType> types;
  private final ParameterWrites writes;

  Parameters(FunctionFacts function) {
    int count = function.parameters().size();
    values = new ArrayList<>(count);
    types = new ArrayList<>(count);
    for (FunctionFacts.Variable p : function.parameters()) {
      values.add(new Value.Variable(p.name()));
      types.add(p.type());
    }
    writes = new ParameterWrites(function, values);
  }

  /** Learns what was passed where parameters are written. */
  void learn(List<Block> blocks, ParameterWrites.Known known) {
    writes.learn(blocks, known);
  }

  /** What is asked from now on is asked at the start of that block; until then, anywhere. */
  void enter(int block) {
    writes.enter(block);
  }

  /** Likewise behind that operation, the next one in the block. */
  void pass(Op op) {
    writes.pass(op);
  }

  /** The numbers of those of which something is known, by index. */
  Inputs given(Facts facts) {
    Inputs given = Inputs.ANY;
    for (int i = 0; i < Math.min(values.size(), Inputs.READS); i++) {
      Numbers known = writes.passed(values.get(i), facts.numbers(values.get(i)));
      if (!known.isAny()) {
        given = given.with(i, isTruth(types.get(i)) ? Numbers.of(known.classes()) : known);
      }
    }
    return given;
  }

  /** What is not zero is 1 there. */
  private static boolean isTruth(CType type) {
    return (type instanceof CType.Scalar s && s.name().endsWith("ool"))
        || (type instanceof CType.Named n && n.name().equals("bool"));
  }

  /** Which parameter the value is, as it was passed wherever it is read; -1 for none. */
  int kept(Value value) {
    Value bare = value instanceof Value.Cast c ? c.value() : value;
    int index = values.indexOf(bare);
    return index < 0 || writes.isWritten(bare) ? -1 : index;
  }

  /** Those that are pointers, and never written. */
  List<Value> pointers() {
    List<Value> pointers = new ArrayList<>(0);
    for (int i = 0; i < values.size(); i++) {
      if (types.get(i) instanceof CType.Pointer && !writes.isWritten(values.get(i))) {
        pointers.add(values.get(i));
      }
    }
    return pointers;
  }

  /** Likewise of the arguments of a call. */
  static Inputs passed(List<Value> arguments, Facts facts) {
    Inputs passed = Inputs.ANY;
    for (int i = 0; i < Math.min(arguments.size(), Inputs.READS); i++) {
      passed = passed.with(i, facts.numbers(arguments.get(i)));
    }
    return passed;
  }

  /**
   * The arguments that are made of parameters, as they were passed or as this function made them.
   */
  Map<Integer, Inherited> inherited(List<Value> arguments) {
    Map<Integer, Inherited> inherited = Map.of();
    for (int i = 0; i < Math.min(arguments.size(), Inputs.READS); i++) {
      if (!(arguments.get(i) instanceof Value.Constant)) {
        Inherited argument = inherited(arguments.get(i));
        if (argument != null) {
          inherited = inherited.isEmpty() ? new TreeMap<>() : inherited;
          inherited.put(i, argument);
        }
      }
    }
    return inherited;
  }

  @Nullable Inherited inherited(Value argument) {
    List<Value> read = new ArrayList<>();
    if (!isMadeOf(argument, read) || read.isEmpty()) {
      return null;
    }
    List<Op.Assign> before = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      List<Op.Assign> changes = writes.changes(read.get(i));
      if (changes == null) {
        return null;
      }
      for (Op.Assign change : changes) {
        if (!before.contains(change)) {
          before.add(change);
          if (!isMadeOf(change.value(), read)) {
            return null;
          }
        }
      }
    }
    return new Inherited(argument, before);
  }

  /**
   * What is known besides where a condition on a variable holds that says no more than what was
   * passed, {@code bool nofail = gfp & __GFP_NOFAIL; if (nofail)}, or that is set by what seldom
   * happens only. Empty if it cannot.
   */
  Optional<Facts> meant(Value condition, Resolver resolver, Facts facts, boolean holds) {
    return switch (condition) {
      case Value.Not n -> meant(n.value(), resolver, facts, !holds);
      case Value.Variable v -> {
        List<Value> all = resolver.assigned(v.name());
        if (all.isEmpty() || values.contains(v) || resolver.isEscaped(v.name())) {
          yield Optional.of(facts);
        }
        if (all.size() == 1 && isMadeOfThese(all.getFirst())) {
          yield facts.assume(all.getFirst(), holds);
        }
        Value only = holds ? onlyOne(all) : null;
        yield only instanceof Value.Seldom ? facts.assume(only, true) : Optional.of(facts);
      }
      default -> Optional.of(facts);
    };
  }

  /** The only one that is not 0; null where there is none, or more of them. */
  private static @Nullable Value onlyOne(List<Value> values) {
    Value only = null;
    for (Value value : values) {
      if (!value.equals(NOTHING)) {
        if (only != null) {
          return null;
        }
        only = value;
      }
    }
    return only;
  }

  /** Whether a value says no more than what was passed. */
  boolean isMadeOfThese(Value value) {
    List<Value> read = new ArrayList<>();
    return isMadeOf(value, read) && read.stream().noneMatch(writes::reach);
  }

  /** Whether a value is made of parameters and numbers; notes the parameters. */
  private boolean isMadeOf(Value value, List<Value> read) {
    return switch (value) {
      case Value.Variable v -> {
        boolean is = values.contains(v);
        if (is && !read.contains(v)) {
          read.add(v);
        }
        yield is;
      }
      case Value.Constant c -> true;
      case Value.Global g -> g.number() != null;
      case Value.Cast c -> isMadeOf(c.value(), read);
      case Value.Not n -> isMadeOf(n.value(), read);
      case Value.Binary b -> isMadeOf(b.left(), read) && isMadeOf(b.right(), read);
      case Value.Field f -> false;
      case Value.Element e -> false;
      case Value.AddressOf a -> false;
      case Value.Dereference d -> false;
      case Value.Result r -> false;
      case Value.ContainerOf c -> false;
      case Value.Configured c -> false;
      case Value.Seldom r -> false;
      case Value.Unknown u -> false;
    };
  }
}
