package org.lockorder.summary;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.program.LockName;

/** Summaries as text, for a look at this stage. */
public final class SummaryPrinter {
  private final Summaries summaries;

  /** Of those summaries. */
  public SummaryPrinter(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Prints those of one file's functions that have to do with locks. */
  public void print(String file, Appendable out) throws IOException {
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      FunctionFacts f = summaries.program().function(id);
      Summary s = summaries.summary(id);
      if (f.file().equals(file) && (!s.isNeutral() || !summaries.acquires(id).isEmpty())) {
        print(id, f, s, out);
      }
    }
  }

  private void print(int id, FunctionFacts f, Summary s, Appendable out) throws IOException {
    out.append("%s:%d %s()%n".formatted(f.file(), f.line(), f.name()));
    if (s.exits().isEmpty()) {
      out.append("  never returns\n");
    }
    for (Exit exit : s.exits()) {
      if (!exit.isNeutral()) {
        out.append(
            "  returns %s: holds %s, dropped %s%n"
                .formatted(
                    exit.returned(),
                    exit.acquired().stream()
                        .map(l -> shown(l.lock()) + " (" + l.mode().label() + ")")
                        .toList(),
                    exit.dropped().stream()
                        .map(d -> shown(d.lock()) + (d.sometimes() ? " sometimes" : ""))
                        .toList()));
      }
    }
    for (Request r : s.requests()) {
      out.append(
          "  %d: asks for %s (%s) holding %s%n"
              .formatted(
                  f.site(r.line()).line(), shown(r.lock()), r.mode().label(), held(r.contexts())));
    }
    for (CallSite call : s.calls()) {
      String held = held(call.contexts());
      if (!held.equals("[]")) {
        out.append(
            "  %d: calls %s() holding %s%n"
                .formatted(
                    f.site(call.line()).line(),
                    summaries.program().function(call.target()).name(),
                    held));
      }
    }
    TreeSet<String> below = new TreeSet<>();
    summaries.acquires(id).atoms().stream()
        .forEach(atom -> below.add(summaries.atoms().get(atom).name().id()));
    summaries.acquires(id).takes().forEach(t -> below.add(shown(t.lock())));
    out.append("  takes %s%n".formatted(below));
  }

  private static String held(List<Context> contexts) {
    TreeSet<String> all = new TreeSet<>();
    contexts.forEach(c -> c.held().forEach(h -> all.add(shown(h.lock()))));
    return all.toString();
  }

  private static String shown(LockUse use) {
    LockName name = use.name();
    return name == null ? use.place().text() : name.id();
  }
}
