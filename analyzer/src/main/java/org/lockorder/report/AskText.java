package org.lockorder.report;

import java.io.IOException;
import java.util.List;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Step;
import org.lockorder.lockgraph.Witness;
import org.lockorder.query.Answer;

/** An answer for a person to read. */
public final class AskText {
  private static final int CALLERS_MOST = 40;

  private AskText() {}

  /**
   * Writes it.
   *
   * @param read what the answer rests on, a sentence; empty to leave it out
   */
  public static void write(Answer answer, String read, TextStyle style, Appendable out)
      throws IOException {
    switch (answer) {
      case Answer.Orders a -> orders(a, style, out);
      case Answer.Held a -> held(a, style, out);
      case Answer.Taken a -> taken(a, style, out);
      case Answer.Holders a -> holders(a, style, out);
      case Answer.NoSuch a -> out.append(Printable.of(a.name())).append("\n");
    }
    if (!read.isEmpty()) {
      out.append('\n').append(Prose.paragraph(0, read, style.width()));
    }
  }

  private static void orders(Answer.Orders a, TextStyle style, Appendable out) throws IOException {
    order(a.first(), a.second(), a.forth(), style, out);
    out.append('\n');
    order(a.second(), a.first(), a.back(), style, out);
  }

  private static void order(
      LockClass from, LockClass to, List<LockEdge> edges, TextStyle style, Appendable out)
      throws IOException {
    out.append(style.lock(Printable.of(from.id()))).append(", then ");
    out.append(style.lock(Printable.of(to.id()))).append(": ");
    if (edges.isEmpty()) {
      out.append("no order known\n");
      return;
    }
    for (LockEdge edge : edges) {
      List<Witness> witnesses = edge.witnesses();
      out.append(Prose.count(edge.count(), "place", "places"));
      out.append(witnesses.size() < edge.count() ? ", " + witnesses.size() + " shown\n" : "\n");
      List<Step> all = witnesses.stream().flatMap(w -> w.steps().stream()).toList();
      for (int i = 0; i < witnesses.size(); i++) {
        Witness witness = witnesses.get(i);
        out.append("  [" + (i + 1) + "/" + witnesses.size() + "]\n");
        out.append(LegText.of(witness, all, style));
      }
    }
  }

  private static void held(Answer.Held a, TextStyle style, Appendable out) throws IOException {
    out.append(function(a.function())).append('\n');
    if (!a.stated().isEmpty()) {
      out.append("  says itself that its caller holds: ").append(holds(a.stated())).append('\n');
    }
    if (a.callers().isEmpty()) {
      out.append("  No call of it was seen: what is held is not known.\n");
      return;
    }
    out.append("  surely held by all callers seen: ").append(holds(a.surely())).append('\n');
    out.append(
        a.closed()
            ? "  Nobody else can call it.\n"
            : "  Others may call it: by name from files that were not read, or by a pointer.\n");
    if (!a.possibly().isEmpty()) {
      out.append("\nPossibly held:\n");
      ways(a.possibly(), style, out);
    }
    out.append('\n').append(Prose.count(a.callers().size(), "call", "calls")).append(":\n");
    for (Answer.Caller caller : a.callers().subList(0, most(a.callers().size()))) {
      out.append("  ").append(Printable.of(caller.site().toString())).append("  ");
      out.append(Printable.of(caller.function())).append("()");
      out.append(caller.pointed() ? " through a pointer" : "");
      out.append(": holds ").append(holds(caller.surely()));
      if (!caller.possibly().isEmpty()) {
        out.append("; on some paths ").append(holds(caller.possibly()));
      }
      out.append('\n');
    }
    more(a.callers().size(), out);
  }

  private static void taken(Answer.Taken a, TextStyle style, Appendable out) throws IOException {
    out.append(function(a.function())).append('\n');
    if (!a.returns().isEmpty()) {
      out.append("  can return holding: ").append(holds(a.returns())).append('\n');
    }
    if (a.ways().isEmpty()) {
      out.append("  No lock is seen to be taken in it or below.\n");
      return;
    }
    out.append("  takes ").append(Prose.count(a.ways().size(), "lock", "locks")).append(":\n");
    ways(a.ways(), style, out);
  }

  private static void ways(List<Answer.Way> ways, TextStyle style, Appendable out)
      throws IOException {
    List<Step> all = ways.stream().flatMap(way -> way.steps().stream()).toList();
    for (Answer.Way way : ways) {
      out.append("  ").append(style.lock(Printable.of(way.lock())));
      out.append(" (").append(way.mode()).append(")\n");
      out.append(LegText.of(way.steps(), all));
    }
  }

  private static void holders(Answer.Holders a, TextStyle style, Appendable out)
      throws IOException {
    String lock = style.lock(Printable.of(a.lock().id()));
    if (a.calls().isEmpty()) {
      out.append("Nothing that has to do with locks is seen to happen while ").append(lock);
      out.append(" is held.\n");
      return;
    }
    out.append("While ").append(lock).append(" is held:\n");
    for (Answer.Holding holding : a.calls()) {
      out.append("  ").append(Printable.of(holding.site().toString())).append("  ");
      out.append(Printable.of(holding.function() + "(): " + holding.what()));
      out.append(Printable.of("  [" + holding.since() + "]")).append('\n');
    }
  }

  private static int most(int size) {
    return Math.min(size, CALLERS_MOST);
  }

  private static void more(int size, Appendable out) throws IOException {
    if (size > CALLERS_MOST) {
      out.append("  and ").append(Prose.grouped(size - CALLERS_MOST)).append(" more (-f json)\n");
    }
  }

  private static String function(Answer.Function function) {
    return Printable.of(function.name() + "() " + function.site());
  }

  private static String holds(List<Answer.Hold> holds) {
    return holds.isEmpty()
        ? "nothing"
        : String.join(
            ", ",
            holds.stream()
                .map(hold -> Printable.of(hold.lock()) + " (" + hold.mode() + ")")
                .toList());
  }
}
