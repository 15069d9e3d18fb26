package org.lockorder.report;

import java.util.List;
import org.lockorder.check.Confidence;
import org.lockorder.check.Finding;
import org.lockorder.check.ScanResult;
import org.lockorder.diff.Changes;

/**
 * Which findings are shown.
 *
 * @param bar the least confidence
 * @param excused whether those that a veto excused are shown too
 * @param within files and folders one of which a leg must touch; empty for no such limit
 * @param most how many at most
 * @param changes lines at which findings are shown, if they are near
 */
public record Selection(
    Confidence bar, boolean excused, List<String> within, int most, Changes changes) {
  /** As without any option. */
  public static final Selection DEFAULT =
      new Selection(Confidence.MEDIUM, false, List.of(), Integer.MAX_VALUE);

  public Selection {
    within = List.copyOf(within);
  }

  /** Of a tree in which nothing is said to have changed. */
  public Selection(Confidence bar, boolean excused, List<String> within, int most) {
    this(bar, excused, within, most, Changes.NONE);
  }

  /** The same without what a veto excused, for bots that would show it like any other. */
  Selection standing() {
    return new Selection(bar, false, within, most, changes);
  }

  /** The same with at most so many. */
  Selection limitedTo(int number) {
    return new Selection(bar, excused, within, Math.min(number, most), changes);
  }

  /** The findings to show, in their order. */
  public List<Finding> of(ScanResult result) {
    return wanted(result).stream().limit(most).toList();
  }

  /** Whether a leg or way passes through what the report is limited to. */
  public boolean touches(Finding finding) {
    return within.isEmpty() || finding.steps().anyMatch(step -> isWithin(step.site().file()));
  }

  /** Whether a file is in what the report is limited to; no file is where there is no limit. */
  boolean isWithin(String file) {
    return within.stream().anyMatch(path -> file.equals(path) || file.startsWith(path + "/"));
  }

  /** As {@link #of}, before {@link #most} cuts the list. */
  List<Finding> wanted(ScanResult result) {
    return result.findings().stream()
        .filter(finding -> finding.confidence().atLeast(bar))
        .filter(finding -> excused || finding.excused() == null)
        .filter(this::touches)
        .toList();
  }
}
