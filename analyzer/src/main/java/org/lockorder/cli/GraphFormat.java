package org.lockorder.cli;

/** The forms of a graph. */
enum GraphFormat {
  JSON,
  DOT,
  GRAPHML,
  HTML
}
