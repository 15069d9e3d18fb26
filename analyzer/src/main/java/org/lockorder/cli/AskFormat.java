package org.lockorder.cli;

/** The forms of an answer. */
enum AskFormat {
  TEXT,
  JSON
}
