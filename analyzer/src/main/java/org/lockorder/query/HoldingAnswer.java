package org.lockorder.query;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.Site;

/** Who calls what, or asks for what, while holding a lock: its own, or all its callers'. */
final class HoldingAnswer {
  private static final Comparator<Answer.Holding> ORDER =
      Comparator.comparing(Answer.Holding::site)
          .thenComparing(Answer.Holding::function)
          .thenComparing(Answer.Holding::what);

  private final Known known;
  private final Map<List<Object>, Answer.Holding> found = new LinkedHashMap<>();

  HoldingAnswer(Known known) {
    this.known = known;
  }

  Answer of(LockClass lock) {
    for (Known.Function f : known.functions()) {
      for (Known.Call call : f.calls()) {
        add(f, call.site(), call.text(), lock, call.contexts());
      }
      for (Known.Request request : f.requests()) {
        String asks = Wording.asks(request, f.uses().get(request.use()).name());
        add(f, request.site(), asks, lock, request.contexts());
      }
    }
    return new Answer.Holders(lock, found.values().stream().sorted(ORDER).toList());
  }

  private void add(
      Known.Function f, Site site, String what, LockClass lock, List<Known.Context> contexts) {
    Optional<Known.Held> held =
        contexts.stream()
            .flatMap(context -> context.all().stream())
            .filter(h -> h.hold().lock().equals(lock.id()))
            .findFirst();
    if (held.isPresent()) {
      String since =
          held.get().own() ? held.get().site() + " " + held.get().text() : held.get().text();
      found.putIfAbsent(
          List.of(site, f.name(), what), new Answer.Holding(f.name(), site, what, since));
    }
  }
}
