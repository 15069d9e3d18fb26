package org.lockorder.pointers;

import org.jspecify.annotations.Nullable;
import org.lockorder.program.Place;
import org.lockorder.program.Program;

/** What a cell may hold, likewise without a number. */
sealed interface Content {
  /** What is not known. */
  Content ANYTHING = new Anything();

  /** See {@link #ANYTHING}. */
  record Anything() implements Content {}

  /** That function. */
  record Function(int id) implements Content {}

  /**
   * The address of an object.
   *
   * @param root the static object that it is, or is part of; empty for any other
   */
  record Address(String object, String root) implements Content {}

  /** The address of that place, as a function names it. */
  static Content addressOf(Program program, int function, Place place) {
    @Nullable String object = Cells.object(program, function, place);
    object = object == null ? Cells.holder(program, place) : object;
    return object == null
        ? ANYTHING
        : new Address(object, place.root() instanceof Place.Root.Static s ? s.key() : "");
  }
}
