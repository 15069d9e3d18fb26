package org.lockorder.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.summary.Imbalance.Doubt;
import org.lockorder.summary.Imbalance.Kind;

/**
 * Finds the ways through a function on which takings and releases do not match. The merged states
 * name the suspects; for each of them single paths are followed again, since what a merge forgets
 * is what tells a leak from two conditions that belong together (Assumption 19).
 */
final class Balance {
  /** Locks of one function that are looked at closer. */
  private static final int SUSPECTS_MOST = 6;

  private final FunctionFacts function;
  private final Transfer transfer;
  private final boolean widened;
  private final Parameters parameters;
  private final Ways ways;
  private final WayDoubts wayDoubts;

  Balance(FunctionFacts function, Transfer transfer, boolean widened) {
    this.function = function;
    this.transfer = transfer;
    this.widened = widened;
    this.parameters = new Parameters(function);
    this.ways = new Ways(function);
    this.wayDoubts = new WayDoubts(function, parameters, ways);
  }

  /**
   * The imbalances of the function.
   *
   * @param suspects locks that are released where they may not be held, or made where they are
   * @param left locks with which it returns
   */
  List<Imbalance> of(Collection<LockUse> suspects, List<LockUse> left) {
    Map<String, LockUse> all = new TreeMap<>();
    suspects.forEach(use -> all.put(use.key(), use));
    left.forEach(use -> all.put(use.key(), use));
    List<Imbalance> found = new ArrayList<>();
    LiveValues live = new LiveValues(function);
    all.values().stream()
        .filter(Balance::isBalanced)
        .limit(SUSPECTS_MOST)
        .map(use -> new Tracked(use, function))
        .forEach(t -> judge(new PathSearch(function, transfer, t, live).run(), t, found));
    return found;
  }

  /** Whether who takes a lock of the kind lets go of it; a folio is unlocked by its I/O. */
  private static boolean isBalanced(LockUse use) {
    return switch (use.kind()) {
      case MUTEX,
          RT_MUTEX,
          WW_MUTEX,
          SPINLOCK,
          RAW_SPINLOCK,
          RWLOCK,
          RWSEM,
          PERCPU_RWSEM,
          SEQLOCK,
          LOCAL_LOCK,
          BIT_SPINLOCK,
          SRCU,
          RCU,
          COUNTED_RWSEM ->
          true;
      case SEMAPHORE,
          BIT_LOCK,
          LOCKDEP_OFF,
          RECLAIM,
          RECLAIM_OFF,
          PSEUDO,
          WORK,
          TIMER,
          COMPLETION,
          WORKQUEUE,
          ORDERED_QUEUE ->
          false;
    };
  }

