package org.lockorder.testdata;

import java.util.Set;
import org.lockorder.check.Confidence;
import org.lockorder.ir.Site;

/** What a comment in a test case says of the line it stands on. */
sealed interface Marker {
  /** The line it stands on. */
  Site site();

  /**
   * An end of an edge of finding {@code id}.
   *
   * @param text what the finding's message or a step here must contain; empty for anything
   */
  record Found(Site site, String id, String rule, String text) implements Marker {}

  /** Finding {@code id} takes an outer lock here. */
  record Hold(Site site, String id) implements Marker {}

  /** Finding {@code id} calls from here. */
  record Call(Site site, String id) implements Marker {}

  /** Finding {@code id} is believed this much; one of several where it says so. */
  record Believed(Site site, String id, Set<Confidence> confidences) implements Marker {}

  /** Finding {@code id} needs a writer queued between two readers, and says so. */
  record Queued(Site site, String id) implements Marker {}

  /** No finding has a step here. */
  record Clean(Site site, String reason) implements Marker {}

  /** An excused finding, with this veto's name, has a step here. */
  record Excused(Site site, String id, String veto) implements Marker {}

  /** A bug that is known to be missed: no finding of the rule has a step here. */
  record Missed(Site site, String id, String rule, String reason) implements Marker {}

  /** A finding that is known to be wrong, an end of an edge of which is here. */
  record Wrong(Site site, String id, String rule, String reason) implements Marker {}
}
