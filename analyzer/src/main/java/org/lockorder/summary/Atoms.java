package org.lockorder.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.lockorder.ir.LockKind;

/** Numbers atoms, so that sets of them are bit sets. */
public final class Atoms {
  private static final BitSet NONE = new BitSet();

  private final Map<Atom, Integer> numbers = new HashMap<>();
  private final Map<String, BitSet> byClass = new HashMap<>();
  private final BitSet reclaim = new BitSet();
  private final BitSet sleeping = new BitSet();
  private final Map<BitSet, BitSet> sets = new HashMap<>();
  private final List<Atom> atoms = new ArrayList<>();
  private final Map<String, Acquires.Take> takes = new HashMap<>();

  int number(Atom atom) {
    Integer known = numbers.get(atom);
    if (known != null) {
      return known;
    }
    numbers.put(atom, atoms.size());
    byClass.computeIfAbsent(atom.name().id(), id -> new BitSet()).set(atoms.size());
    reclaim.set(atoms.size(), atom.kind() == LockKind.RECLAIM);
    sleeping.set(atoms.size(), atom.kind().sleeps());
    atoms.add(atom);
    return atoms.size() - 1;
  }

  /**
   * Adds some to others.
   *
   * @param reclaims whether those that are reclaim are added too
   */
  public void add(BitSet some, boolean reclaims, BitSet to) {
    BitSet unwanted = new BitSet(0);
    if (!reclaims && some.intersects(reclaim)) {
      unwanted.or(reclaim);
      unwanted.andNot(to);
    }
    to.or(some);
    to.andNot(unwanted);
  }

  /** Those of them that are waited for asleep. */
  public BitSet onlySleeping(BitSet some) {
    BitSet rest = (BitSet) some.clone();
    rest.and(sleeping);
    return rest;
  }

  /** One object for all equal sets, which are not changed any more; it has no room to grow. */
  BitSet shared(BitSet set) {
    BitSet known = sets.get(set);
    if (known == null) {
      known = (BitSet) set.clone();
      sets.put(known, known);
    }
    return known;
  }

  /** One object for all equal takes: there are very many. */
  Acquires.Take shared(Acquires.Take take) {
    Acquires.Take known = takes.putIfAbsent(take.key(), take);
    return known == null ? take : known;
  }

  /** The numbers of those of one class, by its id; not to be changed. */
  public BitSet ofClass(String id) {
    return byClass.getOrDefault(id, NONE);
  }

  /** The ids of all classes that have one. */
  public Set<String> classes() {
    return byClass.keySet();
  }

  /** By atom: the number that its class has elsewhere, where that is asked for by its id. */
  public int[] classNumbers(ToIntFunction<String> elsewhere) {
    return atoms.stream().mapToInt(atom -> elsewhere.applyAsInt(atom.name().id())).toArray();
  }

  /** The atom of that number. */
  public Atom get(int number) {
    return atoms.get(number);
  }
}
