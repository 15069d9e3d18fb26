package org.lockorder.ir;

/**
 * How a lock is taken, as lockdep tells them apart (its {@code read} = 0, 1, 2).
 *
 * <p>Two plain readers can deadlock through a writer queued between them; a recursive reader never
 * waits for a queued writer.
 */
public enum LockMode {
  EXCLUSIVE("exclusive"),
  SHARED("shared"),
  RECURSIVE_SHARED("recursive-shared");

  private final String label;

  LockMode(String label) {
    this.label = label;
  }

  /** The word that rules and reports use. */
  public String label() {
    return label;
  }

  /** Whether two holders, one in each mode, can never hold the lock at once. */
  public boolean excludes(LockMode other) {
    return this == EXCLUSIVE || other == EXCLUSIVE;
  }
}
