package org.lockorder.irq;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lockorder.lockgraph.ClassGraph;

/** The shortest ways from one class to others, edge by edge; none goes on behind its end. */
final class NearestEnds {
  private final ClassGraph graph;
  private final BitSet ends;
  private final BitSet met;

  /** Who led to a class first. */
  private final Map<Integer, Integer> before = new HashMap<>();

  /** What the last edges led to, but for ends. */
  private List<Integer> ring;

  /**
   * @param skipped classes that no way goes through or ends at
   */
  NearestEnds(ClassGraph graph, int start, BitSet skipped, BitSet ends) {
    this.graph = graph;
    this.ends = ends;
    this.met = (BitSet) skipped.clone();
    this.met.set(start);
    this.ring = List.of(start);
  }

  /** The ways that are one edge longer than those of the last call, from the start on. */
  List<List<Integer>> longer() {
    List<List<Integer>> ways = new ArrayList<>();
    List<Integer> next = new ArrayList<>();
    for (int at : ring) {
      BitSet fresh = (BitSet) graph.after(at).clone();
      fresh.andNot(met);
      met.or(fresh);
      for (int to = fresh.nextSetBit(0); to >= 0; to = fresh.nextSetBit(to + 1)) {
        before.put(to, at);
        if (ends.get(to)) {
          ways.add(way(to));
        } else {
          next.add(to);
        }
      }
    }
    ring = next;
    return ways;
  }

  private List<Integer> way(int end) {
    List<Integer> way = new ArrayList<>();
    for (Integer at = end; at != null; at = before.get(at)) {
      way.add(at);
    }
    Collections.reverse(way);
    return way;
  }
}
