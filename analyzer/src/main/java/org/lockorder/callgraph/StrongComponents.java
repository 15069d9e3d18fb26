package org.lockorder.callgraph;

import java.util.Arrays;

/**
 * Strongly connected components, after Tarjan ("Depth-first search and linear graph algorithms",
 * 1972), with a stack of its own: call graphs are deep. JGraphT's enumerators take 274 bytes an
 * edge, of which the kernel has millions.
 */
public final class StrongComponents {
  private final int[][] targets;
  private final int[] found;
  private final int[] low;
  private final int[] next;
  private final int[] component;
  private final int[] open;
  private final int[] path;
  private int opened;
  private int depth;
  private int count;
  private int components;

  private StrongComponents(int[][] targets) {
    this.targets = targets;
    this.found = new int[targets.length];
    this.low = new int[targets.length];
    this.next = new int[targets.length];
    this.component = new int[targets.length];
    this.open = new int[targets.length];
    this.path = new int[targets.length];
    Arrays.fill(component, -1);
  }

  /**
   * The number of each vertex's component; a component that an edge leads to has the smaller one.
   *
   * @param targets where the edges from each vertex lead
   */
  public static int[] of(int[][] targets) {
    StrongComponents all = new StrongComponents(targets);
    for (int vertex = 0; vertex < targets.length; vertex++) {
      if (all.found[vertex] == 0) {
        all.search(vertex);
      }
    }
    return all.component;
  }

  private void search(int root) {
    enter(root);
    while (depth > 0) {
      int vertex = path[depth - 1];
      if (next[vertex] < targets[vertex].length) {
        int target = targets[vertex][next[vertex]++];
        if (found[target] == 0) {
          enter(target);
        } else if (component[target] < 0) {
          low[vertex] = Math.min(low[vertex], found[target]);
        }
      } else {
        leave(vertex);
      }
    }
  }

  private void enter(int vertex) {
    found[vertex] = ++count;
    low[vertex] = count;
    open[opened++] = vertex;
    path[depth++] = vertex;
  }

  private void leave(int vertex) {
    depth--;
    if (depth > 0) {
      int parent = path[depth - 1];
      low[parent] = Math.min(low[parent], low[vertex]);
    }
    if (low[vertex] == found[vertex]) {
      do {
        component[open[--opened]] = components;
      } while (open[opened] != vertex);
      components++;
    }
  }
}
