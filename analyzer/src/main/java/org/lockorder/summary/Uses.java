package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.pointers.Resolver;
import org.lockorder.pointers.Substitution;
import org.lockorder.program.LockName;
import org.lockorder.program.Place;
import org.lockorder.program.Program;

/** Lock uses of one function: from its own operands, and from its callees' through arguments. */
final class Uses {
  /** A parameter's path with more members than this says no more than its class. */
  private static final int PARAMETER_MEMBERS = 3;

  private final Program program;
  private final Resolver resolver;
  private final Set<String> awaited;
  private final CommonParts common;
  private final FlagBits bits;

  /**
   * @param awaited the locks that are made as taken somewhere, by id or struct's member: they are
   *     waited for, and never held
   * @param common to all functions
   */
  Uses(Program program, Resolver resolver, Set<String> awaited, CommonParts common) {
    this.program = program;
    this.resolver = resolver;
    this.awaited = awaited;
    this.common = common;
    this.bits = new FlagBits(resolver, common.flags());
  }

  /** The values of the function. */
  Resolver resolver() {
    return resolver;
  }

  /** The lock that a primitive is given. */
  LockUse of(Op.LockOp op) {
    Place place = resolver.isContract() ? marked(op.lock()) : resolver.pointee(op.lock());
    if (place == null) {
      place = program.places().some(new CType.Unknown(), resolver.file());
    }
    if (place.root() instanceof Place.Root.Some && program.places().isMadeUp(place)) {
      // A rule's: that struct has no such member in this kernel.
      return new LockUse(place, null, null, op.kind(), Proviso.NEVER);
    }
    boolean map = op.action() != LockAction.ASSERT_HELD;
    Op.Provided provided = op.provided();
    return common.one(
        named(
            map ? whole(place, op.kind()) : place,
            subclass(op.subclass()),
            op.kind(),
            provided == null ? null : bits.proviso(provided.word(), provided.flags())));
  }

  /** What a lock would be called that the value points to. */
  Optional<LockName> nameAt(Value pointer) {
    Place place = resolver.pointee(pointer);
    return place == null ? Optional.empty() : program.names().of(place, null, resolver.file());
  }

  /**
   * The work item that the value points to, and the object that it may be the work of: {@code
   * &p->delayed.work} is known by {@code p->delayed}.
   */
  List<LockUse> works(Value pointer) {
    List<LockUse> works = new ArrayList<>(2);
    Place item = resolver.pointee(pointer);
    if (item != null) {
      addWork(item, works);
      Place around = item.step() instanceof Place.Step.Member ? item.parent() : null;
      if (around != null && !(around.step() instanceof Place.Step.Follow)) {
        addWork(around, works);
      }
    }
    return works;
  }

  private void addWork(Place place, List<LockUse> works) {
    LockUse use = named(place, null, LockKind.WORK, null);
    if (use.name() != null) {
      works.add(use);
    }
  }

  /** What lockdep keeps of a lock, in the lock itself, stands for the lock. */
  private Place whole(Place place, LockKind kind) {
    return kind == LockKind.PSEUDO ? program.lockPointers().whole(place) : place;
  }

  /**
   * A mark names a lock by a pointer to it or by itself: {@code __acquires(rq->lock)}. What is
   * passed by value is no lock, even where its type is not known for a pointer.
   */
  private @Nullable Place marked(Value operand) {
    Place itself = resolver.place(operand);
    return itself == null || itself.type().target() != null || isPassed(itself)
        ? resolver.pointee(operand)
        : itself;
  }

  private static boolean isPassed(Place place) {
    return place.step() == null && place.root() instanceof Place.Root.Parameter;
  }

  /**
   * A callee's lock as this function names it. Where an argument tells nothing it is some lock of
   * the class that the callee saw.
   */
  LockUse through(LockUse callee, List<Value> arguments) {
    return through(callee, resolver.passing(arguments));
  }

