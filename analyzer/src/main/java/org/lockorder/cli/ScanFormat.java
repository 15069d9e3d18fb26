package org.lockorder.cli;

import java.util.Locale;

/** The forms of a scan's report. */
enum ScanFormat {
  TEXT,
  JSON,
  SARIF;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
