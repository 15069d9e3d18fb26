package org.lockorder.cli;

import java.util.Locale;

/** When terminal colours are used. */
enum ColorMode {
  AUTO,
  ALWAYS,
  NEVER;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
