package org.lockorder.cli;

/** When terminal colours are used. */
enum ColorMode {
  AUTO,
  ALWAYS,
  NEVER
}
