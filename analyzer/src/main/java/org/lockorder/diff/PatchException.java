package org.lockorder.diff;

import java.io.Serial;

/** A patch that cannot be used; the message is a clause that names the place. */
public final class PatchException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /** With the clause. */
  public PatchException(String message) {
    super(message);
  }
}
