package org.lockorder.grammar;

import org.lockorder.grammar.ast.Range;

/**
 * Something of the input that could not be read as meant.
 *
 * @param severity ERROR where a declaration is lost, NOTE where one was read in part (an {@code
 *     #if} that does not nest with the code: its first branch was taken)
 * @param message one line, lower case, without the place
 * @param range where
 */
public record Problem(Severity severity, String message, Range range) {
  /** How much is lost. */
  public enum Severity {
    NOTE,
    ERROR
  }
}
