package org.lockorder.check;

import java.util.List;
import org.lockorder.lockgraph.Step;

/**
 * A path through one function that a finding shows.
 *
 * @param title what it shows: {@code leaves with a_lock held}
 * @param steps in order
 */
public record Way(String title, List<Step> steps) {
  public Way {
    steps = List.copyOf(steps);
  }
}
