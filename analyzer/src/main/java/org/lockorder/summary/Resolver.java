package org.lockorder.summary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;

/**
 * Values of one function as places. A variable that is written once with a value that cannot change
 * stands for that value.
 */
final class Resolver {
  private static final int DEEPEST = 24;

  private final Program program;
  private final FunctionFacts function;
  private final CalleeResults results;
  private final Map<String, CType> types = new HashMap<>();
  private final Map<String, Integer> parameters = new HashMap<>();
  private final Map<String, Integer> writes = new HashMap<>();
  private final Map<String, Value> written = new HashMap<>();
  private final Set<String> escaped = new HashSet<>();
  private final Map<Integer, Op.Call> calls = new HashMap<>();

  /** What a call's result stands for, from its callee's summary. */
  interface CalleeResults {
    /** The summary of the function that the call means. */
    Optional<Summary> summary(Op.Call call);

    /** What the called function returns, where its facts or a prototype tell. */
    Optional<CType> type(Op.Call call);
  }

  Resolver(Program program, FunctionFacts function, CalleeResults results) {
    this.program = program;
    this.function = function;
    this.results = results;
    types.putAll(function.locals());
    for (int i = 0; i < function.parameters().size(); i++) {
      FunctionFacts.Variable p = function.parameters().get(i);
      types.put(p.name(), p.type());
      parameters.put(p.name(), i);
    }
    for (Block block : function.blocks()) {
      for (Op op : block.ops()) {
        switch (op) {
          case Op.Assign a -> {
            if (a.target() instanceof Value.Variable v) {
              writes.merge(v.name(), 1, Integer::sum);
              written.put(v.name(), a.value());
            }
          }
          case Op.Call c -> {
            calls.put(c.result(), c);
            for (Value argument : c.arguments()) {
              if (argument instanceof Value.AddressOf a && a.place() instanceof Value.Variable v) {
                escaped.add(v.name());
              }
            }
          }
          case Op.LockOp l -> {}
        }
      }
    }
  }

  String file() {
    return function.file();
  }

  /** Whether a callee may write that local variable. */
  boolean isEscaped(String variable) {
    return escaped.contains(variable);
  }

  /** The index of the parameter that a value is, unwritten; -1 for anything else. */
  int parameterIndex(Value value) {
    return value instanceof Value.Variable v && !writes.containsKey(v.name())
        ? parameters.getOrDefault(v.name(), -1)
        : -1;
  }

  /** The object a value names; null where that is not known. */
  @Nullable Place place(Value value) {
    return place(value, 0);
  }

  /** The object a value points to; null where that is not known. */
  @Nullable Place pointee(Value value) {
    return pointee(value, 0);
  }

  private @Nullable Place place(Value value, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    return switch (value) {
      case Value.Variable v -> variable(v.name(), depth);
      case Value.Global g -> global(g.name(), depth);
      case Value.Field f -> {
        Place base = f.arrow() ? pointee(f.base(), depth + 1) : place(f.base(), depth + 1);
        yield base == null ? null : step(base, new Place.Step.Member(f.member()));
      }
      case Value.Element e -> element(e, depth);
      case Value.Dereference d -> pointee(d.pointer(), depth + 1);
      case Value.Result r -> {
        Op.Call call = calls.get(r.call());
        Place named =
            call == null
                ? null
                : results
                    .summary(call)
                    .map(Summary::names)
                    .map(p -> substitute(p, call.arguments(), depth + 1))
                    .orElse(null);
        yield named != null ? named : call == null ? null : result(call);
      }
      case Value.Cast c -> place(c.value(), depth + 1);
      case Value.AddressOf a -> null;
      case Value.Constant c -> null;
      case Value.ContainerOf c -> null;
      case Value.Binary b -> null;
      case Value.Not n -> null;
      case Value.Configured c -> null;
      case Value.LastReference r -> null;
      case Value.Unknown u -> null;
    };
  }

