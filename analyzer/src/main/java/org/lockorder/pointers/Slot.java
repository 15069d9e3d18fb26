package org.lockorder.pointers;

import java.util.Objects;

/** A cell as who lets something flow there names it: it has no number yet. */
sealed interface Slot {
  /** The cell of that name. */
  record Named(String name) implements Slot {}

  /** That of a parameter. */
  record Parameter(int function, int index) implements Slot {}

  /** One that only those know who have this. */
  final class Own implements Slot {
    private int cell = -1;

    boolean isNumbered() {
      return cell >= 0;
    }

    void number(int number) {
      cell = Objects.checkIndex(number, Integer.MAX_VALUE);
    }

    int number() {
      return cell;
    }
  }
}
