package org.lockorder.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.program.LockName;
import org.lockorder.summary.AtomSet.Chunk;

/** Numbers atoms, so that sets of them are sets of numbers. */
public final class Atoms {
  private static final int[] NONE = {};

  private final Map<Atom, Integer> numbers = new HashMap<>();
  private final Map<String, int[]> byClass = new HashMap<>();
  private int[] reclaim = NONE;
  private final AtomUnion sleeping = new AtomUnion();
  private final Map<AtomSet, AtomSet> sets = new ConcurrentHashMap<>();
  private final Map<Chunk, Chunk> chunks = new ConcurrentHashMap<>();
  private final List<Atom> atoms = new ArrayList<>();
  private final Map<String, Known> takes = new HashMap<>();
  private final IdentityHashMap<LockUse, Map<LockMode, Acquires.Take>> ofParameters =
      new IdentityHashMap<>();

  int number(Atom atom) {
    Integer known = numbers.get(atom);
    if (known != null) {
      return known;
    }
    int number = atoms.size();
    numbers.put(atom, number);
    byClass.merge(atom.name().id(), new int[] {number}, Atoms::joined);
    if (atom.kind() == LockKind.RECLAIM) {
      reclaim = joined(reclaim, new int[] {number});
    }
    if (atom.kind().sleeps()) {
      sleeping.add(number);
    }
    atoms.add(atom);
    return number;
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /**
   * Adds some to others.
   *
   * @param reclaims whether those that are reclaim are added too
   */
  public void add(AtomSet some, boolean reclaims, AtomUnion to) {
    if (reclaims || !some.containsAny(reclaim)) {
      to.add(some);
      return;
    }
    int[] unwanted = Arrays.stream(reclaim).filter(atom -> !to.contains(atom)).toArray();
    to.add(some);
    for (int atom : unwanted) {
      to.remove(atom);
    }
  }

  /** Leaves those of them that are waited for asleep. */
  public void onlySleeping(AtomUnion some) {
    some.retain(sleeping);
  }

  /** One object for all equal sets, of chunks of which there is one for all equal ones. */
  public AtomSet shared(AtomSet set) {
    if (set.isEmpty()) {
      return AtomSet.NONE;
    }
    AtomSet known = sets.get(set);
    if (known == null) {
      @Nullable Chunk[] own = set.chunks();
      for (int i = 0; i < own.length; i++) {
        own[i] = own[i] == null ? null : shared(own[i]);
      }
      AtomSet made = AtomSet.of(own);
      known = sets.putIfAbsent(made, made);
      known = known == null ? made : known;
    }
    return known;
  }

  private Chunk shared(Chunk chunk) {
    Chunk known = chunks.putIfAbsent(chunk, chunk);
    return known == null ? chunk : known;
  }

  /** A take of a class, with its number. */
  record Known(Acquires.Take take, int atom) {
    private boolean isAlike(Acquires.Take other) {
      LockUse lock = take.lock();
      return lock.kind() == other.lock().kind()
          && take.mode() == other.mode()
          && lock.isUnsure() == other.lock().isUnsure()
          && Objects.equals(lock.name(), other.lock().name());
    }
  }

  /**
   * Adds the number of a take of a class. There is one object, which is given back, for all takes
   * that callers need not tell apart: there are very many.
   */
  Known shared(Acquires.Take take, LockName name, AtomUnion all) {
    Known known = takes.get(take.key());
    int atom =
        known != null && known.isAlike(take)
            ? known.atom()
            : number(take.lock(), take.mode(), name);
    all.add(atom);
    if (known == null) {
      known = new Known(take, atom);
      takes.put(take.key(), known);
    }
    return known;
  }

  /** The number of asking so for that lock, of that class. */
  int number(LockUse lock, LockMode mode, LockName name) {
    return number(new Atom(name, mode, lock.kind(), lock.isUnsure()));
  }

  /** One object for all takes of one lock by parameter; it is one for all functions already. */
  Acquires.Take ofParameter(Acquires.Take take) {
    return ofParameters
        .computeIfAbsent(take.lock(), x -> new EnumMap<>(LockMode.class))
        .computeIfAbsent(take.mode(), x -> take);
  }

  /** All functions are known: no more takes will come. */
  void settle() {
    takes.clear();
    ofParameters.clear();
  }

  /** The numbers of those of one class, by its id, in order; not to be changed. */
  public int[] ofClass(String id) {
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
