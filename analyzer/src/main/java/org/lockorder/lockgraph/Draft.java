package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.List;

/** What is known of an edge before a witness has been looked for. */
final class Draft {
  /** Candidates kept; the count goes on. */
  private static final int MOST = 64;

  private final List<Candidate> candidates = new ArrayList<>();
  private int places;
  private int function = -1;
  private int line;

  /** Candidates of one line come one behind the other. */
  void add(Candidate candidate) {
    if (candidate.function() != function || candidate.line() != line) {
      function = candidate.function();
      line = candidate.line();
      places++;
    }
    if (candidates.size() < MOST) {
      candidates.add(candidate);
    }
  }

  /** In program order, those first that need no way down. */
  List<Candidate> candidates() {
    return candidates;
  }

  /** Lines of functions where it may come about. */
  int places() {
    return places;
  }
}
