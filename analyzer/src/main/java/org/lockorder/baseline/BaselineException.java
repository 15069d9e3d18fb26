package org.lockorder.baseline;

import java.io.Serial;

/** What should be a baseline is none; the message says what is wrong and the mend. */
public final class BaselineException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /** With the message, a clause. */
  public BaselineException(String message) {
    super(message);
  }
}
