package org.lockorder.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lockorder.check.Excuse;
import org.lockorder.check.Finding;
import org.lockorder.explain.ExplainedLink;
import org.lockorder.explain.ExplainedUsage;
import org.lockorder.explain.Explanation;
import org.lockorder.explain.Gap;
import org.lockorder.explain.NamedLock;
import org.lockorder.explain.Verdict;
import org.lockorder.ir.LockClass;
import org.lockorder.lockdep.Splat;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Witness;

/** Reports of lockdep's, link by link with the path in the sources, as a person reads them. */
public final class ExplainText {
  private static final int WIDEST_NAME = 44;

  private final String splats;
  private final TextStyle style;
  private final Appendable out;

  private ExplainText(String splats, TextStyle style, Appendable out) {
    this.splats = splats;
    this.style = style;
    this.out = out;
  }

  /**
   * Writes them.
   *
   * @param splats the file that they are from, as named
   */
  public static void write(
      List<Explanation> explanations, String splats, TextStyle style, Appendable out)
      throws IOException {
    ExplainText text = new ExplainText(splats, style, out);
    for (Explanation explanation : explanations) {
      text.one(explanation);
    }
  }

  /** What was read for them, and how many of them are what. */
  public static void summary(
      List<Explanation> explanations, int functions, int defined, int files, Appendable out)
      throws IOException {
    out.append(Prose.count(explanations.size(), "report", "reports"))
        .append(": ")
        .append(outcomes(explanations));
    int total = explanations.stream().mapToInt(Explanation::total).sum();
    if (total > 0) {
      long found = explanations.stream().mapToLong(Explanation::found).sum();
      out.append(
          " %s of %s seen in the sources."
              .formatted(
                  Prose.grouped(found), Prose.count(total, "order or use", "orders and uses")));
    }
    out.append(
        " Read: %s; the tree has %s of the %s on the stacks.%n"
            .formatted(
                Prose.count(files, "file", "files"),
                Prose.grouped(defined),
                Prose.count(functions, "function", "functions")));
  }

  private static String outcomes(List<Explanation> explanations) {
    List<String> counts =
        Stream.of("reported", "excused", "not-found", "not-of-order")
            .map(
                label -> {
                  long count =
                      explanations.stream().filter(e -> e.verdict().label().equals(label)).count();
                  return count == 0 ? "" : count + " " + label.replace('-', ' ');
                })
            .filter(text -> !text.isEmpty())
            .toList();
    return Prose.sentence(counts);
  }

  private void one(Explanation explanation) throws IOException {
    Splat splat = explanation.splat();
    out.append(Printable.of(splats + ":" + splat.line() + ": " + splat.title()));
    List<String> who =
        Stream.of(splat.kernel(), splat.task())
            .filter(text -> text != null)
            .map(Printable::of)
            .toList();
    out.append(who.isEmpty() ? "\n" : " (" + String.join(", ", who) + ")\n");
    if (!splat.missing().isEmpty()) {
      out.append(Prose.hanging(2, "Cut off: " + Prose.sentence(splat.missing()), style.width()));
    }
    locks(explanation.locks());
    int number = 0;
    for (ExplainedLink link : explanation.links()) {
      link(link, ++number, explanation.links().size());
    }
    if (!explanation.usages().isEmpty()) {
      out.append('\n');
    }
    for (ExplainedUsage usage : explanation.usages()) {
      usage(usage);
    }
    verdict(explanation);
    out.append('\n');
  }

  private void locks(List<NamedLock> locks) throws IOException {
    if (locks.isEmpty()) {
      return;
    }
    out.append('\n');
    int width =
        Math.min(
            WIDEST_NAME, locks.stream().mapToInt(l -> l.mention().name().length()).max().orElse(0));
    for (NamedLock lock : locks) {
      String name = Printable.of(lock.mention().name());
      out.append("  ").append(name).append(" ".repeat(Math.max(0, width - name.length())));
      out.append("  ");
      if (lock.isKnown()) {
        List<String> ids =
            lock.classes().stream().map(LockClass::id).map(Printable::of).map(style::lock).toList();
        out.append(String.join(" or ", ids)).append(", ").append(lock.how()).append('\n');
      } else {
        out.append("not known here\n");
      }
    }
  }

  private void link(ExplainedLink link, int number, int of) throws IOException {
    out.append("\n  [%d/%d] ".formatted(number, of));
    LockEdge edge = link.edge();
    Witness witness = link.witness();
    String from = Printable.of(link.link().from().name());
    String to = Printable.of(link.link().to().name());
    if (edge == null || witness == null) {
      out.append(style.lock(from)).append(", then ").append(style.lock(to)).append(": not seen\n");
      gaps(link.gaps());
    } else {
      out.append(style.lock(LegText.name(edge.from(), witness.outerRefinement().text())));
      out.append(", then ");
      out.append(style.lock(LegText.name(edge.to(), witness.innerRefinement().text())))
          .append('\n');
      out.append(LegText.of(witness, style));
    }
  }

  private void gaps(List<Gap> gaps) throws IOException {
    for (Gap gap : gaps) {
      out.append(Prose.hanging(4, Prose.sentence(gap.detail()), style.width()));
    }
  }

  private void usage(ExplainedUsage usage) throws IOException {
    String what = "%s {%s}: ".formatted(usage.usage().lock().name(), usage.usage().state());
    if (usage.isFound()) {
      out.append(Prose.hanging(2, what + "taken at " + usage.taker(), style.width()));
    } else {
      out.append(Prose.hanging(2, what + "not seen", style.width()));
      gaps(usage.gaps());
    }
  }

  private void verdict(Explanation explanation) throws IOException {
    out.append('\n');
    List<String> common = new ArrayList<>();
    switch (explanation.verdict()) {
      case Verdict.Reported r -> {
        say("Reported: " + title(r.finding()));
        say("Believed because: ", r.finding().believedBecause());
        say(FindingText.against(r.finding().confidence()) + ": ", r.finding().notHigherBecause());
      }
      case Verdict.Excused e -> {
        Excuse excuse = e.finding().excused();
        if (excuse != null) {
          say("Excused by %s: %s".formatted(excuse.reason(), excuse.detail()));
        }
      }
      case Verdict.NotFound n -> say("Not found: " + n.why());
      case Verdict.NotOfOrder n -> say("Nothing to explain: " + n.why());
    }
    if (explanation.links().size() > 1) {
      explanation
          .common()
          .forEach((lock, links) -> common.add("%s (%s)".formatted(lock, numbers(links))));
      say("Held in several links: ", common);
    }
    for (Finding other : explanation.others()) {
      say("Its locks are also in: " + title(other));
    }
  }

  private static String numbers(List<Integer> links) {
    return String.join(" ", links.stream().map(number -> "[" + number + "]").toList());
  }

  private static String title(Finding finding) {
    return "%s %s %s (%s)"
        .formatted(
            finding.confidence().label(),
            finding.rule().id(),
            FindingText.cycle(finding),
            finding.id());
  }

  private void say(String label, List<String> clauses) throws IOException {
    if (!clauses.isEmpty()) {
      say(label + String.join(", ", clauses));
    }
  }

  private void say(String text) throws IOException {
    out.append(Prose.hanging(2, Prose.sentence(text), style.width()));
  }
}
