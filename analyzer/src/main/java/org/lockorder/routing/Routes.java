package org.lockorder.routing;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockorder.check.Finding;
import org.lockorder.check.Rule;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.Step;

/**
 * The route of each finding.
 *
 * @param touched the commit that last touched a line, of those lines for which it is known
 */
public record Routes(Maintainers maintainers, Map<Site, Commit> touched) {
  /** Of a tree that says nothing of itself. */
  public static final Routes NONE = new Routes(Maintainers.NONE, Map.of());

  public Routes {
    touched = Map.copyOf(touched);
  }

  /** Who should hear of it. */
  public Route of(Finding finding) {
    List<List<Entry>> paths = paths(finding).map(this::entries).toList();
    return new Route(paths, newest(acquisitions(finding).toList()));
  }

  /** None where one of them is not known: that may be the newest. */
  private @Nullable Commit newest(List<Site> sites) {
    if (!touched.keySet().containsAll(sites)) {
      return null;
    }
    return sites.stream()
        .flatMap(site -> Stream.ofNullable(touched.get(site)))
        .max(Commit.BY_AGE)
        .filter(commit -> !commit.equals(Commit.BEFORE))
        .orElse(null);
  }

  /** The lines whose history says which commit may have brought these findings. */
  public static NavigableSet<Site> acquisitions(List<Finding> findings) {
    NavigableSet<Site> sites = new TreeSet<>();
    findings.forEach(finding -> acquisitions(finding).forEach(sites::add));
    return sites;
  }

  private static Stream<Site> acquisitions(Finding finding) {
    return paths(finding)
        .flatMap(List::stream)
        .filter(step -> isEssential(step.kind()))
        .map(Step::site)
        .filter(Routes::isFile);
  }

  /** Whether a lock changes hands there: the two ends of a leg. */
  private static boolean isEssential(Step.Kind kind) {
    return switch (kind) {
      case ACQUIRE, ACQUIRE_INNER, RELEASE, INITIALISE, LEAVE -> true;
      case CALL, INDIRECT_CALL, BRANCH -> false;
    };
  }

  /** What must all happen. The second way of a lock out of balance is the one that is right. */
  private static Stream<List<Step>> paths(Finding finding) {
    int ways = finding.rule() == Rule.UNBALANCED_LOCK ? 1 : finding.ways().size();
    return Stream.concat(
            finding.legs().stream().map(leg -> leg.witness().steps()),
            finding.ways().stream().limit(ways).map(way -> way.steps()))
        .filter(steps -> !steps.isEmpty());
  }

  private List<Entry> entries(List<Step> path) {
    return maintainers.of(
        Stream.of(path.getFirst(), path.getLast())
            .map(Step::site)
            .filter(Routes::isFile)
            .map(Site::file)
            .toList());
  }

  /** Made-up ones are named {@code <prelude>}. */
  private static boolean isFile(Site site) {
    return !site.file().startsWith("<");
  }
}
