package org.lockorder.check;

import java.util.Comparator;
import java.util.List;

/**
 * What of the rules a tree has no use for.
 *
 * @param orders how many stated orders were looked for
 * @param pairs how many pairs of neighbours they have
 * @param rows how many models were looked for
 * @param stale sorted
 */
public record RuleAudit(int orders, int pairs, int rows, List<Stale> stale) {
  public RuleAudit {
    stale = stale.stream().sorted(Stale.BY_ROW).toList();
  }

  /** Why a row, or a part of it, is of no use. */
  public enum Cause {
    /** The file of a stated order is not there, or has not the words any more. */
    NOT_STATED("not-stated"),
    /** No code that was read takes a lock of a stated order. */
    NOT_TAKEN("not-taken"),
    /** Code takes both locks of a pair, but never the second while it holds the first. */
    NOT_FORMED("not-formed"),
    /** No code that was read has the name that a model is about. */
    UNUSED("unused");

    private final String label;

    Cause(String label) {
      this.label = label;
    }

    /** As in listings. */
    public String label() {
      return label;
    }
  }

  /**
   * One of them.
   *
   * @param row kind and name
   * @param what the place, lock or pair; empty for a model
   * @param origin the rules file and line
   */
  public record Stale(Cause cause, String row, String what, String origin) {
    static final Comparator<Stale> BY_ROW =
        Comparator.comparing(Stale::cause)
            .thenComparing(Stale::row)
            .thenComparing(Stale::what)
            .thenComparing(Stale::origin);
  }
}
