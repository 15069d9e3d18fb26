package org.lockorder.frontend;

import java.io.Serial;
import java.time.Duration;

/**
 * Until when a file may be read. It is looked at between declarations and between statements: what
 * is read then is kept, and the rest of the file is given up.
 */
final class Deadline {
  /** One that never comes. */
  static final Deadline NONE = new Deadline(Duration.ZERO);

  private final Duration most;
  private final long begun = System.nanoTime();

  private Deadline(Duration most) {
    this.most = most;
  }

  /**
   * A while from now.
   *
   * @param most zero for no end
   */
  static Deadline in(Duration most) {
    return most.isZero() ? NONE : new Deadline(most);
  }

  /** Goes on unless the time is over. */
  void check() {
    if (!most.isZero() && System.nanoTime() - begun > most.toNanos()) {
      throw new PassedException("took longer than " + most.toSeconds() + " s (--file-timeout)");
    }
  }

  /** Says that the time is over. */
  static final class PassedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    PassedException(String message) {
      super(message, null, false, false);
    }
  }
}
