package org.lockorder.explain;

import org.lockorder.check.Finding;

/** What becomes of a report of lockdep's. */
public sealed interface Verdict {
  /** The word that reports use. */
  String label();

  /** It is a finding. */
  record Reported(Finding finding) implements Verdict {
    @Override
    public String label() {
      return "reported";
    }
  }

  /** It is a finding that is no deadlock. */
  record Excused(Finding finding) implements Verdict {
    @Override
    public String label() {
      return "excused";
    }
  }

  /**
   * The sources do not show it.
   *
   * @param why a sentence
   */
  record NotFound(String why) implements Verdict {
    @Override
    public String label() {
      return "not-found";
    }
  }

  /**
   * It says nothing of the order of locks.
   *
   * @param why a sentence
   */
  record NotOfOrder(String why) implements Verdict {
    @Override
    public String label() {
      return "not-of-order";
    }
  }
}
