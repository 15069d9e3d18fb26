package org.lockorder.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.threads.Threads;

/**
 * What functions ask for by way of calls through pointers. Layer by layer: the doubt of a way down
 * is {@link Acquires#DOUBT_MOST} at most, and a pointer that may mean many functions is believed
 * near both ends of it only (Assumption 2), so that not everything leads to everything; and beyond
 * a pointer a lock is known by its class alone, for one call stands for many functions.
 */
final class PointerReach {
  private final Summary[] summaries;
  private final Acquires[] acquires;
  private final BitSet[][] entered;
  private final BitSet[] nearEntered;
  private final BitSet[][] layers;

  /** One object for all equal sets: most functions ask for what their callees ask for. */
  private final Map<BitSet, BitSet> shared = new ConcurrentHashMap<>();

  private PointerReach(Summary[] summaries, Acquires[] acquires) {
    this.summaries = summaries;
    this.acquires = acquires;
    this.entered = new BitSet[Acquires.DOUBT_MOST][];
    this.nearEntered = new BitSet[summaries.length];
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
      layers[id] = new BitSet[Acquires.DOUBT_MOST];
    }
    setNear(threads);
    for (int layer = 0; layer < Acquires.DOUBT_MOST; layer++) {
      int at = layer;
      entered[at] = threads.map(summaries.length, id -> entered(id, at)).toArray(BitSet[]::new);
      for (List<List<Integer>> wave : waves) {
        threads.map(wave.size(), i -> extend(wave.get(i), at));
      }
    }
    addHazy(threads);
    for (int id = 0; id < summaries.length; id++) {
      acquires[id].setBeyond(layers[id]);
    }
  }

  /** What pointers of many lead to, in the function or a few calls by name below it. */
  private void addHazy(Threads threads) {
    BitSet[] hazy = threads.map(summaries.length, this::ownHazy).toArray(BitSet[]::new);
    for (int depth = 1; depth < Acquires.NEAR; depth++) {
      BitSet[] above = hazy;
      hazy = threads.map(summaries.length, id -> hazyBelow(id, above)).toArray(BitSet[]::new);
    }
    for (int id = 0; id < summaries.length; id++) {
      int last = Acquires.DOUBT_MOST - 1;
      layers[id][last] = with(layers[id][last], hazy[id]);
    }
  }

  private BitSet ownHazy(int id) {
    BitSet all = new BitSet(0);
    for (CallSite call : summaries[id].calls()) {
      if (call.isHazy()) {
        all.or(nearEntered[call.target()]);
      }
    }
    return shared(all);
  }

  private BitSet hazyBelow(int id, BitSet[] hazy) {
    BitSet all = hazy[id];
    for (CallSite call : summaries[id].calls()) {
      if (!call.isPointed()) {
        all = with(all, hazy[call.target()]);
      }
    }
    return all;
  }

  /** Of each function that a pointer of many may mean: what it asks for a few calls below. */
  private void setNear(Threads threads) {
    BitSet hazy = new BitSet();
    for (Summary summary : summaries) {
      for (CallSite call : summary.calls()) {
        hazy.set(call.target(), hazy.get(call.target()) || call.isHazy());
      }
    }
    int[] targets = hazy.stream().toArray();
    threads.map(targets.length, i -> setNear(targets[i]));
  }

  private int setNear(int target) {
    BitSet near = shared(near(target));
    acquires[target].setNear(near);
    nearEntered[target] = with(near, acquires[target].taken());
    return target;
  }

  private BitSet near(int function) {
    BitSet near = new BitSet();
    Set<Integer> seen = new HashSet<>(Set.of(function));
    List<Integer> ring = List.of(function);
    for (int left = 0; left <= Acquires.NEAR && !ring.isEmpty(); left++) {
      List<Integer> next = new ArrayList<>();
      for (int id : ring) {
        acquires[id].addOwn(summaries[id], near);
        for (CallSite call : summaries[id].calls()) {
          if (!call.isPointed() && seen.add(call.target())) {
            next.add(call.target());
          }
        }
      }
      ring = next;
    }
    return near;
  }

  /** What who calls the function through a pointer asks for, with that doubt more. */
  private BitSet entered(int id, int doubt) {
    return with(atoms(id, doubt), acquires[id].taken());
  }

  /** Both; the first itself where the second adds nothing. */
  private BitSet with(BitSet below, BitSet own) {
    BitSet more = (BitSet) own.clone();
    more.andNot(below);
    if (more.isEmpty()) {
      return below;
    }
    more.or(below);
    return shared(more);
  }

  private BitSet atoms(int id, int doubt) {
    return doubt == 0 ? acquires[id].atoms() : layers[id][doubt - 1];
  }

  private List<Integer> extend(List<Integer> component, int layer) {
    BitSet behind = new BitSet();
    Set<BitSet> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int id : component) {
      for (CallSite call : summaries[id].calls()) {
        BitSet more = below(call, layer + 1);
        if (more != null && seen.add(more)) { // null in a circle, or too doubtful
          behind.or(more);
        }
      }
    }
    for (int id : component) {
      layers[id][layer] = with(atoms(id, layer), behind);
    }
    return component;
  }

  private @Nullable BitSet below(CallSite call, int doubt) {
    if (!call.isPointed()) {
      return layers[call.target()][doubt - 1];
    }
    int left = doubt - call.doubt();
    return left < 0 || call.isHazy() ? null : entered[left][call.target()];
  }

  private BitSet shared(BitSet set) {
    BitSet known = shared.get(set);
    return known != null ? known : shared.computeIfAbsent((BitSet) set.clone(), s -> s);
  }
}
