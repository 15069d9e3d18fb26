package org.lockorder.pointers;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.OwnTables;
import org.lockorder.ir.CType;
import org.lockorder.program.Place;

/** Which files keep static structures of one kind, and with which functions in them. */
final class Kin {
  private final Map<String, OwnTables> byStruct = new HashMap<>();

  /** A file's static object has that value from the beginning. */
  void add(Place place, String file, int value) {
    String struct = struct(place);
    if (struct != null) {
      OwnTables tables = byStruct.computeIfAbsent(struct, s -> new OwnTables());
      tables.keep(file);
      if (Cells.isFunction(value)) {
        tables.keep(file, Cells.function(value));
      }
    }
  }

  /** Those of the kind that a place is in; null where there are none. */
  @Nullable OwnTables of(Place place) {
    return byStruct.get(struct(place));
  }

  private static @Nullable String struct(Place place) {
    CType.Struct owner = place.owner();
    return owner == null || owner.anonymous() ? null : owner.tag() + "@" + owner.home();
  }
}
