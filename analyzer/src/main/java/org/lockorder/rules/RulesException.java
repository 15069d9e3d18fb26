package org.lockorder.rules;

import java.io.Serial;

/** A rules file that cannot be used: one line that names file, line, key and mend. */
public final class RulesException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /** With the whole line as the message. */
  public RulesException(String message) {
    super(message);
  }
}
