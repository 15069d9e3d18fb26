package org.lockorder.lockgraph;

import java.util.Arrays;
import java.util.List;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Summaries;

/**
 * The functions on the ways from some calls down to one atom, and the calls between them. Of the
 * many functions that lead to a lock that everybody asks for, those are few that matter to one who
 * holds another. Its arrays are as long as the program and are used again for atom after atom.
 */
final class Cone {
  private final CallIndex calls;
  private final Summaries summaries;

  /** By function: the round in which it was seen last. */
  private final int[] seen;

  /** By function: the most doubt with which it is come to and something is left. */
  private final byte[] left;

  /** By function: the round in which it was last asked whether it leads to the atom. */
  private final int[] asked;

  /** By function asked: the least doubt with which it does, and the most with which it does not. */
  private final byte[] does;

  private final byte[] doesNot;

  /** By function: the place of its first call in {@link #sites}, and one; 0 for none. */
  private final int[] first;

  /** Calls on the ways, by number. */
  private int[] sites = new int[1 << 10];

  /** By place: the same as {@link #first} for the next call of that function. */
  private int[] next = new int[1 << 10];

  private int round;
  private int site;

  Cone(CallIndex calls, Summaries summaries) {
    this.calls = calls;
    this.summaries = summaries;
    this.seen = new int[calls.functions()];
    this.left = new byte[calls.functions()];
    this.first = new int[calls.functions()];
    this.asked = new int[calls.functions()];
    this.does = new byte[calls.functions()];
    this.doesNot = new byte[calls.functions()];
  }

  /**
   * Becomes that below some calls.
   *
   * @param from the calls
   * @param doubt of the ways at most
   */
  void spread(List<CallSite> from, int atom, int doubt) {
    round++;
    site = 0;
    for (CallSite call : from) {
      if (summaries.leads(call, atom, doubt)) {
        spread(call.target(), doubt - call.doubt(), atom);
      }
    }
    order();
    for (int place = site - 1; place >= 0; place--) { // backwards: the first in front
      int target = calls.target(sites[place]);
      next[place] = first[target];
      first[target] = place + 1;
    }
  }

  private void spread(int start, int doubt, int atom) {
    if (!enter(start, doubt)) {
      return;
    }
    IntStack todo = new IntStack();
    todo.push(start);
    while (!todo.isEmpty()) {
      int function = todo.pop();
      int rest = left[function];
      for (int at = calls.from(function); at < calls.from(function + 1); at++) {
        if (leads(at, atom, rest)) {
          note(at);
          int target = calls.target(at);
          if (enter(target, rest - calls.doubt(at))) {
            todo.push(target);
          }
        }
      }
    }
  }

  /** Whether that is news of the function. */
  private boolean enter(int function, int doubt) {
    if (seen[function] != round) {
      seen[function] = round;
      first[function] = 0;
    } else if (left[function] >= doubt) {
      return false;
    }
    left[function] = (byte) doubt;
    return true;
  }

  private void note(int call) {
    if (site == sites.length) {
      sites = Arrays.copyOf(sites, 2 * site);
      next = Arrays.copyOf(next, 2 * site);
    }
    sites[site++] = call;
  }

  /** In program order, each once: a function is come to again where more doubt is left. */
  private void order() {
    Arrays.sort(sites, 0, site);
    int kept = 0;
    for (int i = 0; i < site; i++) {
      if (kept == 0 || sites[kept - 1] != sites[i]) {
        sites[kept++] = sites[i];
      }
    }
    site = kept;
  }

  /** A function is called from many places: what was found of it the first time is kept. */
  private boolean leads(int at, int atom, int doubt) {
    int target = calls.target(at);
    int doubtful = calls.doubt(at);
    if (doubtful > 0) {
      return summaries.leads(target, doubtful, atom, doubt);
    }
    if (asked[target] != round) {
      asked[target] = round;
      does[target] = Byte.MAX_VALUE;
      doesNot[target] = -1;
    }
    if (doubt >= does[target] || doubt <= doesNot[target]) {
      return doubt >= does[target];
    }
    boolean leads = summaries.leads(target, 0, atom, doubt);
    (leads ? does : doesNot)[target] = (byte) doubt;
    return leads;
  }

  /** Whether the function is on one of the ways. */
  boolean has(int function) {
    return seen[function] == round;
  }

  /** Where the calls of the function begin, in program order; -1 for none. */
  int begin(int target) {
    return has(target) ? first[target] - 1 : -1;
  }

  /** The call behind that one; -1 for none. */
  int after(int place) {
    return next[place] - 1;
  }

  /** The number of the call at that place. */
  int siteAt(int place) {
    return sites[place];
  }
}
