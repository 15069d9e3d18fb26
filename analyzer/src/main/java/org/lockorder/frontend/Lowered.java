package org.lockorder.frontend;

import java.util.List;
import java.util.Map;
import org.lockorder.ir.CType;

/** What was lowered later than the rest of its file, since it took macros to know what it is. */
record Lowered(List<FilePart> parts, Map<String, CType> typedefs, Map<String, CType> prototypes) {
  Lowered {
    parts = List.copyOf(parts);
    typedefs = Map.copyOf(typedefs);
    prototypes = Map.copyOf(prototypes);
  }

  static Lowered of(FileContext file) {
    return new Lowered(file.parts(), file.typedefs(), file.prototypes());
  }
}
