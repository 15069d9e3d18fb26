package org.lockorder.frontend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Replacing;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;

/**
 * One object for all equal values, types and names in what a file becomes: {@code dev->lock} is
 * said over and over, and {@code struct device *} is most functions' first parameter. What is very
 * large stays as it is, for its like will hardly come again.
 */
final class SharedParts {
  /** Values of a value, and types of a type. */
  private static final int LARGEST = 16;

  private final boolean ofBodies;
  private final Map<Value, Value> values = new HashMap<>();
  private final Map<CType, CType> types = new HashMap<>();
  private final Map<Op.Callee, Op.Callee> callees = new HashMap<>();
  private final Map<FunctionFacts.Variable, FunctionFacts.Variable> variables = new HashMap<>();
  private final Map<Terminator, Terminator> ends = new HashMap<>();

  /**
   * @param ofBodies whether functions' bodies have such parts, too. Most of what is shared is
   *     theirs, and to look for it is a fortieth of a run: that is for programs which are large
   */
  SharedParts(boolean ofBodies) {
    this.ofBodies = ofBodies;
  }

  /** The type that is equal to it. */
  CType one(CType type) {
    return isSmall(type) ? one(types, type) : type;
  }

  /** The variable that is equal to it. */
  FunctionFacts.Variable one(FunctionFacts.Variable variable) {
    return isSmall(variable.type()) ? one(variables, variable) : variable;
  }

  /** A block of operations, which are changed in their list. */
  Block block(List<Op> ops, Terminator end) {
    if (!ofBodies) {
      return new Block(ops, end);
    }
    ops.replaceAll(this::in);
    return new Block(ops, in(end));
  }

  /** The same operation of shared values: each stays an object of its own. */
  @SuppressWarnings("ReferenceEquality") // it is a new one where a part is another
  Op in(Op op) {
    return switch (op) {
      case Op.Assign a -> {
        Value target = one(a.target());
        Value value = one(a.value());
        boolean same = target == a.target() && value == a.value();
        yield same ? a : new Op.Assign(target, value, a.line());
      }
      case Op.Call c -> {
        Op.Callee callee = callee(c.callee());
        List<Value> arguments = Replacing.each(c.arguments(), this::one);
        boolean same = callee == c.callee() && arguments == c.arguments();
        yield same ? c : new Op.Call(c.result(), callee, arguments, c.line());
      }
      case Op.LockOp l -> l;
    };
  }

  private Op.Callee callee(Op.Callee callee) {
    return switch (callee) {
      case Op.Callee.Named n -> one(callees, n);
      case Op.Callee.Indirect i -> isSmall(i.pointer()) ? one(callees, i) : i;
    };
  }

  /** Likewise how a block ends. */
  @SuppressWarnings("ReferenceEquality") // likewise
  Terminator in(Terminator end) {
    return switch (end) {
      case Terminator.Branch b -> {
        Value condition = one(b.condition());
        yield condition == b.condition()
            ? b
            : new Terminator.Branch(condition, b.then(), b.otherwise(), b.line());
      }
      case Terminator.Return r -> {
        Value value = r.value() == null ? null : one(r.value());
        yield value == r.value() ? r : new Terminator.Return(value, r.line());
      }
      case Terminator.Jump j -> one(ends, j);
      case Terminator.Stop s -> one(ends, s);
      case Terminator.Choice c -> c;
    };
  }

  private Value one(Value value) {
    return isSmall(value) ? known(value) : value;
  }

  private Value known(Value value) {
    Value before = values.get(value);
    if (before != null) {
      return before;
    }
    Value made = ofShared(value);
    values.put(made, made);
    return made;
  }

  @SuppressWarnings("ReferenceEquality") // likewise
  private Value ofShared(Value value) {
    return switch (value) {
      case Value.Field f -> {
        Value base = known(f.base());
        yield base == f.base() ? f : new Value.Field(base, f.member(), f.arrow());
      }
      case Value.Element e -> {
        Value base = known(e.base());
        Value index = known(e.index());
        yield base == e.base() && index == e.index() ? e : new Value.Element(base, index);
      }
      case Value.AddressOf a -> {
        Value place = known(a.place());
        yield place == a.place() ? a : new Value.AddressOf(place);
      }
      case Value.Dereference d -> {
        Value pointer = known(d.pointer());
        yield pointer == d.pointer() ? d : new Value.Dereference(pointer);
      }
      case Value.Cast c -> {
        Value inner = known(c.value());
        yield inner == c.value() ? c : new Value.Cast(c.type(), inner);
      }
      case Value.ContainerOf c -> {
        Value pointer = known(c.pointer());
        yield pointer == c.pointer()
            ? c
            : new Value.ContainerOf(pointer, c.container(), c.member());
      }
      case Value.Binary b -> {
        Value left = known(b.left());
        Value right = known(b.right());
        boolean same = left == b.left() && right == b.right();
        yield same ? b : new Value.Binary(b.operator(), left, right);
      }
      case Value.Not n -> {
        Value inner = known(n.value());
        yield inner == n.value() ? n : new Value.Not(inner);
      }
      case Value.Variable v -> v;
      case Value.Global g -> g;
      case Value.Constant c -> c;
      case Value.Result r -> r;
      case Value.Configured c -> c;
      case Value.Seldom s -> s;
      case Value.Unknown u -> u;
    };
  }

  private static boolean isSmall(Value value) {
    return left(value, LARGEST) >= 0;
  }

  /** How many values more it may have, where it may have that many; below zero for none. */
  private static int left(Value value, int most) {
    int left = most - 1;
    return left < 0
        ? left
        : switch (value) {
          case Value.Field f -> left(f.base(), left);
          case Value.Element e -> left(e.index(), left(e.base(), left));
          case Value.AddressOf a -> left(a.place(), left);
          case Value.Dereference d -> left(d.pointer(), left);
          case Value.Cast c -> isSmall(c.type()) ? left(c.value(), left) : -1;
          case Value.ContainerOf c -> isSmall(c.container()) ? left(c.pointer(), left) : -1;
          case Value.Binary b -> left(b.right(), left(b.left(), left));
          case Value.Not n -> left(n.value(), left);
          case Value.Variable v -> left;
          case Value.Global g -> left;
          case Value.Constant c -> left;
          case Value.Result r -> left;
          case Value.Configured c -> left;
          case Value.Seldom s -> left;
          case Value.Unknown u -> left;
        };
  }

  private static boolean isSmall(CType type) {
    @Nullable CType at = type;
    for (int depth = 0; at != null; depth++) {
      if (depth == LARGEST || at instanceof CType.Typeof) {
        return false;
      }
      at = at instanceof CType.Function f ? f.result() : at.target();
    }
    return true;
  }

  private static <T> T one(Map<T, T> known, T part) {
    T before = known.putIfAbsent(part, part);
    return before == null ? part : before;
  }
}
