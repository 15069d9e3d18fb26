package org.lockorder.frontend;

import java.util.BitSet;
import java.util.List;

/** What one file makes of macros, the files that it includes by their numbers. */
final class FileMacros {
  private final List<MacroEvent> events;
  private final int[] includes;
  private final BitSet always = new BitSet();

  FileMacros(List<MacroEvent> events, IncludeGraph numbers) {
    this.events = events;
    List<MacroEvent> some = events.stream().filter(e -> e instanceof MacroEvent.Include).toList();
    includes = new int[some.size()];
    for (int i = 0; i < includes.length; i++) {
      if (some.get(i) instanceof MacroEvent.Include include) {
        includes[i] = numbers.numberOf(include.path());
        always.set(i, include.condition().facts().isEmpty());
      }
    }
  }

  /** All of it, in order. */
  List<MacroEvent> events() {
    return events;
  }

  /** How many files it includes. */
  int includes() {
    return includes.length;
  }

  /** Which one that is, in order. */
  int include(int place) {
    return includes[place];
  }

  /** Whether that one is included under no condition. */
  boolean isAlways(int place) {
    return always.get(place);
  }
}
