package org.lockorder.testdata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockMode;
import org.lockorder.lockgraph.LockEdge;

/** An edge as a case writes it: {@code a -> b(shared)}, {@code a{foo.tree} -> b}. */
record OrderPattern(End from, End to) {
  private static final String END = "([^\\s(){}]+)(?:\\{([^{}]+)\\})?(?:\\(([a-z-]+)\\))?";
  private static final Pattern EDGE = Pattern.compile(END + "\\s*->\\s*" + END);

  /**
   * One end of it.
   *
   * @param id the lock's
   * @param refinement what more must be known of the use, null for anything
   * @param mode in which it must be taken, null for any
   */
  record End(String id, @Nullable String refinement, @Nullable LockMode mode) {
    boolean refinedBy(@Nullable String actual) {
      return refinement == null || refinement.equals(actual);
    }

    boolean takenIn(LockMode actual) {
      return mode == null || mode == actual;
    }

    @Override
    public String toString() {
      return id
          + (refinement == null ? "" : "{" + refinement + "}")
          + (mode == null ? "" : "(" + mode.label() + ")");
    }
  }

  /** The edge, or nothing where the text is none. */
  static Optional<OrderPattern> parse(String text) {
    Matcher matcher = EDGE.matcher(text.strip());
    if (!matcher.matches() || !known(matcher.group(3)) || !known(matcher.group(6))) {
      return Optional.empty();
    }
    return Optional.of(
        new OrderPattern(
            new End(matcher.group(1), matcher.group(2), mode(matcher.group(3))),
            new End(matcher.group(4), matcher.group(5), mode(matcher.group(6)))));
  }

  /** Whether this edge of the graph is meant. */
  boolean matches(LockEdge edge) {
    return from.id().equals(edge.from().id())
        && to.id().equals(edge.to().id())
        && from.refinedBy(edge.fromRefinement())
        && to.refinedBy(edge.toRefinement())
        && edge.witnesses().stream()
            .anyMatch(
                witness -> from.takenIn(witness.outerMode()) && to.takenIn(witness.innerMode()));
  }

  @Override
  public String toString() {
    return from + " -> " + to;
  }

  private static boolean known(@Nullable String label) {
    return label == null || mode(label) != null;
  }

  private static @Nullable LockMode mode(@Nullable String label) {
    for (LockMode mode : LockMode.values()) {
      if (mode.label().equals(label)) {
        return mode;
      }
    }
    return null;
  }
}
