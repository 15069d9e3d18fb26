package org.lockorder.testdata;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lockorder.check.Finding;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.Step;

/** Where a finding has which steps. */
final class Places {
  private Places() {}

  /** Every step of every leg and way. */
  static Stream<Step> steps(Finding finding) {
    return finding.steps();
  }

  /** Where outer locks are taken, or a lock out of balance. */
  static NavigableSet<Site> holds(Finding finding) {
    return sites(finding, Step.Kind.ACQUIRE);
  }

  /** Where inner locks are asked for, and where a way that is wrong ends. */
  static NavigableSet<Site> requests(Finding finding) {
    NavigableSet<Site> sites = sites(finding, Step.Kind.ACQUIRE_INNER);
    finding.ways().stream().limit(1).forEach(way -> sites.add(way.steps().getLast().site()));
    return sites;
  }

  /** Where either is done: the ends of the edges. */
  static NavigableSet<Site> ends(Finding finding) {
    NavigableSet<Site> sites = holds(finding);
    sites.addAll(requests(finding));
    return sites;
  }

  /** Where functions are called, through pointers too. */
  static NavigableSet<Site> calls(Finding finding) {
    NavigableSet<Site> sites = sites(finding, Step.Kind.CALL);
    sites.addAll(sites(finding, Step.Kind.INDIRECT_CALL));
    return sites;
  }

  /** Whether it has a step of any kind here. */
  static boolean touches(Finding finding, Site site) {
    return steps(finding).anyMatch(step -> step.site().equals(site));
  }

  private static NavigableSet<Site> sites(Finding finding, Step.Kind kind) {
    NavigableSet<Site> sites = new TreeSet<>();
    steps(finding).filter(step -> step.kind() == kind).map(Step::site).forEach(sites::add);
    return sites;
  }
}
