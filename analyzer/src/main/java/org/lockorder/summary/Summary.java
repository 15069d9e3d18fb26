package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.pointers.Worth;
import org.lockorder.program.LockName;
import org.lockorder.program.Place;

/**
 * All that callers and the lock graph need of a function. Its own events only: what its callees do
 * is in theirs, and {@link Acquires} tells which locks are taken somewhere below.
 *
 * @param exits the ways it returns, at most {@link ExitSet#MOST}; none if it never does
 * @param requests the locks it asks for itself
 * @param calls the calls below which locks are taken, or said to be held
 * @param entry the caller's locks that it says are held when it is called
 * @param assertion whether to say so is all that it does
 * @param pointsTo what its return value points to; null where that is not known
 * @param names what its value is the place of, for a macro that names an object; else null
 * @param stores what the pointers that were passed point to afterwards, by argument, where all that
 *     is stored there agrees: {@code *ptlp = ptl}
 * @param sleep where it sleeps every time that it is called; null where it may not
 * @param atomicSleeps where it waits as it must not there
 * @param exposures where interrupts are switched on while a lock is held
 * @param imbalances where its takings and releases do not match
 * @param widened whether the bound on paths cost something here
 */
public record Summary(
    List<Exit> exits,
    List<Request> requests,
    List<CallSite> calls,
    List<HeldLock> entry,
    boolean assertion,
    @Nullable Place pointsTo,
    @Nullable Place names,
    Map<Integer, Place> stores,
    @Nullable Sleep sleep,
    List<AtomicSleep> atomicSleeps,
    List<Exposure> exposures,
    List<Imbalance> imbalances,
    boolean widened)
    implements Worth {
  /** A function of which nothing is known: it changes nothing. */
  public static final Summary NOTHING =
      new Summary(
          List.of(Exit.NEUTRAL),
          List.of(),
          List.of(),
          List.of(),
          false,
          null,
          null,
          Map.of(),
          null,
          List.of(),
          List.of(),
          List.of(),
          false);

  public Summary {
    exits = List.copyOf(exits);
    requests = List.copyOf(requests);
    calls = List.copyOf(calls);
    stores = Map.copyOf(stores);
    atomicSleeps = List.copyOf(atomicSleeps);
    exposures = List.copyOf(exposures);
    entry = List.copyOf(entry);
    imbalances = List.copyOf(imbalances);
  }

  /** Whether every way out leaves the caller's held set as it is. */
  public boolean isNeutral() {
    for (Exit exit : exits) {
      if (!exit.isNeutral()) {
        return false;
      }
    }
    return !exits.isEmpty();
  }

  /** Whether here or below it is said of any lock that it is held. */
  boolean asserts() {
    return !entry.isEmpty() || !calls.isEmpty();
  }

  /**
   * The same of a contract: who lets go of a lock has found it held. Marks stand in no order, so
   * that nothing is asked for while anything is held; who calls is who asks.
   */
  Summary ofContract() {
    List<HeldLock> held = new ArrayList<>(entry);
    for (Exit exit : exits) {
      for (Exit.Dropped dropped : exit.dropped()) {
        LockUse lock = dropped.lock();
        if (held.stream().noneMatch(h -> h.lock().key().equals(lock.key()))) {
          held.add(new HeldLock(lock, LockMode.EXCLUSIVE, 0, "", false, true));
        }
      }
    }
    return new Summary(
        exits, List.of(), List.of(), held, false, pointsTo, names, stores, null, List.of(),
        List.of(), List.of(), widened);
  }

  /** Whether it opens what is open where that lock is held, and so does nothing there. */
  public boolean opensAgain(HeldLock held) {
    LockName name = held.lock().name();
    return held.isNote()
        && held.lock().kind() == LockKind.PSEUDO
        && name != null
        && exits.stream()
            .flatMap(exit -> exit.acquired().stream())
            .anyMatch(l -> l.isNote() && l.lock().name() != null && name.mayBe(l.lock().name()));
  }
}
