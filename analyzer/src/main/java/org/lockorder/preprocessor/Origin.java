package org.lockorder.preprocessor;

/**
 * Where a token that a macro made is written: in that macro's definition.
 *
 * @param file empty where nobody said
 * @param line where the definition begins
 */
public record Origin(String macro, String file, int line) {
  /** Of a token that stands where it is shown. */
  public static final Origin NONE = new Origin("", "", 0);
}
