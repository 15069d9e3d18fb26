package org.lockorder.program;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Value;

/**
 * Values at file level as places.
 *
 * @param file where they stand
 */
public record Statics(Program program, String file) {
  private static final int ALIASES = 8;
  private static final int NONE = -1;

  /** The object or part of one that a value names; null for any other. */
  public @Nullable Place place(Value value) {
    return place(value, ALIASES);
  }

  private @Nullable Place place(Value value, int aliases) {
    return switch (value) {
      case Value.Global g -> {
        Optional<GlobalFacts> object = program.types().global(g.name(), file);
        if (object.isPresent()) {
          yield program.places().object(object.get(), program.objectKey(object.get()));
        }
        Value alias = program.types().alias(g.name(), file).orElse(null);
        yield alias == null || aliases == 0 ? null : place(alias, aliases - 1);
      }
      case Value.Field f ->
          f.arrow() ? null : step(place(f.base(), aliases), new Place.Step.Member(f.member()));
      case Value.Element e -> step(place(e.base(), aliases), new Place.Step.Element(null));
      default -> null;
    };
  }

  /**
   * The function that a value names, and no object; -1 for any other value.
   *
   * @param condition under which the code exists that names it
   */
  public int function(Value value, Condition condition) {
    Value named = value instanceof Value.AddressOf a ? a.place() : value;
    if (named instanceof Value.Global g
        && program.isFunction(g.name())
        && program.types().global(g.name(), file).isEmpty()) {
      Resolution found = program.resolve(file, condition, g.name());
      return program.isCallable(found) ? found.function() : NONE;
    }
    return NONE;
  }

  /** What a value points to: an address, an array; null for any other. */
  public @Nullable Place pointee(Value value) {
    if (value instanceof Value.AddressOf a) {
      return place(a.place());
    }
    Place place = place(value);
    return place != null && place.type() instanceof CType.Array
        ? step(place, new Place.Step.Element(null))
        : null;
  }

  private @Nullable Place step(@Nullable Place from, Place.Step step) {
    return from == null ? null : program.places().step(from, step, file);
  }
}
