package org.lockorder.diff;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.Step;

/**
 * The lines that differ from another tree; where some are gone, the one behind them.
 *
 * @param lines by file
 */
public record Changes(Map<String, SortedSet<Integer>> lines) {
  private static final SortedSet<Integer> NO_LINES = Collections.emptySortedSet();

  /** Nothing. */
  public static final Changes NONE = new Changes(Map.of());

  public Changes {
    lines = new TreeMap<>(lines);
  }

  /** The step with a change nearest to it in its file, moved there; of several the last. */
  public Optional<Step> nearest(List<Step> steps) {
    Step best = null;
    int line = 0;
    for (Step step : steps) {
      int at = step.site().line();
      for (int changed : lines.getOrDefault(step.site().file(), NO_LINES)) {
        if (best == null || Math.abs(changed - at) <= Math.abs(line - best.site().line())) {
          best = step;
          line = changed;
        }
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(
            new Step(
                new Site(best.site().file(), line),
                best.function(),
                best.kind(),
                best.text(),
                best.depth()));
  }
}
