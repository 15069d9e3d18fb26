package org.lockorder.cache;

/** Bytes that are not what a codec wrote. */
public final class DamagedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Because of what the message says. */
  public DamagedException(String message) {
    super(message);
  }

  DamagedException(String message, Throwable cause) {
    super(message, cause);
  }
}
