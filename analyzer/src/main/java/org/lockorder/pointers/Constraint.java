package org.lockorder.pointers;

import org.lockorder.program.Place;

/** One thing that flows somewhere; the first four are Andersen's. */
sealed interface Constraint {
  /** A content is in a cell. */
  record Put(Slot to, Content what) implements Constraint {}

  /** What is in the one is also in the other. */
  record Flow(Slot from, Slot to) implements Constraint {}

  /** What is in {@code from} is also in that part of whatever {@code base} points to. */
  record Store(Slot base, String part, Slot from) implements Constraint {}

  /**
   * Likewise what is read; {@code any} is where all that is stored in such a part is.
   *
   * @param listed whether it is put into a list: see {@link Indirections}
   */
  record Load(Slot base, String part, Slot any, Slot to, boolean listed) implements Constraint {
    Load intoList() {
      return new Load(base, part, any, to, true);
    }
  }

  /** What is in a cell is put into the list whose cell has that name. */
  record Listed(String list, Slot from) implements Constraint {}

  /**
   * A store to what hangs on a parameter: callers may know more of it.
   *
   * @param parameter whose value is stored; -1 for what is not one
   * @param from where that is
   */
  record Hanging(int function, Place place, int parameter, Slot from) implements Constraint {}
}
