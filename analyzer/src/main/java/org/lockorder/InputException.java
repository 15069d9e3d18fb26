package org.lockorder;

import java.io.Serial;

/** Input that cannot be used: the message is one line that names the file and the mend. */
public final class InputException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /** With the whole line as the message. */
  public InputException(String message) {
    super(message);
  }
}
