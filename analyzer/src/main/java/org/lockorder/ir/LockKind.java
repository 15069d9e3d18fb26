package org.lockorder.ir;

/** What sort of thing is waited for. */
public enum LockKind {
  MUTEX("mutex"),
  RT_MUTEX("rt_mutex"),
  WW_MUTEX("ww_mutex"),
  SPINLOCK("spinlock"),
  RAW_SPINLOCK("raw_spinlock"),
  RWLOCK("rwlock"),
  RWSEM("rwsem"),
  PERCPU_RWSEM("percpu_rwsem"),
  SEMAPHORE("semaphore"),
  SEQLOCK("seqlock"),
  LOCAL_LOCK("local_lock"),
  BIT_SPINLOCK("bit_spinlock"),
  /** A bit of a word that is waited for asleep: a folio's, a buffer's. */
  BIT_LOCK("bit_lock"),
  SRCU("srcu"),
  /** Reading under RCU: nobody who reads waits, and no lock waits for readers. */
  RCU("rcu"),
  /** Where lockdep was told to look away: nothing that is asked for there counts. */
  LOCKDEP_OFF("lockdep-off"),
  /** What an allocation waits for that may reclaim memory, and who reclaims holds. */
  RECLAIM("reclaim"),
  /** Where allocations were told not to reclaim by what file systems do: none of them asks. */
  RECLAIM_OFF("reclaim-off"),
  /** A home-made reader/writer lock: a counter under a mutex, with a dep_map. */
  COUNTED_RWSEM("counted-rwsem"),
  /** Something lockdep is told of by hand, or that only a rule makes a lock. */
  PSEUDO("pseudo"),
  WORK("work"),
  TIMER("timer"),
  COMPLETION("completion"),
  WORKQUEUE("workqueue");

  private final String label;

  LockKind(String label) {
    this.label = label;
  }

  /** Whether who holds one must not sleep. */
  public boolean spins() {
    return switch (this) {
      case SPINLOCK, RAW_SPINLOCK, RWLOCK, BIT_SPINLOCK -> true;
      case MUTEX,
          RT_MUTEX,
          WW_MUTEX,
          RWSEM,
          PERCPU_RWSEM,
          SEMAPHORE,
          SEQLOCK,
          LOCAL_LOCK,
          BIT_LOCK,
          SRCU,
          RCU,
          LOCKDEP_OFF,
          RECLAIM,
          RECLAIM_OFF,
          COUNTED_RWSEM,
          PSEUDO,
          WORK,
          TIMER,
          COMPLETION,
          WORKQUEUE ->
          false;
    };
  }

  /** Whether who waits for one sleeps. */
  public boolean sleeps() {
    return switch (this) {
      case MUTEX,
          RT_MUTEX,
          WW_MUTEX,
          RWSEM,
          PERCPU_RWSEM,
          SEMAPHORE,
          BIT_LOCK,
          COUNTED_RWSEM,
          RECLAIM,
          WORK,
          COMPLETION,
          WORKQUEUE ->
          true;
      case SPINLOCK,
          RAW_SPINLOCK,
          RWLOCK,
          BIT_SPINLOCK,
          SEQLOCK,
          LOCAL_LOCK,
          SRCU,
          RCU,
          LOCKDEP_OFF,
          RECLAIM_OFF,
          PSEUDO,
          TIMER ->
          false;
    };
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
    return switch (this) {
      case RAW_SPINLOCK -> WaitType.SPIN;
      // Real time has no other bits, but only lockdep's own locks tell what else goes wrong there.
      case BIT_SPINLOCK, SPINLOCK, RWLOCK, SEQLOCK, LOCAL_LOCK, RCU -> WaitType.CONFIG;
      case MUTEX,
          RT_MUTEX,
          WW_MUTEX,
          RWSEM,
          PERCPU_RWSEM,
          SEMAPHORE,
          BIT_LOCK,
          SRCU,
          LOCKDEP_OFF,
          RECLAIM,
          RECLAIM_OFF,
          COUNTED_RWSEM,
          PSEUDO,
          WORK,
          TIMER,
          COMPLETION,
          WORKQUEUE ->
          WaitType.SLEEP;
    };
  }

  /** Whether it is only waited for: what goes on holds nothing, and somebody else ends the wait. */
  public boolean isEvent() {
    return switch (this) {
      case WORK, TIMER, COMPLETION, WORKQUEUE -> true;
      case MUTEX,
          RT_MUTEX,
          WW_MUTEX,
          SPINLOCK,
          RAW_SPINLOCK,
          RWLOCK,
          RWSEM,
          PERCPU_RWSEM,
          SEMAPHORE,
          SEQLOCK,
          LOCAL_LOCK,
          BIT_SPINLOCK,
          BIT_LOCK,
          SRCU,
          RCU,
          LOCKDEP_OFF,
          RECLAIM,
          RECLAIM_OFF,
          COUNTED_RWSEM,
          PSEUDO ->
          false;
    };
  }

  /** Whether holding one before or after another lock is an order that can deadlock. */
  public boolean isOrdered() {
    return this != RCU && this != LOCKDEP_OFF && this != RECLAIM_OFF;
  }

  /** Whether what is asked for while one is held depends on it. */
  public boolean isNoted() {
    return isOrdered() || this == RECLAIM_OFF;
  }

  /** Whether who holds one does not reclaim (again). */
  public boolean keepsFromReclaim() {
    return this == RECLAIM || this == RECLAIM_OFF;
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
