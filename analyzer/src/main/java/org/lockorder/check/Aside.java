package org.lockorder.check;

import java.util.List;
import java.util.Set;

/**
 * Findings that are not the reader's business, and were taken out of a result.
 *
 * @param by what knows them
 * @param count how many
 * @param gone what it knows that was not found any more
 * @param again fingerprints of known ones that come about in a new way, and so were not taken out
 * @param notes whole sentences
 */
public record Aside(By by, int count, List<Identity> gone, Set<String> again, List<String> notes) {
  /** What knows findings. */
  public enum By {
    BASELINE("baseline", "in the baseline"),
    BEFORE("before", "there before the change"),
    SUPPRESSION("suppression", "suppressed by .lockorder.yaml");

    private final String id;
    private final String words;

    By(String id, String words) {
      this.id = id;
      this.words = words;
    }

    /** As in JSON. */
    public String id() {
      return id;
    }

    /** What is said of such findings. */
    public String words() {
      return words;
    }
  }

  public Aside {
    gone = List.copyOf(gone);
    again = Set.copyOf(again);
    notes = List.copyOf(notes);
  }
}
