package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is known of an edge before a witness has been looked for. */
final class Draft {
  /** Candidates kept; the count goes on. */
  private static final int MOST = 64;

  private final List<Candidate> byName = new ArrayList<>();
  private final List<Candidate> byPointer = new ArrayList<>();
  private int places;
  private int function = -1;
  private int line;

  /**
   * Candidates of one line come one behind the other.
   *
   * @param isByName whether calls by name lead to the inner lock, or none is needed
   */
  void add(Candidate candidate, boolean isByName) {
    if (candidate.function() != function || candidate.line() != line) {
      function = candidate.function();
      line = candidate.line();
      places++;
    }
    List<Candidate> alike = isByName ? byName : byPointer;
    if (alike.size() < MOST) {
      alike.add(candidate);
    }
  }

  /**
   * In program order, those first that need no way down, and those last whose ways go by pointers:
   * where few are tried, the surest are.
   */
  List<Candidate> candidates() {
    return Stream.concat(byName.stream(), byPointer.stream()).limit(MOST).toList();
  }

  /** Lines of functions where it may come about. */
  int places() {
    return places;
  }
}
