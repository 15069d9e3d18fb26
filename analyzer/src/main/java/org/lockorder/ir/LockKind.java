package org.lockorder.ir;

import java.util.Set;

/** What sort of thing is waited for. */
public enum LockKind {
  MUTEX("mutex", WaitType.SLEEP, Trait.SLEEPS),
  RT_MUTEX("rt_mutex", WaitType.SLEEP, Trait.SLEEPS),
  WW_MUTEX("ww_mutex", WaitType.SLEEP, Trait.SLEEPS),
  SPINLOCK("spinlock", WaitType.CONFIG, Trait.SPINS),
  RAW_SPINLOCK("raw_spinlock", WaitType.SPIN, Trait.SPINS),
  RWLOCK("rwlock", WaitType.CONFIG, Trait.SPINS),
  RWSEM("rwsem", WaitType.SLEEP, Trait.SLEEPS),
  PERCPU_RWSEM("percpu_rwsem", WaitType.SLEEP, Trait.SLEEPS),
  SEMAPHORE("semaphore", WaitType.SLEEP, Trait.SLEEPS, Trait.UNMAPPED),
  SEQLOCK("seqlock", WaitType.CONFIG),
  LOCAL_LOCK("local_lock", WaitType.CONFIG),
  /** Real time has no other bits, but only lockdep's own locks tell what else goes wrong there. */
  BIT_SPINLOCK("bit_spinlock", WaitType.CONFIG, Trait.SPINS, Trait.UNMAPPED),
  /** A bit of a word that is waited for asleep: a folio's, a buffer's. */
  BIT_LOCK("bit_lock", WaitType.SLEEP, Trait.SLEEPS, Trait.UNMAPPED),
  SRCU("srcu", WaitType.SLEEP),
  /** Reading under RCU: nobody who reads waits, and no lock waits for readers. */
  RCU("rcu", WaitType.CONFIG),
  /** Where lockdep was told to look away: nothing that is asked for there counts. */
  LOCKDEP_OFF("lockdep-off", WaitType.SLEEP),
  /** What an allocation waits for that may reclaim memory, and who reclaims holds. */
  RECLAIM("reclaim", WaitType.SLEEP, Trait.SLEEPS),
  /** Where allocations were told not to reclaim by what file systems do: none of them asks. */
  RECLAIM_OFF("reclaim-off", WaitType.SLEEP),
  /** A home-made reader/writer lock: a counter under a mutex, with a dep_map. */
  COUNTED_RWSEM("counted-rwsem", WaitType.SLEEP, Trait.SLEEPS),
  /** Something lockdep is told of by hand, or that only a rule makes a lock. */
  PSEUDO("pseudo", WaitType.SLEEP),
  WORK("work", WaitType.SLEEP, Trait.SLEEPS, Trait.EVENT),
  TIMER("timer", WaitType.SLEEP, Trait.EVENT),
  COMPLETION("completion", WaitType.SLEEP, Trait.SLEEPS, Trait.EVENT, Trait.UNMAPPED),
  WORKQUEUE("workqueue", WaitType.SLEEP, Trait.SLEEPS, Trait.EVENT),
  /** Such a one while it does one thing at a time. */
  ORDERED_QUEUE("ordered-queue", WaitType.SLEEP, Trait.SLEEPS, Trait.EVENT);

  /** What is so of some kinds only. */
  private enum Trait {
    SPINS,
    SLEEPS,
    EVENT,
    UNMAPPED
  }

  private final String label;
  private final WaitType innerWait;
  private final boolean spins;
  private final boolean sleeps;
  private final boolean event;
  private final boolean mapped;

  LockKind(String label, WaitType innerWait, Trait... traits) {
    this.label = label;
    this.innerWait = innerWait;
    Set<Trait> all = Set.of(traits);
    spins = all.contains(Trait.SPINS);
    sleeps = all.contains(Trait.SLEEPS);
    event = all.contains(Trait.EVENT);
    mapped = !all.contains(Trait.UNMAPPED);
  }

  /** Whether who holds one must not sleep. */
  public boolean spins() {
    return spins;
  }

  /** Whether who waits for one sleeps. */
  public boolean sleeps() {
    return sleeps;
  }

  /** Whether it is only waited for: what goes on holds nothing, and somebody else ends the wait. */
  public boolean isEvent() {
    return event;
  }

  /** Whether lockdep is told of it. */
  public boolean hasMap() {
    return mapped;
  }

  /** What who waits for one must be able to do. */
  public WaitType outerWait() {
    if (sleeps()) {
      return WaitType.SLEEP;
    }
    if (this == BIT_SPINLOCK) {
      return WaitType.SPIN;
    }
    return this == RCU || innerWait() == WaitType.SLEEP ? WaitType.NONE : innerWait();
  }

  /** What who holds one may still do. */
  public WaitType innerWait() {
    return innerWait;
  }

  /** Whether holding one before or after another lock is an order that can deadlock. */
  public boolean isOrdered() {
    return this != RCU && this != LOCKDEP_OFF && this != RECLAIM_OFF;
  }

  /**
   * Whether who holds one keeps others from holding it: what lockdep is told of by hand are notes,
   * and a queue runs several items at a time.
   */
  public boolean keepsOut() {
    return this != PSEUDO && this != RECLAIM && this != WORKQUEUE;
  }

  /**
   * What a class is of which this is a use: who waits for a queue does not see whether it is
   * ordered.
   */
  public LockKind ofClass() {
    return this == ORDERED_QUEUE ? WORKQUEUE : this;
  }

  /** Whether what is asked for while one is held depends on it. */
  public boolean isNoted() {
    return isOrdered() || this == RECLAIM_OFF;
  }

  /** Whether who holds one does not reclaim (again). */
  public boolean keepsFromReclaim() {
    return this == RECLAIM || this == RECLAIM_OFF;
  }

  /**
   * Whether a reader's hold is a share, which is had as a reference is, from one function to
   * another: writers wait until all have ended.
   */
  public boolean hasShares() {
    return this == PERCPU_RWSEM;
  }

  /** The word that rules use. */
  public String label() {
    return label;
  }

  /**
   * The word that reports use: what is no lock of its own is a pseudo-lock, whatever else it is.
   */
  public String reported() {
    return this == RECLAIM ? PSEUDO.label : label;
  }

  /** Whether a hold of it that waits for nobody only notes that something is open. */
  public boolean isNote() {
    return this == PSEUDO || this == RECLAIM_OFF;
  }
}
