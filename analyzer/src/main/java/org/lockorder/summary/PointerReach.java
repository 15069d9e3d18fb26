package org.lockorder.summary;

import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lockorder.threads.Threads;

/**
 * What functions ask for by way of calls through pointers. Layer by layer: a way down goes by at
 * most {@link Acquires#POINTERS_MOST} pointers (Assumption 2), so that not everything leads to
 * everything; and beyond a pointer a lock is known by its class alone, for one call stands for many
 * functions.
 */
final class PointerReach {
  private final Summary[] summaries;
  private final Acquires[] acquires;
  private final BitSet[] entered;
  private final BitSet[][] layers;

  /** One object for all equal sets: most functions ask for what their callees ask for. */
  private final Map<BitSet, BitSet> shared = new ConcurrentHashMap<>();

  private PointerReach(Summary[] summaries, Acquires[] acquires) {
    this.summaries = summaries;
    this.acquires = acquires;
    this.entered = new BitSet[summaries.length];
    this.layers = new BitSet[summaries.length][];
  }

  /**
   * Adds it to what is known of the calls by name.
   *
   * @param waves the functions, callees by name first
   */
  static void extend(
      List<List<List<Integer>>> waves,
      Summary[] summaries,
      Acquires[] acquires,
      Atoms atoms,
      Threads threads) {
    new PointerReach(summaries, acquires).extend(waves, atoms, threads);
  }

  private void extend(List<List<List<Integer>>> waves, Atoms atoms, Threads threads) {
    for (int id = 0; id < summaries.length; id++) {
      acquires[id].nameTakes(atoms);
      layers[id] = new BitSet[Acquires.POINTERS_MOST];
    }
    for (int layer = 0; layer < Acquires.POINTERS_MOST; layer++) {
      int at = layer;
      for (int id = 0; id < summaries.length; id++) {
        entered[id] = entered(id, at);
      }
      for (List<List<Integer>> wave : waves) {
        threads.map(wave.size(), i -> extend(wave.get(i), at));
      }
    }
    for (int id = 0; id < summaries.length; id++) {
      acquires[id].setBeyond(layers[id]);
    }
  }

  /** What who calls the function through a pointer asks for, with that many pointers more. */
  private BitSet entered(int id, int pointers) {
    BitSet below = atoms(id, pointers);
    BitSet own = acquires[id].taken();
    if (own.isEmpty()) {
      return below;
    }
    BitSet both = (BitSet) below.clone();
    both.or(own);
    return shared(both);
  }

  private BitSet atoms(int id, int pointers) {
    return pointers == 0 ? acquires[id].atoms() : layers[id][pointers - 1];
  }

  private List<Integer> extend(List<Integer> component, int layer) {
    BitSet behind = new BitSet();
    Set<BitSet> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int id : component) {
      for (CallSite call : summaries[id].calls()) {
        BitSet more = call.isPointed() ? entered[call.target()] : layers[call.target()][layer];
        if (more != null && seen.add(more)) { // null in a circle
          behind.or(more);
        }
      }
    }
    for (int id : component) {
      BitSet before = atoms(id, layer);
      BitSet all = (BitSet) before.clone();
      all.or(behind);
      layers[id][layer] = all.cardinality() == before.cardinality() ? before : shared(all);
    }
    return component;
  }

  private BitSet shared(BitSet set) {
    BitSet known = shared.putIfAbsent(set, set);
    return known == null ? set : known;
  }
}
