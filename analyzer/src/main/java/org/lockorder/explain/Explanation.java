package org.lockorder.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lockorder.check.Finding;
import org.lockorder.ir.LockMode;
import org.lockorder.lockdep.Splat;
import org.lockorder.lockgraph.Held;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Witness;

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

  /**
   * The locks that are held in more than one of the links, once for writing, with the numbers of
   * these: tasks that hold them are never both there, if it is the same lock.
   */
  public SortedMap<String, List<Integer>> common() {
    SortedMap<String, List<Integer>> all = new TreeMap<>();
    Set<String> alone = new HashSet<>();
    for (int i = 0; i < links.size(); i++) {
      LockEdge edge = links.get(i).edge();
      Witness witness = links.get(i).witness();
      if (edge != null && witness != null) {
        List<Held> held = new ArrayList<>(witness.gates());
        held.add(new Held(edge.from(), witness.outerMode()));
        for (Held one : held) {
          all.computeIfAbsent(one.lock().id(), x -> new ArrayList<>()).add(i + 1);
          if (one.mode() == LockMode.EXCLUSIVE) {
            alone.add(one.lock().id());
          }
        }
      }
    }
    all.entrySet().removeIf(e -> e.getValue().size() < 2 || !alone.contains(e.getKey()));
    return all;
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
