package org.lockorder.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Outcome;

/**
 * One way a function returns, as its caller sees it.
 *
 * @param returned the classes of the return value on this way
 * @param acquired the locks it has taken and still holds
 * @param dropped the caller's locks it has let go of
 * @param given what the parameters must be for this way
 * @param interrupts what it has changed of the CPU's context
 * @param several whether it stands for ways that differ in effect and that no caller can tell apart
 */
public record Exit(
    Outcome returned,
    List<Left> acquired,
    List<Dropped> dropped,
    Inputs given,
    Interrupts interrupts,
    boolean several) {
  /** Nothing changed, anything returned. */
  public static final Exit NEUTRAL = neutral(Outcome.ANY);

  /** One way only. */
  Exit(
      Outcome returned,
      List<Left> acquired,
      List<Dropped> dropped,
      Inputs given,
      Interrupts interrupts) {
    this(returned, acquired, dropped, given, interrupts, false);
  }

  // Compared very often: a record's own is slower where C1 alone compiles.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Exit e
            && several == e.several
            && returned.equals(e.returned)
            && given.equals(e.given)
            && interrupts.equals(e.interrupts)
            && acquired.equals(e.acquired)
            && dropped.equals(e.dropped));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * returned.hashCode() + given.hashCode()) + interrupts.hashCode();
  }

  /** Nothing changed. */
  static Exit neutral(Outcome returned) {
    return new Exit(returned, List.of(), List.of(), Inputs.ANY, Interrupts.AS_ENTERED);
  }

  public Exit {
    acquired = List.copyOf(acquired);
    dropped = List.copyOf(dropped);
  }

  /**
   * A lock left held.
   *
   * @param sometimes whether that is so on some of the ways only that callers cannot tell apart
   */
  public record Left(LockUse lock, LockMode mode, boolean tried, boolean sometimes) {
    /** Whether it only notes that something is open, like {@link HeldLock#isNote}. */
    boolean isNote() {
      return tried && mode != LockMode.EXCLUSIVE && lock.kind().isNote();
    }

    String key() {
      return lock.key() + ":" + mode.label() + (tried ? "t" : "");
    }
  }

  /**
   * A lock of the caller's let go of.
   *
   * @param when on which of the ways that callers cannot tell apart
   */
  public record Dropped(LockUse lock, When when) {
    Dropped only(When other) {
      return when.compareTo(other) >= 0 ? this : new Dropped(lock, other);
    }

    /** Whether that is so on some ways only. */
    public boolean sometimes() {
      return when != When.ALWAYS;
    }

    /** Whether the function itself does so, and not only what it calls, sometimes. */
    public boolean isOwn() {
      return when != When.BELOW;
    }
  }

  /** How sure it is that something is done, the surest first. */
  public enum When {
    /** On all ways. */
    ALWAYS,
    /** On some. */
    SOMETIMES,
    /** All call, at the end of a chain of such calls, one that does so sometimes. */
    BELOW
  }

  /** The same for other values returned. */
  Exit returning(Outcome other) {
    return new Exit(other, acquired, dropped, given, interrupts, several);
  }

  /** Whether the caller's held set and context stay as they are. */
  public boolean isNeutral() {
    return acquired.isEmpty() && dropped.isEmpty() && interrupts.equals(Interrupts.AS_ENTERED);
  }
}
