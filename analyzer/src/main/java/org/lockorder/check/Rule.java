package org.lockorder.check;

/** What sort of bug a finding is; the id is the contract's. */
public enum Rule {
  LOCK_ORDER_INVERSION(
      "lock-order-inversion",
      "Locks taken in orders that can deadlock",
      "Two or more tasks can each hold a lock that the next one waits for."),
  SELF_DEADLOCK(
      "self-deadlock",
      "A lock taken again by the task that holds it",
      "A task waits for a lock that it holds itself, or that a writer queued behind its own read"
          + " hold keeps from it.");

  private final String id;
  private final String title;
  private final String help;

  Rule(String id, String title, String help) {
    this.id = id;
    this.title = title;
    this.help = help;
  }

  /** As in reports: {@code lock-order-inversion}. */
  public String id() {
    return id;
  }

  /** A headline. */
  public String title() {
    return title;
  }

  /** A sentence. */
  public String help() {
    return help;
  }
}
