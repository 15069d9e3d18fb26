package org.lockorder.query;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.StepWords;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.EntryContexts;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;
import org.lockorder.summary.Summary;

/** Who calls what, or asks for what, while holding a lock: its own, or all its callers'. */
final class HoldingAnswer {
  private static final Comparator<Answer.Holding> ORDER =
      Comparator.comparing(Answer.Holding::site)
          .thenComparing(Answer.Holding::function)
          .thenComparing(Answer.Holding::what);

  private final Summaries summaries;
  private final EntryContexts entries;
  private final Map<List<Object>, Answer.Holding> found = new LinkedHashMap<>();

  HoldingAnswer(Summaries summaries, EntryContexts entries) {
    this.summaries = summaries;
    this.entries = entries;
  }

  Answer of(LockClass lock) {
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      Summary summary = summaries.summary(id);
      for (CallSite call : summary.calls()) {
        add(id, call.line(), Wording.calls(summaries, call), lock, call.contexts());
      }
      for (Request request : summary.requests()) {
        FunctionFacts f = summaries.program().function(id);
        String asks = StepWords.asking(f, request, Wording.name(request.lock()));
        add(id, request.line(), asks, lock, request.contexts());
      }
    }
    return new Answer.Holders(lock, found.values().stream().sorted(ORDER).toList());
  }

  private void add(int id, int line, String what, LockClass lock, List<Context> contexts) {
    Optional<HeldLock> held =
        contexts.stream()
            .flatMap(context -> entries.at(id, context).values().stream())
            .filter(h -> Wording.name(h.lock()).equals(lock.id()))
            .findFirst();
    if (held.isPresent()) {
      FunctionFacts f = summaries.program().function(id);
      Site site = f.site(line);
      boolean own =
          contexts.stream().flatMap(c -> c.held().stream()).anyMatch(h -> h.equals(held.get()));
      String since =
          own
              ? f.site(held.get().line()) + " " + Wording.since(f, held.get())
              : "all callers seen hold it";
      found.putIfAbsent(
          List.of(site, f.name(), what), new Answer.Holding(f.name(), site, what, since));
    }
  }
}
