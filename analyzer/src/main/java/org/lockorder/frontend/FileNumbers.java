package org.lockorder.frontend;

import java.util.Map;

/**
 * The names that one file gives to numbers, macros that are more than a number left out.
 *
 * @param known enumerators, and macros that are a number as it stands there
 * @param open enumerators that only who has read all files can compute
 */
record FileNumbers(Map<String, Long> known, Map<String, Open> open) {
  FileNumbers {
    known = Map.copyOf(known);
    open = Map.copyOf(open);
  }

  /** So much more than an expression. */
  record Open(String expression, long more) {
    /** Nothing, where they differ. */
    static Open either(Open a, Open b) {
      return a.equals(b) ? a : new Open("", 0);
    }
  }
}
