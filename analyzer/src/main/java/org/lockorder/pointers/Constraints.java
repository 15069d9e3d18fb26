package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lockorder.program.Place;
import org.lockorder.program.Program;

/** What flows where, as far as it was looked for: nothing needs a number, so any thread may. */
final class Constraints {
  private final List<Constraint> all = new ArrayList<>();

  void put(Slot to, Content what) {
    all.add(new Constraint.Put(to, what));
  }

  void flow(Slot from, Slot to) {
    all.add(new Constraint.Flow(from, to));
  }

  void store(Slot base, String part, Slot from) {
    all.add(new Constraint.Store(base, part, from));
  }

  /**
   * What is in that part of what {@code base} points to is read.
   *
   * @param any the cell of all that is stored in such a part
   * @param to the cell for what is read
   */
  void load(Slot base, String part, Slot any, Slot to) {
    all.add(new Constraint.Load(base, part, any, to, false));
  }

  /**
   * What is in a cell is stored at a place.
   *
   * @param names of the place's cells: where it is a list, that of the first
   */
  void put(Program program, List<String> names, Place place, Slot from) {
    if (program.places().isMadeUp(place)) {
      all.add(new Constraint.Listed(names.getFirst(), from));
    }
  }

  void hang(int function, Place place, int parameter, Slot from) {
    if (place.ofParameter()) {
      all.add(new Constraint.Hanging(function, place, parameter, from));
    }
  }

  /** So many there are so far. */
  int mark() {
    return all.size();
  }

  /** What was read since is put into a list. */
  void intoList(int mark) {
    all.subList(mark, all.size())
        .replaceAll(one -> one instanceof Constraint.Load l ? l.intoList() : one);
  }

  /** Gives each, in their order. */
  void forEach(Consumer<Constraint> each) {
    all.forEach(each);
  }
}
