package org.lockorder.lockgraph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.lockorder.summary.CallSite;

/** Whom calls mean, and how surely, by number: many mean the same. Which do is known too. */
final class HeldCallees {
  /** By call. */
  private final int[] numbers;

  // By number, side by side: they are asked about for lock after lock.
  private final int[] targets;
  private final byte[] doubts;

  /** By number: where its calls begin in {@link #byNumber}; behind the last, where those end. */
  private final int[] first;

  private final int[] byNumber;

  /**
   * @param functions how many there are
   */
  HeldCallees(List<HeldCall> calls, int functions) {
    this.numbers = new int[calls.size()];
    int[] known = new int[functions * RouteTable.LAYERS]; // one more than the number; 0 for none
    int[] count = new int[calls.size() + 1];
    int[] some = new int[calls.size()];
    int found = 0;
    for (HeldCall each : calls) {
      CallSite call = each.call();
      int state = RouteTable.state(call.target(), call.doubt());
      if (known[state] == 0) {
        some[found++] = state;
        known[state] = found;
      }
      numbers[each.number()] = known[state] - 1;
      count[known[state]]++;
    }
    this.targets = new int[found];
    this.doubts = new byte[found];
    this.first = Arrays.copyOf(count, found + 1);
    for (int number = 0; number < found; number++) {
      targets[number] = some[number] / RouteTable.LAYERS;
      doubts[number] = (byte) (some[number] % RouteTable.LAYERS);
      first[number + 1] += first[number];
    }
    this.byNumber = new int[calls.size()];
    int[] next = first.clone();
    for (HeldCall each : calls) {
      byNumber[next[numbers[each.number()]]++] = each.number();
    }
  }

  /** Adds the calls of those that are called, where edges lead to any of the atoms by them. */
  void addLeading(BitSet called, Reach reach, int[] atoms, int doubt, BitSet to) {
    for (int callee = called.nextSetBit(0); callee >= 0; callee = called.nextSetBit(callee + 1)) {
      if (reach.leads(targets[callee], doubts[callee], atoms, doubt)) {
        for (int at = first[callee]; at < first[callee + 1]; at++) {
          to.set(byNumber[at]);
        }
      }
    }
  }

  /** The number of whom that call means. */
  int of(int call) {
    return numbers[call];
  }
}
