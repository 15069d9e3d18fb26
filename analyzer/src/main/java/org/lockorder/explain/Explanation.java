package org.lockorder.explain;

import java.util.List;
import org.lockorder.check.Finding;
import org.lockorder.lockdep.Splat;

/**
 * A report of lockdep's as the sources show it.
 *
 * @param locks what its names mean
 * @param links its orders
 * @param usages the contexts that it saw locks in
 * @param verdict what becomes of it
 * @param others findings that locks of the report are in, in another way than it says
 */
public record Explanation(
    Splat splat,
    List<NamedLock> locks,
    List<ExplainedLink> links,
    List<ExplainedUsage> usages,
    Verdict verdict,
    List<Finding> others) {
  public Explanation {
    locks = List.copyOf(locks);
    links = List.copyOf(links);
    usages = List.copyOf(usages);
    others = List.copyOf(others);
  }

  /** Links and usages that the sources show. */
  public long found() {
    return links.stream().filter(ExplainedLink::isFound).count()
        + usages.stream().filter(ExplainedUsage::isFound).count();
  }

  /** All links and usages. */
  public int total() {
    return links.size() + usages.size();
  }
}
