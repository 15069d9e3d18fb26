package org.lockorder.check;

/** What sort of bug a finding is; the id is the contract's. */
public enum Rule {
  LOCK_ORDER_INVERSION(
      "lock-order-inversion",
      "Locks taken in orders that can deadlock",
      "Two or more tasks can each hold a lock that the next one waits for.",
      Remedy.OF_CYCLES),
  RECLAIM_INVERSION(
      "reclaim-inversion",
      "A lock held over an allocation whose reclaim takes it",
      "A task holds a lock and allocates memory in a way that may wait for memory to be reclaimed;"
          + " who reclaims waits for the lock.",
      "The flow shows each task's call path, steps marked with the task's number. Allocate before the"
          + " lock is taken, with flags or in a scope that keep reclaim from coming back here, or do"
          + " not wait for the lock in reclaim."),
  WAIT_WHILE_HOLDING(
      "wait-while-holding",
      "A lock held while waiting for what needs it",
      "A task holds a lock and waits for something to end, a work item, a timer, an event, users of a"
          + " file, that itself waits for the lock.",
      "The flow shows each task's call path, steps marked with the task's number. Let go of the lock"
          + " before the wait, or do not wait for it in what is waited for."),
  SELF_DEADLOCK(
      "self-deadlock",
      "A lock taken again by the task that holds it",
      "A task waits for a lock that it holds itself, or that a writer queued behind its own read"
          + " hold keeps from it.",
      Remedy.OF_CYCLES),
  UNBALANCED_LOCK(
      "unbalanced-lock",
      "A lock whose takings and releases do not match",
      "A function leaves with a lock held that it lets go of on another way out, lets go of one"
          + " that is not held, or makes one anew that is.",
      "The flow shows first the path that is wrong, with the conditions on it, then one that is not."
          + " Let every path release exactly what it has taken."),
  SLEEP_IN_ATOMIC(
      "sleep-in-atomic",
      "Waiting in a way that the context does not allow",
      "A task waits asleep while it spins, runs in an interrupt or has interrupts off, or for a lock"
          + " that may sleep where one that may not is held.",
      "The flow shows what keeps the task from waiting so, then the calls that lead to where it"
          + " does. Wait before or after, or in a way that is allowed there: GFP_ATOMIC, a trylock, a"
          + " lock of the same sort."),
  DOCUMENTED_ORDER(
      "documented-order",
      "Locks taken against an order that the kernel states",
      "A task that holds a lock waits for one that a comment or document of the kernel says is taken"
          + " first.",
      "The flow shows how the one lock is taken, and the other asked for while it is held. Take them"
          + " in the order stated; or, where that is out of date, mend the statement and its row in"
          + " rules/orders/."),
  IRQ_INVERSION(
      "irq-inversion",
      "A lock that an interrupt takes, held or waited for where one may come",
      "An interrupt's handler takes a lock while the task that it interrupts holds it, or holds one"
          + " that another CPU waits for while holding that lock.",
      "The flow shows where a handler takes the first lock, and where the last is taken while"
          + " interrupts may come. Switch interrupts off where the last lock is taken, or do not wait"
          + " for it while holding the first.");

  private static final class Remedy {
    static final String OF_CYCLES =
        "The flow shows each task's call path, steps marked with the task's number. Break the"
            + " cycle: take the locks in one order everywhere, or drop one before asking for the"
            + " next.";
  }

  private final String id;
  private final String title;
  private final String help;
  private final String remedy;

  Rule(String id, String title, String help, String remedy) {
    this.id = id;
    this.title = title;
    this.help = help;
    this.remedy = remedy;
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

  /** How to read its flow, and what to do, in sentences. */
  public String remedy() {
    return remedy;
  }
}
