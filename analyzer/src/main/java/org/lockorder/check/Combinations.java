package org.lockorder.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Witness;

/** One witness an edge, in every way; the strongest witnesses first. */
final class Combinations {
  /** Combinations judged of one cycle. */
  private static final int MOST = 48;

  private Combinations() {}

  static List<List<Witness>> of(List<LockEdge> edges) {
    List<int[]> picks = new ArrayList<>();
    picks.add(new int[edges.size()]);
    for (int i = 0; i < edges.size(); i++) {
      List<int[]> more = new ArrayList<>();
      for (int[] pick : picks) {
        for (int w = 0; w < edges.get(i).witnesses().size() && more.size() < MOST; w++) {
          int[] next = pick.clone();
          next[i] = w;
          more.add(next);
        }
      }
      picks = more;
    }
    picks.sort(Comparator.comparingInt(Combinations::sum)); // stable
    List<List<Witness>> combinations = new ArrayList<>();
    for (int[] pick : picks) {
      List<Witness> legs = new ArrayList<>();
      for (int i = 0; i < pick.length; i++) {
        legs.add(edges.get(i).witnesses().get(pick[i]));
      }
      combinations.add(legs);
    }
    return combinations;
  }

  private static int sum(int[] pick) {
    int sum = 0;
    for (int p : pick) {
      sum += p;
    }
    return sum;
  }
}
