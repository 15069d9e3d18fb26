package org.lockorder.pointers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.program.StaticStore;
import org.lockorder.program.Statics;

/**
 * What an initialiser puts where.
 *
 * @param file where it stands
 * @param place null where it is not known
 * @param names of the cells there
 * @param function that it puts there; -1 for none
 * @param pointee whose address it puts there; null for none
 */
record Initialised(
    String file, @Nullable Place place, List<String> names, int function, @Nullable Place pointee) {
  private static final Initialised NOWHERE = new Initialised("", null, List.of(), -1, null);

  static Initialised of(Program program, StaticStore store) {
    Statics statics = new Statics(program, store.file());
    Place place = statics.place(store.element().place());
    if (place == null) {
      return NOWHERE;
    }
    int named = statics.function(store.element().value(), store.element().condition());
    int function = named < 0 ? named : program.original(named);
    Place pointee = function >= 0 ? null : statics.pointee(store.element().value());
    return function < 0 && pointee == null
        ? NOWHERE
        : new Initialised(store.file(), place, Cells.names(program, 0, place), function, pointee);
  }
}
