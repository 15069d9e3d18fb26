package org.lockorder.lockdep;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a report is about. */
public enum Kind {
  /** Locks that were taken in orders that make a circle. */
  CIRCULAR("circular", "possible circular locking"),
  /** A lock of one class taken by who holds one of that class. */
  RECURSIVE("recursive", "possible recursive locking"),
  /**
   * Of two locks in an order, an interrupt takes the first, and the second is held where one may
   * come.
   */
  IRQ_INVERSION(
      "irq-inversion",
      "possible irq lock inversion",
      "(?:HARD|SOFT)IRQ(?:-READ)?-(?:irq-)?safe -> ",
      "(?:hard|soft)-safe -> "),
  /** A lock is taken by an interrupt, and held where one may come. */
  INCONSISTENT("inconsistent-state", "inconsistent lock state", "illegal lock usage"),
  /** No order of locks at all. */
  OTHER(
      "other",
      "bad unlock balance",
      "bad contention detected",
      "suspicious rcu",
      "suspicious RCU",
      "suspicious rcu_dereference",
      "Invalid wait context",
      "invalid wait context",
      "held lock freed",
      "held at task exit",
      "task exits? with locks? held",
      "lock(?:s|\\(s\\))? held when returning to user",
      "still has locks? held",
      "(?:locks? |being )?(?:still )?held at exit",
      "Nested lock was not taken",
      "nested lock was not taken",
      "zapped class",
      "unannotated irqs");

  private final String label;
  private final Pattern headline;

  Kind(String label, String... headlines) {
    this.label = label;
    this.headline = Pattern.compile(String.join("|", headlines));
  }

  /** The word that reports use. */
  public String label() {
    return label;
  }

  /** Whether it says in what order locks were taken, or in what context. */
  public boolean isOfOrder() {
    return this != OTHER;
  }

  /** What a headline announces. */
  static Optional<Kind> of(String headline) {
    for (Kind kind : values()) {
      if (kind.headline.matcher(headline).find()) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
