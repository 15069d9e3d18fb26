package org.lockorder.check;

import java.util.List;

/** All that a scan found, excused findings among them; best first, then by place. */
public record ScanResult(List<Finding> findings, Incomplete incomplete, Stats stats) {
  public ScanResult {
    findings = List.copyOf(findings);
  }
}
