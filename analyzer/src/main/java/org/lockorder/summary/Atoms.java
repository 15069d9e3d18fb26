package org.lockorder.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers atoms, so that sets of them are bit sets. */
public final class Atoms {
  private final Map<Atom, Integer> numbers = new HashMap<>();
  private final List<Atom> atoms = new ArrayList<>();
  private final Map<String, Acquires.Take> takes = new HashMap<>();

  int number(Atom atom) {
    Integer known = numbers.get(atom);
    if (known != null) {
      return known;
    }
    numbers.put(atom, atoms.size());
    atoms.add(atom);
    return atoms.size() - 1;
  }

  /** One object for all equal takes: there are very many. */
  Acquires.Take shared(Acquires.Take take) {
    Acquires.Take known = takes.putIfAbsent(take.key(), take);
    return known == null ? take : known;
  }

  /** How many there are. */
  public int size() {
    return atoms.size();
  }

  /** The atom of that number. */
  public Atom get(int number) {
    return atoms.get(number);
  }
}
