package org.lockorder.pointers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;

/**
 * Values of one function as places: what an lvalue names, and what a pointer points to. A variable
 * that is written once with a value that cannot change stands for that value.
 */
final class ValuePlaces {
  private static final int DEEPEST = 24;

  /** What a call returned is in a variable of its own. */
  private static final String RESULT = "#";

  private final Program program;
  private final int id;
  private final FunctionFacts function;
  private final Writes writes;
  private final Resolver.CalleeResults results;
  private final FixedValues fixed;
  private final Unchanged unchanged;
  private final LockPointers pointers;
  private final Map<String, Optional<Place>> agreed = new HashMap<>();

  ValuePlaces(
      Program program,
      int id,
      Writes writes,
      Resolver.CalleeResults results,
      LockPointers pointers) {
    this.program = program;
    this.id = id;
    this.function = program.function(id);
    this.writes = writes;
    this.results = results;
    this.fixed = new FixedValues(function, writes);
    this.unchanged = new Unchanged(writes, results);
    this.pointers = pointers;
  }

  /** The object a value names; null where that is not known. */
  @Nullable Place place(Value value, int depth) {
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
        Op.Call call = writes.call(r.call());
        Place named =
            call == null
                ? null
                : passing(call.arguments(), depth + 1).of(results.worth(call).names());
        yield named != null ? named : call == null ? null : result(call);
      }
      case Value.Cast c -> place(c.value(), depth + 1);
      case Value.AddressOf a -> null;
      case Value.Constant c -> null;
      case Value.ContainerOf c -> null;
      case Value.Binary b -> null;
      case Value.Not n -> null;
      case Value.Configured c -> null;
      case Value.Seldom r -> null;
      case Value.Unknown u -> null;
    };
  }

  /** The object a value points to; null where that is not known. */
  @Nullable Place pointee(Value value, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    return switch (value) {
      case Value.AddressOf a -> place(a.place(), depth + 1);
      case Value.Variable v -> {
        Value known = fixed.of(v.name());
        Place through = known == null ? null : pointee(known, depth + 1);
        Place declared = follow(variable(v.name(), depth));
        if (through != null) {
          yield seenAs(through, declared);
        }
        if (declared == null || declared.isNamed()) {
          yield declared;
        }
        Place like = agreed(v.name(), depth);
        yield like == null ? declared : declared.named(like);
      }
      case Value.Global g -> {
        Optional<Value> alias = alias(g.name());
        yield alias.isPresent() ? pointee(alias.get(), depth + 1) : follow(global(g.name(), depth));
      }
      case Value.Field f -> follow(place(f, depth));
      case Value.Element e -> follow(place(e, depth));
      case Value.Dereference d -> follow(pointee(d.pointer(), depth + 1));
      case Value.Result r -> {
        Op.Call call = writes.call(r.call());
        if (call == null) {
          yield null;
        }
        Place returned = passing(call.arguments(), depth + 1).of(results.worth(call).pointsTo());
        Place declared = follow(place(r, depth));
        yield returned == null ? declared : seenAs(returned, declared);
      }
      case Value.Cast c -> cast(c, depth);
      case Value.ContainerOf c -> {
        Place inner = pointee(c.pointer(), depth + 1);
        yield inner == null
            ? program.places().some(c.container(), function.file())
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
      case Value.Seldom r -> null;
      case Value.Unknown u -> null;
    };
  }

  private CType container(Value.ContainerOf c) {
    return program.types().strip(c.container(), function.file());
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
    CType to = program.types().strip(withoutTypeof(c.type(), depth), function.file());
    CType target = to.target();
    if (target == null) {
      return inner;
    }
    CType pointed = program.types().strip(target, function.file());
    if (inner == null) {
      return pointed instanceof CType.Struct
          ? program.places().some(pointed, function.file())
          : null;
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
    String constant =
        e.index() instanceof Value.Global g
                && program.types().global(g.name(), function.file()).isEmpty()
            ? g.name()
            : null;
    return base == null ? null : step(base, new Place.Step.Element(constant));
  }

  private Place variable(String name, int depth) {
    int parameter = function.parameter(name);
    Place.Root root =
        parameter >= 0 && (!writes.isAssigned(name) || unchanged.isGivenBack(name))
            ? new Place.Root.Parameter(parameter)
            : new Place.Root.Local(name);
    CType type = withoutTypeof(function.typeOf(name), depth);
    return program.places().variable(root, type, function.file());
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
    Optional<GlobalFacts> object = program.types().global(name, function.file());
    if (object.isPresent()) {
      return program.places().object(object.get(), program.objectKey(object.get()));
    }
    Optional<Value> alias = alias(name);
    return alias.isPresent() ? place(alias.get(), depth + 1) : program.places().unseenObject(name);
  }

  /** Whether the function has a variable or parameter of that name. */
  boolean hasVariable(String name) {
    return function.locals().containsKey(name) || function.parameter(name) >= 0;
  }

  /** What a macro or enumerator of that name means. */
  Optional<Value> alias(String name) {
    return program.types().global(name, function.file()).isPresent()
        ? Optional.empty()
        : program
            .types()
            .alias(name, function.file())
            .filter(v -> !v.equals(new Value.Global(name)));
  }

  private @Nullable Place result(Op.Call call) {
    return results
        .type(call)
        .map(
            type ->
                program
                    .places()
                    .variable(new Place.Root.Local(RESULT + call.result()), type, function.file()))
        .orElse(null);
  }

  /**
   * What a pointer to a lock points to after any of its writes, a callee's through its address too;
   * null where they do not agree.
   */
  private @Nullable Place agreed(String variable, int depth) {
    Optional<Place> known = agreed.putIfAbsent(variable, Optional.empty());
    if (known != null) {
      return known.orElse(null);
    }
    Agreement agreement = new Agreement(this, results);
    writes.assigned(variable).forEach(value -> agreement.add(value, depth + 1));
    writes.handedOut(variable).forEach(agreement::add);
    Optional<Place> found = agreement.place();
    agreed.put(variable, found);
    return found.orElse(null);
  }

  /** That step from a place; what a pointer to a lock is found to point to has its name. */
  Place step(Place from, Place.Step step) {
    Place to = program.places().step(from, step, function.file());
    Place like = step instanceof Place.Step.Follow ? pointers.target(id, from) : null;
    return like == null ? to : to.named(like);
  }

  private @Nullable Place follow(@Nullable Place from) {
    // Nobody compiles a mark: x->lock may be written where x is the object.
    return from == null
            || (function.form() == FunctionFacts.Form.CONTRACT
                && from.type() instanceof CType.Struct)
        ? from
        : step(from, new Place.Step.Follow());
  }

  /**
   * A callee's places as this function sees them, its parameters being these arguments.
   *
   * @param depth how deep in a value the call is
   */
  Substitution passing(List<Value> arguments, int depth) {
    return new Substitution(this, arguments, depth);
  }

  /** The number of the call whose result is at a place; -1 for any other. */
  static int resultOf(Place place) {
    return place.step() == null
            && place.root() instanceof Place.Root.Local l
            && l.name().startsWith(RESULT)
        ? Integer.parseInt(l.name().substring(RESULT.length()))
        : -1;
  }
}
