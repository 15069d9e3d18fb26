package org.lockorder.lockgraph;

import org.lockorder.ir.Site;

/**
 * One line of a call path.
 *
 * @param site where
 * @param function who does it
 * @param kind what is done
 * @param text in words: {@code mem_hotplug_begin(): takes mem_hotplug_lock (exclusive)}, {@code
 *     calls stop_machine()}
 * @param depth calls below the function that the path starts in; 0 is that function
 */
public record Step(Site site, String function, Kind kind, String text, int depth) {
  /** What a step is. The first four make up an edge; the others a way through one function. */
  public enum Kind {
    ACQUIRE("acquire"),
    CALL("call"),
    INDIRECT_CALL("indirect-call"),
    ACQUIRE_INNER("acquire-inner"),
    RELEASE("release"),
    INITIALISE("init"),
    /** A condition came out so. */
    BRANCH("branch"),
    /** The function returns. */
    LEAVE("leave");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The word that JSON uses. */
    public String label() {
      return label;
    }
  }
}
