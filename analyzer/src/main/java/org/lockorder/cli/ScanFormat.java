package org.lockorder.cli;

/** The forms of a scan's report. */
enum ScanFormat {
  TEXT,
  JSON,
  SARIF,
  HTML,
  KERNEL,
  GITLAB,
  RDJSONL
}
