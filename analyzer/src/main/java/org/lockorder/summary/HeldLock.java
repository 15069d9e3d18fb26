package org.lockorder.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockMode;

/**
 * A lock that is held on the path so far.
 *
 * @param mode how
 * @param line where it was taken in this function: the primitive's call, or the wrapper's
 * @param by who was called for it: {@code mutex_lock}, {@code mem_hotplug_begin}
 * @param tried whether a trylock got it, which waits for nobody
 * @param asserted whether the code only says that the caller holds it
 * @param sometimes whether a function called for it takes it on some of its ways only
 * @param straight whether the path has come here from the taking without a branch
 */
public record HeldLock(
    LockUse lock,
    LockMode mode,
    int line,
    String by,
    boolean tried,
    boolean asserted,
    boolean sometimes,
    boolean straight) {

  // Compared by the million: what is made for a record takes several times as long.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof HeldLock h
            && line == h.line
            && mode == h.mode
            && tried == h.tried
            && asserted == h.asserted
            && sometimes == h.sometimes
            && straight == h.straight
            && by.equals(h.by)
            && lock.equals(h.lock));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * lock.hashCode() + line) + by.hashCode();
  }

  /** Just taken. */
  HeldLock(LockUse lock, LockMode mode, int line, String by, boolean tried, boolean asserted) {
    this(lock, mode, line, by, tried, asserted, false, true);
  }

  HeldLock withMode(LockMode other) {
    return new HeldLock(lock, other, line, by, tried, asserted, sometimes, straight);
  }

  HeldLock withLock(LockUse other) {
    return new HeldLock(other, mode, line, by, tried, asserted, sometimes, straight);
  }

  HeldLock takenSometimes(boolean on) {
    return new HeldLock(lock, mode, line, by, tried, asserted, on, straight);
  }

  HeldLock branched() {
    return straight ? new HeldLock(lock, mode, line, by, tried, asserted, sometimes, false) : this;
  }

  /**
   * Whether it only notes that something is open, which waited for nobody. Who opens it where it is
   * open already notes nothing, and has it all the same (Assumption 26).
   */
  public boolean isNote() {
    return tried && mode != LockMode.EXCLUSIVE && lock.kind().isNote();
  }

  /**
   * Whether it is a reader's share, to be ended by whoever has it then: a super block's, of who
   * writes to its file system.
   */
  boolean isShare() {
    return lock.kind().hasShares() && mode == LockMode.SHARED;
  }

  /** Whether one of these is surely held and spins. */
  static boolean anySpins(List<HeldLock> held) {
    for (HeldLock each : held) {
      if (each.lock.kind().spins() && !each.sometimes) {
        return true;
      }
    }
    return false;
  }

  /** Equal for holds that a merge of paths need not tell apart; the place of taking is one such. */
  String key() {
    StringBuilder key = new StringBuilder();
    appendKey(key);
    return key.toString();
  }

  /** Likewise, behind what is there. */
  void appendKey(StringBuilder key) {
    key.append(lock.key())
        .append(':')
        .append(mode.label())
        .append(asserted ? "a" : "")
        .append(tried ? "t" : "");
  }
}
