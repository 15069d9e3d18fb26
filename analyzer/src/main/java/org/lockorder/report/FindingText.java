package org.lockorder.report;

import java.util.List;
import java.util.stream.Stream;
import org.lockorder.check.Confidence;
import org.lockorder.check.Excuse;
import org.lockorder.check.Finding;
import org.lockorder.check.Rule;
import org.lockorder.ir.LockClass;
import org.lockorder.routing.Route;

/** One finding, in the shape that lockdep's reports have. */
final class FindingText {
  private FindingText() {}

  /** All of it, without a blank line at the end. */
  static String of(Finding finding, Selection selection, Route route, TextStyle style) {
    StringBuilder out = new StringBuilder(header(finding, selection, style));
    int width = style.width();
    out.append(Prose.paragraph(2, finding.message(), width));
    Excuse excuse = finding.excused();
    if (excuse != null) {
      String reason = "Excused by " + excuse.reason() + ": " + Prose.sentence(excuse.detail());
      out.append(Prose.hanging(2, reason, width));
    }
    out.append('\n');
    out.append(LegText.of(finding, style)).append('\n');
    if (Scenario.isOf(finding)) {
      out.append(Scenario.of(finding, width)).append('\n');
    }
    Stream.concat(remarks(finding).stream(), RouteText.of(route).stream())
        .forEach(
            (String remark) -> {
              out.append(Prose.hanging(2, remark, width));
            });
    return out.toString();
  }

  /** {@code A <-> B}, {@code A -> B -> C -> A}, or {@code A} alone. */
  static String cycle(Finding finding) {
    List<String> names = finding.locks().stream().map(LockClass::id).map(Printable::of).toList();
    if (isWay(finding.rule())) {
      return String.join(" -> ", names);
    }
    return switch (names.size()) {
      case 0 -> "";
      case 1, 2 -> String.join(" <-> ", names);
      default -> String.join(" -> ", names) + " -> " + names.get(0);
    };
  }

  /** Whether its locks lie on a way that does not come back to the first. */
  private static boolean isWay(Rule rule) {
    return switch (rule) {
      case IRQ_INVERSION, SLEEP_IN_ATOMIC, DOCUMENTED_ORDER -> true;
      case LOCK_ORDER_INVERSION,
          RECLAIM_INVERSION,
          WAIT_WHILE_HOLDING,
          SELF_DEADLOCK,
          UNBALANCED_LOCK ->
          false;
    };
  }

  private static String header(Finding finding, Selection selection, TextStyle style) {
    String rule = "  " + finding.rule().id() + "  ";
    String cycle = cycle(finding);
    String place =
        Place.of(finding, selection).map(site -> Printable.of(site.toString())).orElse("");
    int used = finding.confidence().label().length() + rule.length() + cycle.length();
    int room = style.width() - used - place.length();
    String gap =
        room >= 2
            ? " ".repeat(room)
            : "\n" + " ".repeat(Math.max(2, style.width() - place.length()));
    String line = style.confidence(finding.confidence()) + rule + style.lock(cycle);
    return place.isEmpty() ? line + "\n" : line + gap + place + "\n";
  }

  private static List<String> remarks(Finding finding) {
    String program = finding.program();
    return Stream.of(
            labelled("Believed because: ", Prose.sentence(finding.believedBecause())),
            labelled(
                against(finding.confidence()) + ": ", Prose.sentence(finding.notHigherBecause())),
            labelled("Exists when: ", Prose.sentence(String.join(" && ", finding.conditions()))),
            labelled("Safe if: ", Prose.sentence(finding.safeIf())),
            labelled("lockdep: ", Prose.sentence(finding.lockdep())),
            labelled(
                "Assumptions: ",
                Prose.sentence(finding.assumptions().stream().map(String::valueOf).toList())),
            labelled("Program: ", program == null ? "" : program),
            labelled("Fingerprint: ", finding.fingerprint()))
        .flatMap(List::stream)
        .toList();
  }

  /** What goes before the reasons that speak against a finding of that confidence. */
  static String against(Confidence confidence) {
    return switch (confidence) {
      case HIGH -> "Nevertheless";
      case MEDIUM -> "Not high because";
      case LOW -> "Not higher because";
    };
  }

  private static List<String> labelled(String label, String text) {
    return text.isEmpty() ? List.of() : List.of(label + text);
  }
}
