package org.lockorder.cli;

import java.util.Locale;

/** The forms of a graph. */
enum GraphFormat {
  JSON,
  DOT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
