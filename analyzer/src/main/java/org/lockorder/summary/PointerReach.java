package org.lockorder.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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
  private final Atoms numbers;
  private final Acquires[] acquires;
  private final AtomSet[][] entered;
  private final AtomSet[] nearEntered;

  /** By doubt at most, less one, and by function. */
  private final AtomSet[][] layers;

  private PointerReach(Summary[] summaries, Acquires[] acquires, Atoms numbers) {
    this.numbers = numbers;
    this.summaries = summaries;
    this.acquires = acquires;
    this.entered = new AtomSet[Acquires.DOUBT_MOST][];
    this.nearEntered = new AtomSet[summaries.length];
    this.layers = new AtomSet[Acquires.DOUBT_MOST][];
  }

  /**
   * Adds it to what is known of the calls by name.
   *
   * @param waves the functions with calls, callees by name first
   */
  static void extend(
      List<List<List<Integer>>> waves,
      Summary[] summaries,
      Acquires[] acquires,
      Atoms atoms,
      Threads threads) {
    new PointerReach(summaries, acquires, atoms).extend(waves, threads);
  }

  private void extend(List<List<List<Integer>>> waves, Threads threads) {
    for (int id = 0; id < summaries.length; id++) {
      acquires[id].nameTakes(numbers);
    }
    setNear(threads);
    BitSet calling = members(waves);
    for (int layer = 0; layer < Acquires.DOUBT_MOST; layer++) {
      int at = layer;
      entered[at] = threads.map(summaries.length, id -> entered(id, at)).toArray(AtomSet[]::new);
      layers[at] = new AtomSet[summaries.length];
      for (int id = calling.nextClearBit(0);
          id < summaries.length;
          id = calling.nextClearBit(id + 1)) {
        layers[at][id] = atoms(id, at);
      }
      for (List<List<Integer>> wave : waves) {
        threads.map(wave.size(), i -> extend(wave.get(i), at));
      }
    }
    addHazy(threads);
    for (int id = 0; id < summaries.length; id++) {
      acquires[id].setBeyond(beyond(id));
    }
  }

  private static BitSet members(List<List<List<Integer>>> waves) {
    BitSet members = new BitSet();
    for (List<List<Integer>> wave : waves) {
      for (List<Integer> component : wave) {
        component.forEach(members::set);
      }
    }
    return members;
  }

  private AtomSet[] beyond(int id) {
    AtomSet[] beyond = new AtomSet[layers.length];
    for (int layer = 0; layer < beyond.length; layer++) {
      beyond[layer] = layers[layer][id];
    }
    return beyond;
  }

  /** What pointers of many lead to, in the function or a few calls by name below it. */
  private void addHazy(Threads threads) {
    AtomSet[] hazy = threads.map(summaries.length, this::ownHazy).toArray(AtomSet[]::new);
    for (int depth = 1; depth < Acquires.NEAR; depth++) {
      AtomSet[] above = hazy;
      hazy = threads.map(summaries.length, id -> hazyBelow(id, above)).toArray(AtomSet[]::new);
    }
    for (int id = 0; id < summaries.length; id++) {
      AtomSet[] last = layers[Acquires.DOUBT_MOST - 1];
      last[id] = with(last[id], hazy[id]);
    }
  }

  private AtomSet ownHazy(int id) {
    AtomUnion all = null;
    for (CallSite call : summaries[id].calls()) {
      if (call.isHazy()) {
        all = all == null ? new AtomUnion() : all;
        all.add(nearEntered[call.target()]);
      }
    }
    return all == null ? AtomSet.NONE : numbers.shared(all.toSet());
  }

  private AtomSet hazyBelow(int id, AtomSet[] hazy) {
    AtomSet all = hazy[id];
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
    AtomSet near = near(target);
    acquires[target].setNear(near);
    nearEntered[target] = with(near, acquires[target].taken());
    return target;
  }

  private AtomSet near(int function) {
    AtomUnion near = new AtomUnion();
    Set<Integer> seen = new HashSet<>();
    seen.add(function);
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
    return numbers.shared(near.toSet());
  }

  /** What who calls the function through a pointer asks for, with that doubt more. */
  private AtomSet entered(int id, int doubt) {
    return with(atoms(id, doubt), acquires[id].taken());
  }

  /** Both; the first itself where the second adds nothing. */
  private AtomSet with(AtomSet below, AtomSet own) {
    if (below.containsAll(own)) {
      return below;
    }
    AtomUnion both = new AtomUnion(below);
    both.add(own);
    return numbers.shared(both.toSet());
  }

  private AtomSet atoms(int id, int doubt) {
    return doubt == 0 ? acquires[id].atoms() : layers[doubt - 1][id];
  }

  private List<Integer> extend(List<Integer> component, int layer) {
    AtomUnion behind = new AtomUnion();
    Set<AtomSet> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int id : component) {
      for (CallSite call : summaries[id].calls()) {
        AtomSet more = below(call, layer + 1);
        if (more != null
            && !more.isEmpty()
            && seen.add(more)) { // null in a circle, or too doubtful
          behind.add(more);
        }
      }
    }
    AtomSet all = behind.toSet();
    for (int id : component) {
      layers[layer][id] = with(atoms(id, layer), all);
    }
    return component;
  }

  private @Nullable AtomSet below(CallSite call, int doubt) {
    if (!call.isPointed()) {
      return layers[doubt - 1][call.target()];
    }
    int left = doubt - call.doubt();
    return left < 0 || call.isHazy() ? null : entered[left][call.target()];
  }
}
