package org.lockorder.pointers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;

/**
 * A callee's places as its caller sees them: its parameters are the caller's arguments, and what a
 * macro names that nobody has declared is the caller's variable of that name. So is, by guess, what
 * a function names that was not found declared, where its caller has a variable of that name.
 */
public final class Substitution {
  private static final CType VOID = new CType.Scalar("void");

  private final ValuePlaces caller;
  private final List<Value> arguments;
  private final int depth;

  /** The last argument asked about: the next place mostly hangs on it as well. */
  private @Nullable Value last;

  private boolean lastFollowed;
  private @Nullable Place lastFound;

  /**
   * @param depth how deep in a value of the caller the call is
   */
  Substitution(ValuePlaces caller, List<Value> arguments, int depth) {
    this.caller = caller;
    this.arguments = arguments;
    this.depth = depth;
  }

  /** What is passed. */
  public List<Value> arguments() {
    return arguments;
  }

  /** Null where the callee's is, or where an argument's place is not known. */
  public @Nullable Place of(@Nullable Place callee) {
    return callee == null
        ? null
        : switch (callee.root()) {
          case Place.Root.Static s ->
              isUndeclared(callee) && caller.hasVariable(s.key())
                  ? from(new Value.Variable(s.key()), callee)
                  : callee;
          case Place.Root.Some s -> callee;
          case Place.Root.Local l -> null;
          case Place.Root.Parameter p ->
              p.index() < arguments.size() ? from(arguments.get(p.index()), callee) : null;
        };
  }

  private static boolean isUndeclared(Place place) {
    Place root = place;
    for (Place at = place; at != null; at = at.parent()) {
      root = at;
    }
    return root.type() instanceof CType.Unknown;
  }

  /** The callee's way from its parameter, gone from what is passed. */
  private @Nullable Place from(Value passed, Place callee) {
    List<Place> way = callee.way();
    boolean follows = way.size() > 1 && way.get(1).step() instanceof Place.Step.Follow;
    Place at = at(passed, follows);
    for (int i = follows ? 2 : 1; i < way.size(); i++) {
      Place.Step step = way.get(i).step();
      at = at == null || step == null ? null : caller.step(known(at, way.get(i - 1).type()), step);
    }
    return at == null ? null : known(at, callee.type());
  }

  /** What is passed, or what that points to. */
  private @Nullable Place at(Value passed, boolean followed) {
    if (passed != last || followed != lastFollowed) {
      lastFound = followed ? caller.pointee(passed, depth) : caller.place(passed, depth);
      last = passed;
      lastFollowed = followed;
    }
    return lastFound;
  }

  /**
   * A struct that the caller's file does not define means the one that the callee sees. What the
   * callee takes for another struct is that, and so is what it takes for something where the
   * caller's way says nothing: {@code struct port *port = file->private_data}.
   */
  private static Place known(Place place, CType there) {
    CType type = place.type();
    boolean better =
        type instanceof CType.Struct here
            ? there instanceof CType.Struct s
                && !s.anonymous()
                && (!s.tag().equals(here.tag()) || (here.home() == null && s.home() != null))
            : saysNothing(type) && !saysNothing(there);
    return better ? place.as(there) : place;
  }

  private static boolean saysNothing(CType type) {
    return switch (type) {
      case CType.Unknown u -> true;
      case CType.Scalar s -> s.equals(VOID);
      case CType.Pointer p -> saysNothing(p.target());
      default -> false;
    };
  }
}
