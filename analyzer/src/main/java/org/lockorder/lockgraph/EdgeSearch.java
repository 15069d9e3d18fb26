package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lockorder.ir.LockClass;

/** Looks for the edges to one inner lock. Ways down to it are found together. */
final class EdgeSearch {
  private final LockClass inner;
  private final Candidates candidates;
  private final Witnesses witnesses;
  private final Classes classes;
  private final Effort effort;

  EdgeSearch(
      LockClass inner, Candidates candidates, Witnesses witnesses, Classes classes, Effort effort) {
    this.effort = effort;
    this.inner = inner;
    this.candidates = candidates;
    this.witnesses = witnesses;
    this.classes = classes;
  }

  /** The edge from a class, if there is one. */
  Optional<LockEdge> edge(String outer, int most) {
    Draft draft = candidates.from(outer);
    return draft == null ? Optional.empty() : edge(classes.of(outer), draft, most);
  }

  /** The lock asked for by who holds it. */
  Optional<LockEdge> again(int most) {
    return edge(inner, candidates.again(), most);
  }

  private Optional<LockEdge> edge(LockClass outer, Draft draft, int most) {
    List<Witness> found = witnesses(draft, most);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new LockEdge(outer, inner, draft.places(), found));
  }

  /** The best first, no two alike. */
  private List<Witness> witnesses(Draft draft, int most) {
    List<Witness> seen = new ArrayList<>();
    Set<Object> steps = new HashSet<>();
    int tried = 0;
    for (Candidate candidate : draft.candidates()) {
      if (seen.size() >= most || tried++ >= effort.tried() * most) {
        break;
      }
      witnesses.of(candidate).filter(w -> steps.add(w.steps())).ifPresent(seen::add);
    }
    seen.sort(Strength.STRONGEST_FIRST);
    return seen;
  }
}