  private @Nullable Place pointee(Value value, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    return switch (value) {
      case Value.AddressOf a -> place(a.place(), depth + 1);
      case Value.Variable v -> {
        Value known = standsFor(v.name());
        Place through = known == null ? null : pointee(known, depth + 1);
        Place declared = follow(variable(v.name(), depth));
        yield through == null ? declared : seenAs(through, declared);
      }
      case Value.Global g -> {
        Optional<Value> alias = alias(g.name());
        yield alias.isPresent() ? pointee(alias.get(), depth + 1) : follow(global(g.name(), depth));
      }
      case Value.Field f -> follow(place(f, depth));
      case Value.Element e -> follow(place(e, depth));
      case Value.Dereference d -> follow(pointee(d.pointer(), depth + 1));
      case Value.Result r -> {
        Op.Call call = calls.get(r.call());
        if (call == null) {
          yield null;
        }
        Optional<Summary> summary = results.summary(call);
        Place returned =
            summary
                .map(Summary::pointsTo)
                .map(p -> substitute(p, call.arguments(), depth + 1))
                .orElse(null);
        if (returned != null) {
          yield returned;
        }
        yield follow(place(r, depth));
      }
      case Value.Cast c -> cast(c, depth);
      case Value.ContainerOf c -> {
        Place inner = pointee(c.pointer(), depth + 1);
        yield inner == null
            ? program.places().some(c.container(), file())
            : step(inner, new Place.Step.Around(container(c), c.member()));
      }
      case Value.Binary b -> {
        Place base =
            b.operator() == Value.Operator.PLUS || b.operator() == Value.Operator.MINUS
                ? pointee(b.left(), depth + 1)
                : null;
        yield base == null ? null : step(base, new Place.Step.Element(null));
      }
      case Value.Constant c -> null;
      case Value.Not n -> null;
      case Value.Configured c -> null;
      case Value.LastReference r -> null;
      case Value.Unknown u -> null;
    };
  }

  private CType container(Value.ContainerOf c) {
    return program.types().strip(c.container(), file());
  }

  /**
   * The declared type tells more where the value's is none: {@code = p->private_data}. What the
   * variable points to is one object, where the value is any of its type.
   */
  private static Place seenAs(Place through, @Nullable Place declared) {
    if (declared == null || !(declared.type() instanceof CType.Struct)) {
      return through;
    }
    if (through.root() instanceof Place.Root.Some && through.owner() == null) {
      return declared;
    }
    return through.type() instanceof CType.Struct ? through : through.as(declared.type());
  }

  private @Nullable Place cast(Value.Cast c, int depth) {
    Place inner = pointee(c.value(), depth + 1);
    CType to = program.types().strip(withoutTypeof(c.type(), depth), file());
    CType target = to.target();
    if (target == null) {
      return inner;
    }
    CType pointed = program.types().strip(target, file());
    if (inner == null) {
      return pointed instanceof CType.Struct ? program.places().some(pointed, file()) : null;
    }
    return inner.type().equals(pointed) || !(pointed instanceof CType.Struct)
        ? inner
        : inner.as(pointed);
  }

  private @Nullable Place element(Value.Element e, int depth) {
    Place base = place(e.base(), depth + 1);
    if (base == null) {
      base = pointee(e.base(), depth + 1);
    }
    String constant = e.index() instanceof Value.Global g ? g.name() : null;
    return base == null ? null : step(base, new Place.Step.Element(constant));
  }

  private Place variable(String name, int depth) {
    Integer parameter = parameters.get(name);
    Place.Root root =
        parameter != null && !writes.containsKey(name)
            ? new Place.Root.Parameter(parameter)
            : new Place.Root.Local(name);
    CType type = withoutTypeof(types.getOrDefault(name, new CType.Unknown()), depth);
    return program.places().variable(root, type, file());
  }

  private CType withoutTypeof(CType type, int depth) {
    if (type instanceof CType.Typeof t) {
      Place like = place(t.value(), depth + 1);
      return like == null ? new CType.Unknown() : like.type();
    }
    if (type instanceof CType.Pointer p && p.target() instanceof CType.Typeof t) {
      Place like = place(t.value(), depth + 1);
      return like == null ? new CType.Unknown() : new CType.Pointer(like.type());
    }
    return type;
  }

  private @Nullable Place global(String name, int depth) {
    Optional<GlobalFacts> object = program.types().global(name, file());
    if (object.isPresent()) {
      return program.places().object(object.get(), program.objectKey(object.get()));
    }
    Optional<Value> alias = alias(name);
    return alias.isPresent() ? place(alias.get(), depth + 1) : program.places().unseenObject(name);
  }

  private Optional<Value> alias(String name) {
    return program.types().global(name, file()).isPresent()
        ? Optional.empty()
        : program.types().alias(name, file()).filter(v -> !v.equals(new Value.Global(name)));
  }

