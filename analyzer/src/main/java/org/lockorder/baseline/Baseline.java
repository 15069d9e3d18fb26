package org.lockorder.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lockorder.check.Aside;
import org.lockorder.check.Finding;
import org.lockorder.check.Identity;
import org.lockorder.check.ScanResult;

/**
 * Findings that are known: each is told again only where it comes about in a new way.
 *
 * @param paths what was scanned, sorted; empty for the whole tree
 * @param findings sorted
 */
public record Baseline(List<String> paths, List<Identity> findings) {
  private static final int WAYS_TOLD = 3;

  public Baseline {
    paths = paths.stream().sorted().distinct().toList();
    findings = findings.stream().sorted().distinct().toList();
  }

  /** All findings that stand, of whatever confidence. */
  public static Baseline of(ScanResult result, List<String> paths) {
    return new Baseline(
        paths,
        result.findings().stream()
            .filter(finding -> finding.excused() == null)
            .map(Identity::of)
            .toList());
  }

  /**
   * The result without what is known. One that is known but has a new way stays, and says so.
   *
   * @param by what the known findings are said to be
   * @param scanned the paths that the result is of
   */
  public ScanResult takenFrom(ScanResult result, Aside.By by, List<String> scanned) {
    Map<String, List<Identity>> byFingerprint = new HashMap<>();
    for (Identity known : findings) {
      byFingerprint.computeIfAbsent(known.fingerprint(), x -> new ArrayList<>()).add(known);
    }
    Set<Identity> gone = new LinkedHashSet<>(findings);
    IdentityHashMap<Finding, List<Identity>> same = new IdentityHashMap<>();
    for (Finding finding : result.findings()) {
      if (finding.excused() == null) {
        Identity identity = Identity.of(finding);
        List<Identity> known =
            byFingerprint.getOrDefault(finding.fingerprint(), List.of()).stream()
                .filter(identity::isCycleOf)
                .toList();
        known.forEach(gone::remove);
        same.put(finding, known);
      }
    }
    List<Finding> left = new ArrayList<>();
    Set<String> again = new HashSet<>();
    for (Finding finding : result.findings()) {
      List<Identity> known = same.get(finding);
      if (known == null) {
        left.add(finding);
        continue;
      }
      Identity identity = Identity.of(finding);
      // What is there under its own name has not been renamed: another like it is a copy.
      Optional<Identity> old =
          known.isEmpty()
              ? gone.stream().filter(identity::isRenamed).findFirst()
              : known.stream().filter(k -> identity.waysBeyond(k).isEmpty()).findFirst();
      old.ifPresent(gone::remove);
      if (old.isEmpty() && known.isEmpty()) {
        left.add(finding);
      } else if (old.isEmpty()) {
        left.add(finding.saying(newWays(identity.waysBeyond(known.get(0)), by)));
        again.add(finding.fingerprint());
      }
    }
    boolean comparable = paths.equals(scanned.stream().sorted().distinct().toList());
    return result.without(
        new Aside(
            by,
            result.findings().size() - left.size(),
            comparable ? List.copyOf(gone) : List.of(),
            again,
            comparable
                ? List.of()
                : List.of(
                    "The baseline is of "
                        + (paths.isEmpty() ? "the whole tree" : String.join(", ", paths))
                        + ": what is fixed is told by a scan of just that.")),
        left);
  }

  private static String newWays(List<String> ways, Aside.By by) {
    String told = String.join("; ", ways.subList(0, Math.min(ways.size(), WAYS_TOLD)));
    int more = ways.size() - WAYS_TOLD;
    return "This cycle is "
        + by.words()
        + ", but not in this way: "
        + told
        + (more > 0 ? "; and " + more + " more." : ".");
  }
}
