package org.lockorder.routing;

import java.util.Comparator;

/**
 * A change of the sources that the history has.
 *
 * @param hash all of its digits
 * @param subject its first line
 * @param time when it was committed, in seconds since 1970
 * @param written when it was written: a series is committed in one second
 */
public record Commit(String hash, String subject, long time, long written) {
  /** One from before the history that is there. */
  public static final Commit BEFORE = new Commit("", "", Long.MIN_VALUE, Long.MIN_VALUE);

  /** The newest last. */
  static final Comparator<Commit> BY_AGE =
      Comparator.comparingLong(Commit::time)
          .thenComparingLong(Commit::written)
          .thenComparing(Commit::hash);

  /** As the kernel's commits name one that they mend: {@code Fixes: 1234567890ab ("mm: ...")}. */
  public String trailer() {
    return "Fixes: " + hash.substring(0, Math.min(12, hash.length())) + " (\"" + subject + "\")";
  }
}