  /** Likewise of one of several locks. */
  LockUse through(LockUse callee, Substitution call) {
    List<Value> arguments = call.arguments();
    String subclass = callee.subclass();
    if (subclass != null && subclass.startsWith("$")) {
      int index = Integer.parseInt(subclass.substring(1));
      subclass = subclass(index < arguments.size() ? arguments.get(index) : null);
    }
    Proviso proviso = through(callee.proviso(), arguments);
    Place place = call.of(callee.place());
    if (place == null) {
      LockName name = renamed(callee, subclass);
      return new LockUse(callee.place(), subclass, name, callee.kind(), proviso).some();
    }
    LockUse use = named(whole(place, callee.kind()), subclass, callee.kind(), proviso);
    return use.name() == null && callee.name() != null
        ? new LockUse(use.place(), subclass, renamed(callee, subclass), callee.kind(), proviso)
        : use;
  }

  private @Nullable Proviso through(@Nullable Proviso callees, List<Value> arguments) {
    if (callees == null || !callees.ofParameter()) {
      return callees;
    }
    if (callees.parameter() >= arguments.size()) {
      return Proviso.UNSURE;
    }
    Proviso here = bits.proviso(arguments.get(callees.parameter()), callees.flags());
    if (!callees.unsure()) {
      return here;
    }
    return here == null || !here.ofParameter()
        ? here != null && here.equals(Proviso.NEVER) ? here : Proviso.UNSURE
        : new Proviso(here.parameter(), here.flags(), true);
  }

  private @Nullable LockName renamed(LockUse callee, @Nullable String subclass) {
    return named(callee.place(), subclass, callee.kind(), null).name();
  }

  /** Of parts that say the same there is one object. */
  CommonParts common() {
    return common;
  }

  /** As callers may see it: a local's path and a long one become some instance. */
  LockUse exported(LockUse use) {
    return switch (use.place().root()) {
      case Place.Root.Local l -> use.some();
      case Place.Root.Parameter p -> members(use.place()) > PARAMETER_MEMBERS ? use.some() : use;
      case Place.Root.Static s -> use;
      case Place.Root.Some s -> use;
    };
  }

  /** How many members lie on the way to a place. */
  private static int members(Place place) {
    int members = 0;
    for (Place at = place; at != null; at = at.parent()) {
      members += at.step() instanceof Place.Step.Member ? 1 : 0;
    }
    return members;
  }

  /** What is waited for may be an object of its own, which is known by the pointer to it. */
  private static Place kept(Place place) {
    Place pointer = place.step() instanceof Place.Step.Follow ? place.parent() : null;
    return pointer == null || place.isNamed() || !pointer.isNamed() ? place : pointer;
  }

  private LockUse named(
      Place at, @Nullable String subclass, LockKind kind, @Nullable Proviso proviso) {
    Place place = kind.isEvent() ? kept(at) : at;
    String shown =
        subclass == null || subclass.startsWith("$") || subclass.equals("?") ? null : subclass;
    LockName name = program.names().of(place, shown, resolver.file()).orElse(null);
    boolean event =
        name != null && (awaited.contains(name.bare()) || awaited.contains(name.type()));
    return new LockUse(place, subclass, name, event ? LockKind.COMPLETION : kind, proviso);
  }

  private @Nullable String subclass(@Nullable Value value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case Value.Constant c -> c.value() == 0 ? null : Long.toString(c.value());
      case Value.Cast c -> subclass(c.value());
      case Value.Global g -> {
        Optional<Value> alias = program.types().alias(g.name(), resolver.file());
        yield alias.isPresent() && alias.get() instanceof Value.Constant c ? subclass(c) : g.name();
      }
      case Value.Variable v -> {
        int index = resolver.parameterIndex(v);
        yield index < 0 ? "?" : "$" + index;
      }
      case Value.Field f -> "?";
      case Value.Element e -> "?";
      case Value.AddressOf a -> "?";
      case Value.Dereference d -> "?";
      case Value.Result r -> "?";
      case Value.ContainerOf c -> "?";
      case Value.Binary b -> "?";
      case Value.Not n -> "?";
      case Value.Configured c -> "?";
      case Value.Seldom r -> "?";
      case Value.Unknown u -> "?";
    };
  }
}
