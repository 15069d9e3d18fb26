package org.lockorder.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that a scan found, excused findings among them; best first, then by place.
 *
 * @param asides what was taken out of it, in the order of doing so
 */
public record ScanResult(
    List<Finding> findings, Incomplete incomplete, Stats stats, List<Aside> asides) {
  public ScanResult {
    findings = List.copyOf(findings);
    asides = List.copyOf(asides);
  }

  /** With everything in it. */
  public ScanResult(List<Finding> findings, Incomplete incomplete, Stats stats) {
    this(findings, incomplete, stats, List.of());
  }

  /** The same with those findings only. */
  public ScanResult without(Aside aside, List<Finding> left) {
    return new ScanResult(
        left, incomplete, stats, Stream.concat(asides.stream(), Stream.of(aside)).toList());
  }
}
