package org.lockorder.oracle;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lockorder.ir.Site;

/**
 * How often the summaries agree with what the sources say of locks.
 *
 * @param agree how many of the sources' words the summaries say as well
 * @param disagree where they say something else
 * @param unchecked words that cannot be held against a summary
 */
public record Agreement(int agree, List<Difference> disagree, List<Difference> unchecked) {
  /** Of nothing. */
  public static final Agreement NONE = new Agreement(0, List.of(), List.of());

  public Agreement {
    disagree = disagree.stream().sorted(Difference.ORDER).toList();
    unchecked = unchecked.stream().sorted(Difference.ORDER).toList();
  }

  /**
   * One word of the sources that a summary does not say.
   *
   * @param function about which something is said, or that calls one
   * @param says what the sources say: {@code __acquires(&x->lock)}
   * @param computed what the summary says
   * @param cause in a few words, the same for differences of one sort
   */
  public record Difference(String function, Site site, String says, String computed, String cause) {
    private static final Comparator<Difference> ORDER =
        Comparator.comparing((Difference d) -> d.site().file())
            .thenComparing(d -> d.site().line())
            .thenComparing(Difference::function)
            .thenComparing(Difference::says);
  }

  /** How many words were held against a summary. */
  public int checked() {
    return agree + disagree.size();
  }

  /** How many of these have each cause. */
  public static SortedMap<String, Integer> causes(List<Difference> differences) {
    SortedMap<String, Integer> causes = new TreeMap<>();
    differences.forEach(d -> causes.merge(d.cause(), 1, Integer::sum));
    return causes;
  }

  /** Both together: of two programs. */
  public Agreement and(Agreement other) {
    return new Agreement(
        agree + other.agree,
        Stream.concat(disagree.stream(), other.disagree.stream()).toList(),
        Stream.concat(unchecked.stream(), other.unchecked.stream()).toList());
  }
}
