package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/** Who asks for what, and who calls whom: summaries seen from below. Not changed once made. */
final class Requests {
  /** A function that itself asks for an atom. */
  record Asker(int function, Request request) {}

  /** A function and a call in it. */
  record Caller(int function, CallSite call) {}

  /** A call whose arguments say that what the callee takes is a certain atom. */
  record Entry(int function, CallSite call, Acquires.Take take) {}

  private final Summaries summaries;
  private final Map<Integer, List<Asker>> askers = new HashMap<>();
  private final Map<Integer, List<Entry>> entries = new HashMap<>();
  private final Map<Integer, List<Caller>> callers = new HashMap<>();

  Requests(Summaries summaries) {
    this.summaries = summaries;
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      for (Request r : summaries.summary(id).requests()) {
        int atom = Acquires.atomOf(r, summaries.atoms());
        if (atom >= 0) {
          askers.computeIfAbsent(atom, x -> new ArrayList<>()).add(new Asker(id, r));
        }
      }
      for (CallSite call : summaries.summary(id).calls()) {
        callers.computeIfAbsent(call.target(), x -> new ArrayList<>()).add(new Caller(id, call));
        for (Acquires.Through t : summaries.acquires(id).through(call)) {
          if (t.atom() >= 0) {
            entries
                .computeIfAbsent(t.atom(), x -> new ArrayList<>())
                .add(new Entry(id, call, t.take()));
          }
        }
      }
    }
  }

  Summaries summaries() {
    return summaries;
  }

  List<Asker> of(int atom) {
    return askers.getOrDefault(atom, List.of());
  }

  List<Entry> entries(int atom) {
    return entries.getOrDefault(atom, List.of());
  }

  List<Caller> callers(int function) {
    return callers.getOrDefault(function, List.of());
  }
}
