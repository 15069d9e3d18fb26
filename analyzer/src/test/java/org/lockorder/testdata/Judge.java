package org.lockorder.testdata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lockorder.check.Confidence;
import org.lockorder.check.Finding;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.Site;

/** Holds what was found against what a case expects. */
final class Judge {
  private final List<String> problems = new ArrayList<>();

  private Judge() {}

  /** What differs, one line each; empty when nothing does. */
  static List<String> judge(Expectations expected, List<Finding> found) {
    Judge judge = new Judge();
    List<Finding> standing = found.stream().filter(finding -> finding.excused() == null).toList();
    List<Finding> unmarked = new ArrayList<>(standing);
    for (ExpectedFinding finding : expected.findings()) {
      judge.pair(finding, unmarked);
    }
    for (Finding finding : unmarked) {
      judge.problems.add("unmarked: " + describe(finding));
    }
    List<Finding> excused =
        new ArrayList<>(found.stream().filter(finding -> finding.excused() != null).toList());
    for (ExpectedFinding finding : expected.excused()) {
      judge.pair(finding, excused);
    }
    for (Marker.Missed missed : expected.missed()) {
      judge.stillMissed(missed, standing);
    }
    for (Marker.Clean clean : expected.clean()) {
      judge.clean(clean, standing);
    }
    return List.copyOf(judge.problems);
  }

  /** Takes the candidate that fits best away from the others, and says what it lacks. */
  private void pair(ExpectedFinding expected, List<Finding> candidates) {
    Optional<Finding> best =
        candidates.stream()
            .filter(finding -> name(finding).equals(expected.name()))
            .filter(finding -> shared(expected, finding) > 0)
            .min(Comparator.comparingInt(finding -> distance(expected, finding)));
    if (best.isEmpty()) {
      problems.add(
          "not there: %s %s, expected at %s"
              .formatted(expected.id(), expected.name(), expected.ends().keySet()));
      return;
    }
    candidates.remove(best.get());
    compare(expected, best.get());
  }

  private void compare(ExpectedFinding expected, Finding finding) {
    String id = expected.id() + ": ";
    SortedSet<Site> ends = Places.ends(finding);
    for (Site site : expected.ends().keySet()) {
      if (!ends.contains(site)) {
        problems.add(id + site + ": marked, but no end of an edge of " + describe(finding));
      } else if (!says(finding, site, expected.ends().get(site))) {
        problems.add(
            "%s%s: nothing here says {{%s}}; it says: %s; %s"
                .formatted(
                    id, site, expected.ends().get(site), finding.message(), texts(finding, site)));
      }
    }
    if (!expected.excused()) {
      for (Site site : Places.requests(finding)) {
        if (!expected.ends().containsKey(site)) {
          problems.add(id + site + ": asked for here, but not marked: " + texts(finding, site));
        }
      }
    }
    for (Site site : expected.holds()) {
      if (!Places.holds(finding).contains(site)) {
        problems.add(
            id + site + ": HOLD, but it takes its outer locks at " + Places.holds(finding));
      }
    }
    if (!expected.calls().isEmpty() && !expected.calls().equals(Places.calls(finding))) {
      problems.add(
          id + "CALL at " + expected.calls() + ", but it calls at " + Places.calls(finding));
    }
    if (expected.queuedWriter() && !finding.queuedWriter()) {
      problems.add(id + "QUEUED-WRITER, but it shows none: " + describe(finding));
    }
    if (!expected.confidences().contains(finding.confidence())) {
      problems.add(
          "%sexpected %s, but it is %s %s"
              .formatted(
                  id,
                  expected.confidences().stream().map(Confidence::label).toList(),
                  finding.confidence().label(),
                  finding.notHigherBecause()));
    }
  }

  private void stillMissed(Marker.Missed missed, List<Finding> standing) {
    for (Finding finding : standing) {
      if (name(finding).equals(missed.rule()) && Places.touches(finding, missed.site())) {
        problems.add(
            missed.id() + ": MISSED, but it is found now; mark it FINDING: " + describe(finding));
      }
    }
  }

  private void clean(Marker.Clean clean, List<Finding> standing) {
    for (Finding finding : standing) {
      if (Places.touches(finding, clean.site())) {
        problems.add(
            clean.site() + ": NO-FINDING (" + clean.reason() + "), but " + describe(finding));
      }
    }
  }

  private static String name(Finding finding) {
    return finding.excused() == null ? finding.rule().id() : finding.excused().reason();
  }

  /** How many of the marked ends it has. */
  private static int shared(ExpectedFinding expected, Finding finding) {
    SortedSet<Site> sites = new TreeSet<>(expected.ends().keySet());
    sites.retainAll(Places.ends(finding));
    return sites.size();
  }

  /** How many marked ends it lacks, and how many of its requests are not marked. */
  private static int distance(ExpectedFinding expected, Finding finding) {
    SortedSet<Site> unmarked = Places.requests(finding);
    unmarked.removeAll(expected.ends().keySet());
    return unmarked.size() + expected.ends().size() - shared(expected, finding);
  }

  private static boolean says(Finding finding, Site site, String text) {
    return finding.message().contains(text)
        || finding.lockdep().contains(text)
        || texts(finding, site).stream().anyMatch(step -> step.contains(text));
  }

  private static List<String> texts(Finding finding, Site site) {
    return Places.steps(finding)
        .filter(step -> step.site().equals(site))
        .map(step -> step.text())
        .distinct()
        .toList();
  }

  private static String describe(Finding finding) {
    return "%s %s %s, held from %s, asked for at %s: %s"
        .formatted(
            finding.confidence().label(),
            name(finding),
            finding.locks().stream().map(LockClass::id).toList(),
            Places.holds(finding),
            Places.requests(finding),
            finding.message());
  }
}
