package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Summaries;

/** All call sites by number, and who calls a function: the summaries' calls read backwards. */
final class CallIndex {
  private final List<CallSite> sites = new ArrayList<>();
  private final int[] first;

  /** By caller: the number of its first site. */
  private final int[] from;

  private final int[] byTarget;
  // By number, side by side: they are asked about for lock after lock.
  private final int[] callers;
  private final int[] targets;
  private final byte[] doubts;

  CallIndex(Summaries summaries) {
    int functions = summaries.program().functions().size();
    List<Integer> by = new ArrayList<>();
    first = new int[functions + 1];
    from = new int[functions + 1];
    for (int id = 0; id < functions; id++) {
      from[id] = sites.size();
      for (CallSite site : summaries.summary(id).calls()) {
        sites.add(site);
        by.add(id);
        first[site.target() + 1]++;
      }
    }
    from[functions] = sites.size();
    for (int id = 0; id < functions; id++) {
      first[id + 1] += first[id];
    }
    byTarget = new int[sites.size()];
    callers = new int[sites.size()];
    targets = new int[sites.size()];
    doubts = new byte[sites.size()];
    int[] next = first.clone();
    for (int site = 0; site < sites.size(); site++) {
      int place = next[sites.get(site).target()]++;
      byTarget[place] = site;
      callers[site] = by.get(site);
      targets[site] = sites.get(site).target();
      doubts[site] = (byte) sites.get(site).doubt();
    }
  }

  /** How many functions there are. */
  int functions() {
    return first.length - 1;
  }

  /** The site of that number. */
  CallSite site(int number) {
    return sites.get(number);
  }

  /** The place in {@link #siteAt} where the calls of a function begin, in program order. */
  int begin(int target) {
    return first[target];
  }

  /** Where they end. */
  int end(int target) {
    return first[target + 1];
  }

  /** The number of a function's own first call; they end where the next function's begin. */
  int from(int caller) {
    return from[caller];
  }

  /** Whom the call of that number means. */
  int target(int site) {
    return targets[site];
  }

  /** How doubtful that is. */
  int doubt(int site) {
    return doubts[site];
  }

  /** Who makes the call of that number. */
  int caller(int site) {
    return callers[site];
  }

  /** The number of the site at that place. */
  int siteAt(int place) {
    return byTarget[place];
  }
}