  private @Nullable Place result(Op.Call call) {
    return results
        .type(call)
        .map(
            type ->
                program.places().variable(new Place.Root.Local("#" + call.result()), type, file()))
        .orElse(null);
  }

  /** What a variable surely stands for all along; null where it may change. */
  private @Nullable Value standsFor(String name) {
    Value value = written.get(name);
    return value != null && isFixed(name) && isFixed(value, 0) ? value : null;
  }

  private boolean isFixed(String variable) {
    int count = writes.getOrDefault(variable, 0);
    return !escaped.contains(variable) && count == (parameters.containsKey(variable) ? 0 : 1);
  }

  private boolean isFixed(Value value, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    return switch (value) {
      case Value.Variable v -> {
        Value next = written.get(v.name());
        yield isFixed(v.name()) && (next == null || isFixed(next, depth + 1));
      }
      case Value.Field f -> isFixed(f.base(), depth + 1);
      case Value.Element e -> isFixed(e.base(), depth + 1) && isFixed(e.index(), depth + 1);
      case Value.AddressOf a -> isFixed(a.place(), depth + 1);
      case Value.Dereference d -> isFixed(d.pointer(), depth + 1);
      case Value.Cast c -> isFixed(c.value(), depth + 1);
      case Value.ContainerOf c -> isFixed(c.pointer(), depth + 1);
      case Value.Global g -> true;
      case Value.Constant c -> true;
      case Value.Result r -> true;
      case Value.Configured c -> true;
      case Value.LastReference r -> true;
      case Value.Binary b -> false;
      case Value.Not n -> false;
      case Value.Unknown u -> false;
    };
  }

  private Place step(Place from, Place.Step step) {
    return program.places().step(from, step, file());
  }

  private @Nullable Place follow(@Nullable Place from) {
    return from == null ? null : step(from, new Place.Step.Follow());
  }

  /**
   * A callee's place as this function sees it, its parameters being these arguments; null where an
   * argument's place is not known.
   */
  @Nullable Place substitute(Place callee, List<Value> arguments) {
    return substitute(callee, arguments, 0);
  }

  private @Nullable Place substitute(Place callee, List<Value> arguments, int depth) {
    return switch (callee.root()) {
      case Place.Root.Static s -> callee;
      case Place.Root.Some s -> callee;
      case Place.Root.Local l -> null;
      case Place.Root.Parameter p -> {
        if (p.index() >= arguments.size()) {
          yield null;
        }
        Value argument = arguments.get(p.index());
        List<Place> way = callee.way();
        boolean follows = way.size() > 1 && way.get(1).step() instanceof Place.Step.Follow;
        Place at = follows ? pointee(argument, depth) : place(argument, depth);
        for (int i = follows ? 2 : 1; i < way.size(); i++) {
          Place.Step s = way.get(i).step();
          at = at == null || s == null ? null : step(known(at, way.get(i - 1).type()), s);
        }
        yield at;
      }
    };
  }

  /** A struct that this function's file does not define means the one that the callee sees. */
  private static Place known(Place place, CType there) {
    return place.type() instanceof CType.Struct here
            && here.home() == null
            && there instanceof CType.Struct s
            && s.home() != null
            && s.tag().equals(here.tag())
        ? place.as(s)
        : place;
  }

  /**
   * What all returns of the function point to, or name; some object of that kind where they agree
   * on no more than that, else null.
   */
  @Nullable Place returned(boolean pointee) {
    Place common = null;
    for (Block block : function.blocks()) {
      if (!(block.end() instanceof Terminator.Return r) || r.value() == null) {
        continue;
      }
      Value value = r.value();
      if (value instanceof Value.Constant || Facts.NONE.of(value).within(Outcome.NOT_POSITIVE)) {
        continue;
      }
      Place place = pointee ? pointee(value) : place(value);
      if (place == null || place.root() instanceof Place.Root.Local) {
        return null;
      }
      common = common == null ? place : either(common, place);
      if (common == null) {
        return null;
      }
    }
    return common;
  }

  /** A place, or another of its like: {@code &rq->core->__lock} or {@code &rq->__lock}. */
  private static @Nullable Place either(Place a, Place b) {
    if (a.text().equals(b.text())) {
      return a;
    }
    boolean alike = a.owner() != null && a.owner().equals(b.owner()) && a.tail().equals(b.tail());
    return alike ? a.some() : null;
  }
}
