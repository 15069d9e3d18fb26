package org.lockorder.diff;

import java.io.Serial;

/** A hunk does not fit. */
final class MisfitException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /** The hunk's line in the patch. */
  final int at;

  MisfitException(int at) {
    super("hunk at line " + at);
    this.at = at;
  }
}
