package org.lockorder.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockorder.check.Finding;
import org.lockorder.check.Leg;
import org.lockorder.check.Way;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.Step;
import org.lockorder.lockgraph.Witness;

/** Legs and ways: each path as an aligned table, indented by call depth, and what else was held. */
final class LegText {
  private static final int WIDEST_PLACE = 48;
  private static final int WIDEST_FUNCTION = 36;
  private static final int DEEPEST = 12;

  private LegText() {}

  /** Each as {@code [1/2] A, then B} with a line a step; the columns are those of the widest. */
  static String of(Finding finding, TextStyle style) {
    List<Step> steps = finding.steps().toList();
    int places = widest(steps.stream().map(LegText::place).toList(), WIDEST_PLACE);
    int functions = widest(steps.stream().map(LegText::function).toList(), WIDEST_FUNCTION);
    int paths = finding.legs().size() + finding.ways().size();
    int number = 0;
    StringBuilder out = new StringBuilder();
    for (Leg leg : finding.legs()) {
      number(++number, paths, out);
      leg(leg, places, functions, style, out);
    }
    for (Way way : finding.ways()) {
      number(++number, paths, out);
      out.append(Printable.of(way.title())).append('\n');
      steps(way.steps(), places, functions, out);
    }
    return out.toString();
  }

  /** The steps of one way, with what else was held. */
  static String of(Witness witness, TextStyle style) {
    return of(witness, witness.steps(), style);
  }

  /** Likewise; the columns are those of the widest of all. */
  static String of(Witness witness, List<Step> all, TextStyle style) {
    StringBuilder out = new StringBuilder(of(witness.steps(), all));
    gates(witness, style, out);
    return out.toString();
  }

  /** A path alone; the columns are those of the widest of all. */
  static String of(List<Step> steps, List<Step> all) {
    StringBuilder out = new StringBuilder();
    int places = widest(all.stream().map(LegText::place).toList(), WIDEST_PLACE);
    int functions = widest(all.stream().map(LegText::function).toList(), WIDEST_FUNCTION);
    steps(steps, places, functions, out);
    return out.toString();
  }

  private static void number(int number, int of, StringBuilder out) {
    out.append("  [").append(number).append('/').append(of).append("] ");
  }

  private static void steps(List<Step> steps, int places, int functions, StringBuilder out) {
    for (Step step : steps) {
      out.append("    ").append(padded(place(step), places)).append("  ");
      out.append(padded(function(step), functions)).append("    ");
      out.append("  ".repeat(Math.min(DEEPEST, indent(step))));
      out.append(Printable.of(step.text()));
      Site.Written written = step.site().written();
      if (written != null) {
        out.append(Printable.of(" (" + written + ")"));
      }
      out.append('\n');
    }
  }

  private static void leg(Leg leg, int places, int functions, TextStyle style, StringBuilder out) {
    out.append(style.lock(name(leg.edge().from(), leg.witness().outerRefinement().text())))
        .append(", then ");
    out.append(style.lock(name(leg.edge().to(), leg.witness().innerRefinement().text())))
        .append('\n');
    steps(leg.witness().steps(), places, functions, out);
    gates(leg.witness(), style, out);
  }

  private static void gates(Witness witness, TextStyle style, StringBuilder out) {
    if (!witness.gates().isEmpty()) {
      out.append(
          Prose.hanging(
              4,
              witness.gates().stream()
                  .map(held -> held.lock().id())
                  .collect(Collectors.joining(", ", "also held: ", "")),
              style.width()));
    }
  }

  /** A lock's name, with what more is known of this use. */
  static String name(LockClass lock, @Nullable String refinement) {
    return Printable.of(refinement == null ? lock.id() : lock.id() + " (" + refinement + ")");
  }

  /** What happens under the outer lock stands one further in than its taking. */
  private static int indent(Step step) {
    return switch (step.kind()) {
      case ACQUIRE, RELEASE, INITIALISE, LEAVE -> step.depth();
      case CALL, INDIRECT_CALL, ACQUIRE_INNER, BRANCH -> step.depth() + 1;
    };
  }

  private static String place(Step step) {
    return Printable.of(step.site().toString());
  }

  private static String function(Step step) {
    return Printable.of(step.function()) + "()";
  }

  private static int widest(List<String> cells, int most) {
    return Math.min(most, cells.stream().mapToInt(String::length).max().orElse(0));
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
