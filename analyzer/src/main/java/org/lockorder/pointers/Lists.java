package org.lockorder.pointers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What is put into the lists whose cells have names, and whether all of that is known. */
final class Lists {
  private final Indirections indirections;
  private final Map<String, IntBag> contents = new HashMap<>();

  Lists(Indirections indirections) {
    this.indirections = indirections;
  }

  /** Notes that what is in a cell is put into the list whose cell has that name. */
  void put(String list, int from) {
    contents.computeIfAbsent(list, x -> new IntBag()).add(from);
  }

  /** Whether all is known that is put into the list whose cell has that name. */
  boolean isClosed(String list) {
    IntBag from = contents.get(list);
    return from == null || Arrays.stream(from.sorted()).noneMatch(indirections::isOpen);
  }
}
