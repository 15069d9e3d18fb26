package org.lockorder.frontend;

import java.io.Serial;

/** Says why one function or macro is left out. */
final class NotLowered extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  NotLowered(String message) {
    super(message, null, false, false);
  }
}