  private void judge(PathSearch search, Tracked tracked, List<Imbalance> found) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    if (!tracked.isOneInstance()) {
      doubts.add(Doubt.INSTANCE);
    }
    if (widened || !search.isComplete()) {
      doubts.add(Doubt.WIDENED);
    }
    left(search, tracked, doubts).ifPresent(found::add);
    if (tracked.lock().kind() != LockKind.RCU) { // its readers nest, also in callees not followed
      twice(search, tracked, doubts).ifPresent(found::add);
      notHeld(search, tracked, doubts).ifPresent(found::add);
    }
    search.steps().made().stream()
        .findFirst()
        .map(
            e ->
                imbalance(
                    Kind.MADE_WHILE_HELD,
                    tracked,
                    e.by(),
                    e.line(),
                    e.walk(),
                    ways.to(e.walk().trail(), Imbalance.Act.MAKES, e.line(), e.by()),
                    List.of(),
                    doubts))
        .ifPresent(found::add);
  }

  private Imbalance imbalance(
      Kind kind,
      Tracked tracked,
      String by,
      int line,
      PathSearch.Walk walk,
      List<Imbalance.Mark> way,
      List<Imbalance.Mark> sibling,
      Set<Doubt> doubts) {
    HeldLock hold = tracked.hold(walk.state());
    Condition condition = function.condition().and(walk.state().facts().condition());
    return new Imbalance(
        kind,
        tracked.lock(),
        hold == null ? LockMode.EXCLUSIVE : hold.mode(),
        by,
        line,
        way,
        sibling,
        ways.callsSince(walk.trail()),
        condition,
        parameters.given(walk.state().facts()),
        doubts);
  }

  // Held where it leaves.

  /**
   * A lock that is left held.
   *
   * @param sibling an end at which it is not; null for none
   */
  private record Leak(
      PathSearch.End end, PathSearch.@Nullable End sibling, Kind kind, Set<Doubt> doubts) {}

  private Optional<Imbalance> left(PathSearch search, Tracked tracked, Set<Doubt> doubts) {
    Leak best = null;
    for (PathSearch.End end : search.ends()) {
      if (end.walk().phase() != PathSearch.Phase.TAKEN) {
        continue;
      }
      Inputs given = given(end);
      for (PathSearch.End sibling : search.ends()) {
        boolean released =
            sibling.walk().phase() == PathSearch.Phase.RELEASED
                || sibling.walk().phase() == PathSearch.Phase.RELEASED_ELSEWISE;
        if (released && given.fits(given(sibling))) {
          best = better(best, leak(search, tracked, end, sibling, doubts));
        }
      }
      if (best == null) {
        best = leak(search, tracked, end, null, doubts);
      }
    }
    return Optional.ofNullable(best).map(leak -> left(leak, tracked));
  }

  /** A sibling that callers cannot tell apart says most; then that which has fewer doubts. */
  private static Leak better(@Nullable Leak a, Leak b) {
    return a != null
            && (a.kind() == b.kind()
                ? a.sibling() != null && a.doubts().size() <= b.doubts().size()
                : a.kind() == Kind.LEFT_HELD)
        ? a
        : b;
  }

  private Leak leak(
      PathSearch search,
      Tracked tracked,
      PathSearch.End end,
      PathSearch.@Nullable End sibling,
      Set<Doubt> doubts) {
    Set<Doubt> all = EnumSet.copyOf(wayDoubts.ofLeak(search, tracked, end, sibling));
    all.addAll(doubts);
    boolean alike = sibling != null && WayDoubts.isSibling(end, sibling);
    return new Leak(end, sibling, alike ? Kind.LEFT_HELD : Kind.LEFT_TO_CALLER, all);
  }

  private Imbalance left(Leak leak, Tracked tracked) {
    PathSearch.End end = leak.end();
    PathSearch.End sibling = leak.sibling();
    return imbalance(
        leak.kind(),
        tracked,
        "",
        end.line(),
        end.walk(),
        leaving(end),
        sibling == null ? List.of() : leaving(sibling),
        leak.doubts());
  }

  private List<Imbalance.Mark> leaving(PathSearch.End end) {
    return ways.to(end.walk().trail(), Imbalance.Act.LEAVES, end.line(), ways.returned(end));
  }

  private Inputs given(PathSearch.End end) {
    return parameters.given(end.walk().state().facts());
  }

  // Released where it is not held.

  private Optional<Imbalance> twice(PathSearch search, Tracked tracked, Set<Doubt> doubts) {
    Imbalance best = null;
    for (PathSearch.Event event : search.steps().unheld()) {
      PathSearch.Phase phase = event.walk().phase();
      if (phase == PathSearch.Phase.RELEASED || phase == PathSearch.Phase.DROPPED) {
        Set<Doubt> all = EnumSet.copyOf(wayDoubts.ofRelease(search, event, PathSearch.Phase.TAKEN));
        all.addAll(doubts);
        if (tracked.lock().kind() == LockKind.SRCU) {
          all.add(Doubt.INSTANCE); // read sections nest
        }
        if (best == null || all.size() < best.doubts().size()) {
          best = event(Kind.RELEASED_TWICE, search, tracked, event, all);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<Imbalance> notHeld(PathSearch search, Tracked tracked, Set<Doubt> doubts) {
    Imbalance best = null;
    for (PathSearch.Event event : search.steps().unheld()) {
      if (event.walk().phase() == PathSearch.Phase.UNTOUCHED
          && search.steps().held().stream().anyMatch(h -> h.line() == event.line())) {
        Set<Doubt> all = EnumSet.copyOf(wayDoubts.ofRelease(search, event, PathSearch.Phase.TAKEN));
        all.addAll(doubts);
        if (best == null || all.size() < best.doubts().size()) {
          best = event(Kind.NOT_HELD, search, tracked, event, all);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Imbalance event(
      Kind kind, PathSearch search, Tracked tracked, PathSearch.Event event, Set<Doubt> doubts) {
    List<Imbalance.Mark> sibling =
        search.steps().held().stream()
            .filter(h -> h.line() == event.line())
            .findFirst()
            .map(h -> ways.to(h.walk().trail(), Imbalance.Act.RELEASES, h.line(), h.by()))
            .orElse(List.of());
    return imbalance(
        kind,
        tracked,
        event.by(),
        event.line(),
        event.walk(),
        ways.to(event.walk().trail(), Imbalance.Act.RELEASES, event.line(), event.by()),
        sibling,
        doubts);
  }
}
