package org.lockorder.rules;

import java.util.List;

/**
 * Findings that somebody has looked at and does not want to see.
 *
 * @param of which
 * @param reason why
 * @param owner who says so
 * @param origin where that is written: {@code .lockorder.yaml:12}
 */
public record Suppression(Which of, String reason, String owner, String origin) {
  /** Which findings are meant. */
  public sealed interface Which {
    /** One cycle, by its fingerprint or the beginning of it. */
    record Fingerprint(String digits) implements Which {}

    /**
     * All that pass through a function or file.
     *
     * @param function empty for any
     * @param file relative to TREE; empty for any
     */
    record Frame(String function, String file) implements Which {}

    /** All with these two locks. */
    record Locks(List<String> ids) implements Which {
      public Locks {
        ids = List.copyOf(ids);
      }
    }
  }
}
