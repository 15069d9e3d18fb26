package org.lockorder.pointers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lockorder.program.Place;
import org.lockorder.program.Program;

/** What is put into the lists whose cells have names, and whether all of that is known. */
final class Lists {
  private final Program program;
  private final Indirections indirections;
  private final Map<String, IntBag> contents = new HashMap<>();

  Lists(Program program, Indirections indirections) {
    this.program = program;
    this.indirections = indirections;
  }

  /**
   * Notes that what is in a cell is stored at a place, if that is a list.
   *
   * @param names of the place's cells
   */
  void put(List<String> names, Place place, int from) {
    if (program.places().isMadeUp(place)) {
      contents.computeIfAbsent(names.getFirst(), x -> new IntBag()).add(from);
    }
  }

  /** Whether all is known that is put into the list whose cell has that name. */
  boolean isClosed(String list) {
    IntBag from = contents.get(list);
    return from == null || Arrays.stream(from.sorted()).noneMatch(indirections::isOpen);
  }
}
