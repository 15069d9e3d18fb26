package org.lockorder.summary;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;

/**
 * One disjunct: the locks held on some paths to a point, and what is known on all of them.
 * Immutable.
 *
 * @param interrupts what was changed of the CPU's context
 */
record PathState(Lockset locks, Facts facts, Interrupts interrupts) {
  static final PathState ENTRY = entered(List.of());

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof PathState s
            && holdKey().equals(s.holdKey())
            && facts.equals(s.facts)
            && interrupts.equals(s.interrupts)
            && locks.equals(s.locks));
  }

  /** What paths differ by, for the most part. */
  @Override
  public int hashCode() {
    return holdKey().hashCode() * 31 + facts.hashCode();
  }

  /** Where a function begins whose caller holds these. */
  static PathState entered(List<HeldLock> held) {
    return new PathState(
        new Lockset(held, List.of(), List.of()), Facts.NONE, Interrupts.AS_ENTERED);
  }

  /** In the order of taking. */
  List<HeldLock> held() {
    return locks.held();
  }

  /** The caller's locks let go of. */
  List<LockUse> dropped() {
    return locks.dropped();
  }

  /** Further locks of the caller's, which a callee lets go of sometimes. */
  List<LockUse> doubtful() {
    return locks.doubtful();
  }

  /** Equal for states that a merge of paths makes one. */
  String holdKey() {
    return locks.key();
  }

  PathState with(Facts other) {
    return other.equals(facts) ? this : new PathState(locks, other, interrupts);
  }

  /** After a write to the target of some value. */
  PathState forget(Value target) {
    return with(facts.forget(target));
  }

  /** Where that value is of these classes; itself where it cannot be. */
  PathState with(Value value, Outcome classes) {
    Optional<Facts> known = facts.restrict(value, classes);
    return known.isPresent() ? with(known.get()) : this;
  }

  PathState with(Interrupts other) {
    return other.equals(interrupts) ? this : new PathState(locks, facts, other);
  }

  @SuppressWarnings("ReferenceEquality") // what stays as it is stays one object
  private PathState with(Lockset other) {
    return other == locks ? this : new PathState(other, facts, interrupts);
  }

  /** With the lock taken. */
  PathState acquire(HeldLock lock) {
    return with(locks.acquire(lock));
  }

  /** With the lock let go of by this function. */
  PathState release(LockUse lock) {
    return with(locks.release(lock));
  }

  /** With the lock let go of by a function called. */
  PathState releasedBelow(LockUse lock, Exit.When when) {
    return with(locks.releasedBelow(lock, when));
  }

  /**
   * With those locks, where they are held here, let go of by whomever a pointer means.
   *
   * @param others what he does to the CPU's context then
   */
  PathState releasedByPointer(List<LockUse> let, Interrupts others) {
    Lockset now = locks;
    for (LockUse lock : let) {
      now = now.releasedByPointer(lock);
    }
    return now.equals(locks) ? this : with(now).after(others);
  }

  /** Where there is no such lock of the caller's. */
  PathState lacking(LockUse lock) {
    return with(locks.lacking(lock));
  }

  PathState downgrade(LockUse lock) {
    return with(locks.downgrade(lock));
  }

  PathState assertHeld(HeldLock lock) {
    return with(locks.assertHeld(lock));
  }

  PathState assertNotHeld(LockUse lock) {
    return with(locks.assertNotHeld(lock));
  }

  /** Behind a branch that may go either way. */
  PathState branched() {
    return with(locks.branched());
  }

  /** Without the locks that stand in no order. */
  PathState ordered() {
    return with(locks.ordered());
  }

  /** Whether something that was done on these paths forbids to sleep. */
  boolean isAtomic() {
    return interrupts.isAtomic() || HeldLock.anySpins(held());
  }

  /** Where it is found that nothing forbids to sleep: nor did it where the function was entered. */
  PathState foundAwake() {
    return isAtMostAsFree() ? with(interrupts.withAwake(true)) : this;
  }

  /** After a call of a function that does this to the CPU's context, and may have found that. */
  PathState after(Interrupts callee) {
    Interrupts now = interrupts.then(callee);
    return with(
        now.awake() && !interrupts.awake() && !isAtMostAsFree() ? now.withAwake(false) : now);
  }

  /** Whether nothing that forbade to sleep where the function was entered was taken back since. */
  private boolean isAtMostAsFree() {
    return dropped().isEmpty() && doubtful().isEmpty() && interrupts.isAtMostAsFree();
  }

  /** With what both are in doubt of. */
  PathState doubting(PathState other) {
    return with(locks.doubting(other.locks));
  }

  /** With every lock use seen anew. */
  PathState mapUses(UnaryOperator<LockUse> map) {
    return with(locks.mapUses(map));
  }
}
