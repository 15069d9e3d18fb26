package org.lockorder.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lockorder.check.Finding;
import org.lockorder.check.Leg;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.Step;

/** The one line of the tree that a finding is shown at. */
final class Place {
  /** Where what has no line at all is shown. */
  static final Site UNKNOWN = new Site("unknown", 1);

  private Place() {}

  /**
   * The line that a fix would most likely touch. A heuristic: of the leg whose order fewest places
   * form, the last step that still stands in the top-level folder in which the outer lock was
   * taken, since the generic code below is seldom what is wrong. Where the report is limited to
   * some paths, the last step in them instead, so that a bot comments on code under review. Made-up
   * files ({@code <prelude>}) only where there is no other. What goes wrong in one function is
   * shown where its wrong way ends there. Before all that comes a changed line, the nearest.
   */
  static Optional<Site> of(Finding finding, Selection selection) {
    return step(finding, selection).map(Step::site);
  }

  /** The step on that line, which knows the function. */
  static Optional<Step> step(Finding finding, Selection selection) {
    return selection
        .changes()
        .nearest(finding.steps().toList())
        .or(() -> unchanged(finding, selection));
  }

  private static Optional<Step> unchanged(Finding finding, Selection selection) {
    if (!finding.ways().isEmpty()) {
      return finding.ways().get(0).steps().reversed().stream()
          .filter(step -> step.depth() == 0)
          .findFirst();
    }
    List<Leg> rarestFirst =
        finding.legs().stream().sorted(Comparator.comparingInt(leg -> leg.edge().count())).toList();
    return rarestFirst.stream()
        .flatMap(leg -> last(leg, step -> selection.isWithin(step.site().file())).stream())
        .findFirst()
        .or(() -> rarestFirst.stream().flatMap(leg -> lastInFolder(leg).stream()).findFirst())
        .or(
            () ->
                rarestFirst.stream().flatMap(leg -> last(leg, step -> true).stream()).findFirst());
  }

  private static Optional<Step> lastInFolder(Leg leg) {
    return leg.witness().steps().stream()
        .filter(step -> !step.site().file().startsWith("<"))
        .findFirst()
        .flatMap(first -> last(leg, step -> folder(step).equals(folder(first))));
  }

  private static Optional<Step> last(Leg leg, Predicate<Step> wanted) {
    return leg.witness().steps().reversed().stream().filter(wanted).findFirst();
  }

  private static String folder(Step step) {
    String file = step.site().file();
    int slash = file.indexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }
}
