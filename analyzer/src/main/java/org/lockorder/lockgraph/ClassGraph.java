package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lockorder.callgraph.StrongComponents;
import org.lockorder.ir.LockClass;

/**
 * Lock classes by number, in the order of their ids, and which come behind which. Small: a bit an
 * edge.
 */
public final class ClassGraph {
  private final List<String> ids;
  private final Map<String, Integer> numbers;
  private final int[][] meets;
  private final BitSet[] after;

  private ClassGraph(List<String> ids, Map<String, Integer> numbers, int[][] meets) {
    this.ids = ids;
    this.numbers = numbers;
    this.meets = meets;
    this.after = new BitSet[ids.size()];
    for (int i = 0; i < after.length; i++) {
      after[i] = new BitSet();
    }
  }

  /** Without an edge. */
  static ClassGraph of(Collection<LockClass> locks) {
    TreeSet<String> sorted = new TreeSet<>();
    locks.forEach(lock -> sorted.add(lock.id()));
    List<String> ids = List.copyOf(sorted);
    Map<String, Integer> numbers = new HashMap<>();
    ids.forEach(id -> numbers.put(id, numbers.size()));
    return new ClassGraph(ids, numbers, meeting(locks, numbers));
  }

  /**
   * For every class those it may be one with: the only object, and its type where just that is
   * known.
   */
  private static int[][] meeting(Collection<LockClass> locks, Map<String, Integer> numbers) {
    List<TreeSet<Integer>> meets = new ArrayList<>();
    numbers.keySet().forEach(id -> meets.add(new TreeSet<>()));
    for (LockClass lock : locks) {
      int own = numbers.getOrDefault(lock.id(), -1);
      int type = numbers.getOrDefault(lock.type(), -1);
      if (lock.singleton() && type >= 0 && type != own) {
        meets.get(own).add(type);
        meets.get(type).add(own);
      }
    }
    return meets.stream()
        .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** The same classes, without an edge. */
  public ClassGraph bare() {
    return new ClassGraph(ids, numbers, meets);
  }

  /** How many classes there are. */
  public int size() {
    return ids.size();
  }

  /** The class of that number. */
  public String id(int number) {
    return ids.get(number);
  }

  /** The class's number, or -1. */
  public int number(String id) {
    return numbers.getOrDefault(id, -1);
  }

  /** Classes that may be one with this. */
  int[] meets(int number) {
    return meets[number];
  }

  /** The classes that edges from this one lead to; others may be added. */
  public BitSet after(int number) {
    return after[number];
  }

  /** The edges turned round. */
  ClassGraph reversed() {
    ClassGraph reversed = bare();
    for (int from = 0; from < after.length; from++) {
      int to = from;
      after[from].stream().forEach(number -> reversed.after[number].set(to));
    }
    return reversed;
  }

  /** Whether an edge leads back, between classes that may be one with these. */
  boolean isOpposed(int from, int to) {
    if (leadsHome(to, from)) {
      return true;
    }
    for (int other : meets[to]) {
      if (leadsHome(other, from)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an edge leads to that class, or one that may be one with it. */
  private boolean leadsHome(int from, int home) {
    boolean leads = after[from].get(home);
    for (int other : meets[home]) {
      leads |= after[from].get(other);
    }
    return leads;
  }

  /** The edges to which another one leads back. */
  ClassGraph opposed() {
    return opposedBy(this);
  }

  /** Those of the edges to which one of the other graph, of the same classes, leads back. */
  ClassGraph opposedBy(ClassGraph other) {
    ClassGraph opposed = bare();
    for (int from = 0; from < after.length; from++) {
      for (int to = after[from].nextSetBit(0); to >= 0; to = after[from].nextSetBit(to + 1)) {
        opposed.after[from].set(to, from != to && other.isOpposed(from, to));
      }
    }
    return opposed;
  }

  /** The edges of both. */
  ClassGraph or(ClassGraph other) {
    ClassGraph both = bare();
    for (int from = 0; from < after.length; from++) {
      both.after[from].or(after[from]);
      both.after[from].or(other.after[from]);
    }
    return both;
  }

  /** How many edges there are. */
  public int edges() {
    return Arrays.stream(after).mapToInt(BitSet::cardinality).sum();
  }

  /** The edges both ends of which are in one strongly connected component. */
  ClassGraph cyclic() {
    int[] component = components();
    ClassGraph cyclic = bare();
    for (int from = 0; from < after.length; from++) {
      for (int to = after[from].nextSetBit(0); to >= 0; to = after[from].nextSetBit(to + 1)) {
        if (component[from] == component[to]) {
          cyclic.after[from].set(to);
        }
      }
    }
    return cyclic;
  }

  /** The number of each class's component; classes that may be one are in one. */
  int[] components() {
    int[][] targets = new int[after.length][];
    for (int i = 0; i < after.length; i++) {
      BitSet all = (BitSet) after[i].clone();
      for (int other : meets[i]) {
        all.set(other);
      }
      targets[i] = all.stream().toArray();
    }
    return StrongComponents.of(targets);
  }
}
