package org.lockorder.cli;

import org.lockorder.check.Confidence;

/** From which confidence on a finding makes a scan fail. */
enum FailOn {
  HIGH,
  MEDIUM,
  LOW,
  NEVER;

  /** Whether one of this confidence does. */
  boolean isMetBy(Confidence confidence) {
    return switch (this) {
      case HIGH -> confidence.atLeast(Confidence.HIGH);
      case MEDIUM -> confidence.atLeast(Confidence.MEDIUM);
      case LOW -> confidence.atLeast(Confidence.LOW);
      case NEVER -> false;
    };
  }
}
