package org.lockorder.pointers;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.program.StaticStore;
import org.lockorder.program.Statics;
import org.lockorder.rules.Drives;

/** Static structures that only show what functions look like: nobody calls what is in them. */
final class Shapes {
  private final Set<String> objects = new HashSet<>();

  /** Those that the members point to which rules name. */
  static Shapes of(Program program, Drives drives) {
    Shapes shapes = new Shapes();
    for (StaticStore store : program.initial()) {
      boolean mayBe =
          store.element().place() instanceof Value.Field f
              && drives.shapes().containsValue(f.member());
      Statics statics = new Statics(program, store.file());
      Place place = mayBe ? statics.place(store.element().place()) : null;
      CType.Struct owner = place == null ? null : place.owner();
      if (place != null && owner != null && place.tail().equals(drives.shapes().get(owner.tag()))) {
        shapes.add(statics.pointee(store.element().value()));
      }
    }
    return shapes;
  }

  private void add(@Nullable Place pointee) {
    if (pointee != null && pointee.root() instanceof Place.Root.Static s) {
      objects.add(s.key());
    }
  }

  /** Whether it is in one of these. */
  boolean isIn(@Nullable Place place) {
    return place != null
        && place.root() instanceof Place.Root.Static s
        && objects.contains(s.key());
  }
}
