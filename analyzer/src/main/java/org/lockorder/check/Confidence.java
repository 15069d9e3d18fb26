package org.lockorder.check;

import java.util.Locale;

/** How much a finding or edge is believed. The order is the rank: HIGH first. */
public enum Confidence {
  HIGH,
  MEDIUM,
  LOW;

  /** The word that options and reports use. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this is as good as {@code bar} or better. */
  public boolean atLeast(Confidence bar) {
    return compareTo(bar) <= 0;
  }
}
