package org.lockorder.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockorder.check.Finding;
import org.lockorder.check.Leg;
import org.lockorder.check.Way;
import org.lockorder.lockgraph.Step;

/** A finding in few words, for formats that have a line for it: where each path begins and ends. */
final class Brief {
  private Brief() {}

  /** The finding's sentence, then {@link #ends}. */
  static String sentences(Finding finding) {
    String ends = ends(finding);
    return Printable.of(finding.message() + (ends.isEmpty() ? "" : " " + Prose.sentence(ends)));
  }

  /** {@code [1/2] a (mm/a.c:1 f()) then b (mm/a.c:7 g()); [2/2] ...}; a single path has no mark. */
  static String ends(Finding finding) {
    List<String> paths =
        Stream.concat(
                finding.legs().stream().map(Brief::leg), finding.ways().stream().map(Brief::way))
            .toList();
    if (paths.size() == 1) {
      return Printable.of(paths.getFirst());
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < paths.size(); i++) {
      out.append(i == 0 ? "[" : "; [").append(i + 1).append('/').append(paths.size()).append("] ");
      out.append(paths.get(i));
    }
    return Printable.of(out.toString());
  }

  private static String leg(Leg leg) {
    List<Step> steps = leg.witness().steps();
    String from = leg.edge().from().id();
    String to = leg.edge().to().id();
    return steps.isEmpty()
        ? from + " then " + to
        : from
            + " ("
            + spot(steps.getFirst())
            + ") then "
            + to
            + " ("
            + spot(steps.getLast())
            + ")";
  }

  private static String way(Way way) {
    List<Step> steps = way.steps();
    if (steps.isEmpty()) {
      return way.title();
    }
    return Stream.of(steps.getFirst(), steps.getLast())
        .map(Brief::spot)
        .distinct()
        .collect(Collectors.joining(" to ", way.title() + " (", ")"));
  }

  private static String spot(Step step) {
    return step.site() + " " + step.function() + "()";
  }
}
