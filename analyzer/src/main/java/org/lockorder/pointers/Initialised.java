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
 * @param what it puts there
 */
record Initialised(String file, @Nullable Place place, List<String> names, Content what) {
  private static final Initialised NOWHERE = new Initialised("", null, List.of(), Content.ANYTHING);

  static Initialised of(Program program, StaticStore store) {
    Statics statics = new Statics(program, store.file());
    Place place = statics.place(store.element().place());
    if (place == null) {
      return NOWHERE;
    }
    int named = statics.function(store.element().value(), store.element().condition());
    Place pointee = named >= 0 ? null : statics.pointee(store.element().value());
    Content what =
        named >= 0
            ? new Content.Function(program.original(named))
            : pointee == null ? Content.ANYTHING : Content.addressOf(program, 0, pointee);
    return what.equals(Content.ANYTHING)
        ? NOWHERE
        : new Initialised(store.file(), place, Cells.names(program, 0, place), what);
  }
}
