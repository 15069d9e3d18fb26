package org.lockorder.summary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Condition;
import org.lockorder.ir.LockMode;

/**
 * A way through a function on which the takings and releases of one lock do not match, as far as
 * the function itself tells; who calls it may tell otherwise.
 *
 * @param lock which
 * @param mode how it is taken, or would have to be held
 * @param by what takes or releases it there: {@code mutex_unlock}
 * @param line where: it leaves, it releases, it is made anew
 * @param way from the taking, or the entry, to there
 * @param sibling another way that is balanced; empty where there is none
 * @param calls made on the way while it is held, by their results' numbers
 * @param condition the configuration facts that the way needs
 * @param given what the parameters must be for it
 * @param doubts what speaks against it
 */
public record Imbalance(
    Kind kind,
    LockUse lock,
    LockMode mode,
    String by,
    int line,
    List<Mark> way,
    List<Mark> sibling,
    List<Integer> calls,
    Condition condition,
    Inputs given,
    Set<Doubt> doubts) {
  public Imbalance {
    way = List.copyOf(way);
    sibling = List.copyOf(sibling);
    calls = List.copyOf(calls);
    doubts = Set.copyOf(doubts);
  }

  /** Whether it leaves with that lock held, and its callers may be able to tell. */
  public boolean leavesToCaller(LockUse other) {
    boolean told = doubts.contains(Doubt.RETURN_VALUE) || doubts.contains(Doubt.WRITTEN);
    return (kind == Kind.LEFT_TO_CALLER || (kind == Kind.LEFT_HELD && told)) && lock.mayBe(other);
  }

  /** The same with one doubt more. */
  public Imbalance with(Doubt doubt) {
    Set<Doubt> more = EnumSet.of(doubt);
    more.addAll(doubts);
    return new Imbalance(kind, lock, mode, by, line, way, sibling, calls, condition, given, more);
  }

  /** What does not match. */
  public enum Kind {
    /** Held where the function leaves, and released on a sibling that looks the same to callers. */
    LEFT_HELD,
    /** Held where the function leaves; only its callers can tell whether that is meant. */
    LEFT_TO_CALLER,
    /** Released where it is not held, and held there on a sibling. */
    NOT_HELD,
    /** Released again. */
    RELEASED_TWICE,
    /** Made anew while held. */
    MADE_WHILE_HELD
  }

  /** Why it may be none. */
  public enum Doubt {
    /** What is returned may tell the caller. */
    RETURN_VALUE,
    /** What is written through a pointer on this way only may tell the caller. */
    WRITTEN,
    /** The way depends on what the caller passed. */
    PASSED,
    /** Which instance it is, is not known. */
    INSTANCE,
    /** It is got by a trylock. */
    TRIED,
    /** A call that could not be followed gets the lock's object, and may release it. */
    UNKNOWN_CALL,
    /** The function comes to one point both with and without the lock, so it must know which. */
    JOINED,
    /** A condition of its own guards the release on the sibling. */
    GUARDED,
    /** The release on the sibling names the lock by another path. */
    ALIAS,
    /** A value is none of those that it is compared with, one after the other. */
    NO_CASE,
    /** It needs what seldom happens. */
    SELDOM,
    /** One question is asked twice, and the answers differ. */
    ANSWERS_DIFFER,
    /** More conditions than a few must hold together. */
    LONG,
    /** The bound on paths was reached. */
    WIDENED,

    // What those that are called on the way may do, which who knows all functions adds:

    /** Who lets go of it on the way asks for a lock of that class too, and may let go of that. */
    RELEASER_TAKES,
    /** Who is called on the way, while it is held, may let go of it. */
    RELEASED_BELOW
  }

  /** What happens on a way. */
  public enum Act {
    TAKES,
    FAILS,
    RELEASES,
    MAKES,
    BRANCHES,
    CALLS,
    LEAVES
  }

  /**
   * One line of a way.
   *
   * @param text who is called for it, {@code mutex_lock}; for a branch its condition
   * @param mode how it is taken; null where it is not
   */
  public record Mark(int line, Act act, String text, @Nullable LockMode mode) {
    Mark(int line, Act act, String text) {
      this(line, act, text, null);
    }
  }
}
