package org.lockorder.cli;

/** The forms of an explanation. */
enum ExplainFormat {
  TEXT,
  JSON
}
