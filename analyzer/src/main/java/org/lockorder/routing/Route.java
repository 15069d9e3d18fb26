package org.lockorder.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who should hear of one finding.
 *
 * @param paths for each leg or way, who looks after the files that its two ends are in
 * @param fixes the newest of the commits that last touched an acquisition; null where that was not
 *     asked for or is not known
 */
public record Route(List<List<Entry>> paths, @Nullable Commit fixes) {
  public Route {
    paths = paths.stream().map(List::copyOf).toList();
  }

  /** Whether anybody is known. */
  public boolean hasEntries() {
    return paths.stream().anyMatch(entries -> !entries.isEmpty());
  }
}
