package org.lockorder.baseline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lockorder.check.Aside;
import org.lockorder.check.Finding;
import org.lockorder.check.ScanResult;
import org.lockorder.ir.LockClass;
import org.lockorder.rules.Suppression;

/** Takes out of a result what a project does not want to see. */
public final class Suppressions {
  private Suppressions() {}

  /**
   * The result without what is suppressed.
   *
   * @param whole whether all that the suppressions are about was read, so that one that is of no
   *     use is told
   */
  public static ScanResult takenFrom(
      ScanResult result, List<Suppression> suppressions, boolean whole) {
    if (suppressions.isEmpty()) {
      return result;
    }
    Set<Suppression> used = new HashSet<>();
    List<Finding> left = new ArrayList<>();
    for (Finding finding : result.findings()) {
      List<Suppression> matching =
          suppressions.stream().filter(s -> isOf(s.of(), finding)).toList();
      used.addAll(matching);
      if (matching.isEmpty() || finding.excused() != null) {
        left.add(finding);
      }
    }
    List<String> unused =
        suppressions.stream()
            .filter(s -> whole && !used.contains(s))
            .map(
                s ->
                    "%s: this suppression (owner: %s) matches no finding: remove it."
                        .formatted(s.origin(), s.owner()))
            .toList();
    int count = result.findings().size() - left.size();
    return result.without(
        new Aside(Aside.By.SUPPRESSION, count, List.of(), Set.of(), unused), left);
  }

  private static boolean isOf(Suppression.Which which, Finding finding) {
    return switch (which) {
      case Suppression.Which.Fingerprint f -> finding.fingerprint().startsWith(f.digits());
      case Suppression.Which.Frame frame ->
          finding
              .steps()
              .anyMatch(
                  step ->
                      (frame.function().isEmpty() || step.function().equals(frame.function()))
                          && (frame.file().isEmpty() || step.site().file().equals(frame.file())));
      case Suppression.Which.Locks locks ->
          finding.locks().stream().map(LockClass::id).toList().containsAll(locks.ids());
    };
  }
}
