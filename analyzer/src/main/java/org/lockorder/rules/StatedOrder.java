package org.lockorder.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of locks that the kernel states in a comment or a document.
 *
 * @param name the row's
 * @param file where it is stated, relative to the tree
 * @param says some words that stand there
 * @param chains each an order of its own
 * @param origin the rules file and line
 */
public record StatedOrder(
    String name, String file, String says, List<Chain> chains, String origin) {
  public StatedOrder {
    chains = List.copyOf(chains);
  }

  /**
   * A lock of a chain.
   *
   * @param id of its class, without a subclass, of which any is meant; where other files have one
   *     of that name, with {@code @} and the file
   * @param refinement which of the class are meant, null for any
   */
  public record Lock(String id, @Nullable String refinement) {
    @Override
    public String toString() {
      return refinement == null ? id : id + "{" + refinement + "}";
    }

    /** Whether one lock may be both. */
    boolean meets(Lock other) {
      return id.equals(other.id) && mayBe(other.refinement);
    }

    /** Whether a use of which that much is known may be meant. */
    public boolean mayBe(@Nullable String known) {
      return refinement == null || known == null || refinement.equals(known);
    }
  }

  /**
   * Levels, outermost first: each lock of one is taken before those of the levels behind it. Of
   * locks on one level nothing is said.
   */
  public record Chain(List<List<Lock>> levels) {
    public Chain {
      levels = levels.stream().map(List::copyOf).toList();
    }
  }

  /**
   * One lock is taken before another.
   *
   * @param near whether there is no level between
   */
  public record Pair(Lock first, Lock then, boolean near) {}

  /** What follows for pairs, chain by chain. */
  public List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (Chain chain : chains) {
      for (int i = 0; i < chain.levels().size(); i++) {
        for (int j = i + 1; j < chain.levels().size(); j++) {
          for (Lock first : chain.levels().get(i)) {
            for (Lock then : chain.levels().get(j)) {
              pairs.add(new Pair(first, then, j == i + 1));
            }
          }
        }
      }
    }
    return pairs;
  }

  /** As in reports: the place, and words to look for there. */
  public String place() {
    return "%s (\"%s\")".formatted(file, says);
  }
}
