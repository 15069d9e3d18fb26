package org.lockorder.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
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

  /** Conditions between two ends of a way that are still easily believed to meet. */
  private static final int CONDITIONS_FEW = 5;

  private final FunctionFacts function;
  private final Transfer transfer;
  private final boolean widened;
  private final Parameters parameters;
  private final Ways ways;

  Balance(FunctionFacts function, Transfer transfer, boolean widened) {
    this.function = function;
    this.transfer = transfer;
    this.widened = widened;
    this.parameters = new Parameters(function);
    this.ways = new Ways(function);
  }

  /**
   * The imbalances of the function.
   *
   * @param suspects locks that are released where they may not be held, or made where they are
   * @param exits the states in which the function returns
   */
  List<Imbalance> of(Collection<LockUse> suspects, List<Exit> exits) {
    Map<String, LockUse> all = new TreeMap<>();
    suspects.forEach(use -> all.put(use.key(), use));
    left(exits).forEach(use -> all.put(use.key(), use));
    List<Imbalance> found = new ArrayList<>();
    if (all.isEmpty()) {
      return found;
    }
    LiveValues live = new LiveValues(function);
    all.values().stream()
        .filter(Balance::isBalanced)
        .limit(SUSPECTS_MOST)
        .map(use -> new Tracked(use, function))
        .forEach(t -> judge(new PathSearch(function, transfer, t, live).run(), t, found));
    return found;
  }

  private static List<LockUse> left(List<Exit> exits) {
    return exits.stream()
        .flatMap(exit -> exit.acquired().stream())
        .filter(left -> !left.sometimes())
        .map(Exit.Left::lock)
        .toList();
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
          WORKQUEUE ->
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
    search.made().stream()
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
        condition,
        parameters.given(walk.state().facts()),
        doubts);
  }

  // Held where it leaves.

  private Optional<Imbalance> left(PathSearch search, Tracked tracked, Set<Doubt> doubts) {
    Imbalance best = null;
    for (PathSearch.End end : search.ends()) {
      if (end.walk().phase() != PathSearch.Phase.TAKEN) {
        continue;
      }
      for (PathSearch.End sibling : search.ends()) {
        boolean released =
            sibling.walk().phase() == PathSearch.Phase.RELEASED
                || sibling.walk().phase() == PathSearch.Phase.RELEASED_ELSEWISE;
        if (released && given(end).fits(given(sibling))) {
          best = better(best, left(search, tracked, end, sibling, doubts));
        }
      }
      if (best == null) {
        best = left(search, tracked, end, null, doubts);
      }
    }
    return Optional.ofNullable(best);
  }

  /** A sibling that callers cannot tell apart says most; then that which has fewer doubts. */
  private static Imbalance better(@Nullable Imbalance a, Imbalance b) {
    return a != null
            && (a.kind() == b.kind()
                ? !a.sibling().isEmpty() && a.doubts().size() <= b.doubts().size()
                : a.kind() == Kind.LEFT_HELD)
        ? a
        : b;
  }

  private Imbalance left(
      PathSearch search,
      Tracked tracked,
      PathSearch.End end,
      PathSearch.@Nullable End sibling,
      Set<Doubt> doubts) {
    Set<Doubt> all = EnumSet.copyOf(against(search, tracked, end, sibling));
    all.addAll(doubts);
    return imbalance(
        sibling != null && isSibling(end, sibling) ? Kind.LEFT_HELD : Kind.LEFT_TO_CALLER,
        tracked,
        "",
        end.line(),
        end.walk(),
        leaving(end),
        sibling == null ? List.of() : leaving(sibling),
        all);
  }

  private List<Imbalance.Mark> leaving(PathSearch.End end) {
    return ways.to(end.walk().trail(), Imbalance.Act.LEAVES, end.line(), ways.returned(end));
  }

  private boolean isSibling(PathSearch.End a, PathSearch.End b) {
    return !a.returned().and(b.returned()).isNever()
        && !(isPositive(a) && isPositive(b) && areTwoNames(a.value(), b.value()));
  }

  private Inputs given(PathSearch.End end) {
    return parameters.given(end.walk().state().facts());
  }

  private static boolean isPositive(PathSearch.End end) {
    return !end.returned().and(Outcome.POSITIVE).isNever();
  }

  private static boolean areTwoNames(@Nullable Value a, @Nullable Value b) {
    return a != null && b != null && isName(a) && isName(b) && !a.equals(b);
  }

  private static boolean isName(Value value) {
    return value instanceof Value.Constant || value instanceof Value.Global;
  }

  private Set<Doubt> against(
      PathSearch search, Tracked tracked, PathSearch.End end, PathSearch.@Nullable End sibling) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    List<Trail.Happening> all = Trail.of(end.walk().trail());
    List<Trail.Happening> held = Ways.since(all, Trail.Took.class);
    List<Trail.Happening> other = sibling == null ? all : Trail.of(sibling.walk().trail());
    if (sibling != null && isSibling(end, sibling) && !areOneClass(end, sibling)) {
      doubts.add(Doubt.RETURN_VALUE);
    }
    if (sibling != null && sibling.walk().phase() == PathSearch.Phase.RELEASED_ELSEWISE) {
      doubts.add(Doubt.ALIAS);
    }
    HeldLock hold = tracked.hold(end.walk().state());
    if (hold != null && hold.tried()) {
      doubts.add(Doubt.TRIED);
    }
    for (Trail.Happening h : held) {
      if (h instanceof Trail.Wrote && !other.contains(h)) {
        doubts.add(Doubt.WRITTEN);
      }
      if (h instanceof Trail.Gave g && (!other.contains(h) || isAsked(g, held, other))) {
        doubts.add(Doubt.UNKNOWN_CALL);
      }
    }
    if (isPassed(all, other)) {
      doubts.add(Doubt.PASSED);
    }
    doubts.addAll(likelihood(all));
    if (Ways.conditions(held) > CONDITIONS_FEW) {
      doubts.add(Doubt.LONG);
    }
    if (isJoined(search, held, PathSearch.Phase.UNTOUCHED)) {
      doubts.add(Doubt.JOINED);
    }
    if (isGuarded(search, held)) {
      doubts.add(Doubt.GUARDED);
    }
    return doubts;
  }

  /** Whether the ways part by what that call returned. */
  private static boolean isAsked(
      Trail.Gave gave, List<Trail.Happening> way, List<Trail.Happening> other) {
    return way.stream()
        .anyMatch(
            h ->
                h instanceof Trail.Tested t
                    && !other.contains(h)
                    && Facts.mentions(t.condition(), new Value.Result(gave.result())));
  }

  /**
   * Whether a caller surely cannot tell the leak from its sibling by what is returned. A number
   * that is not 0 is an error; a pointer that is not may be one or be good. Where an error leaks,
   * the sibling may return it as well.
   */
  private boolean areOneClass(PathSearch.End leak, PathSearch.End sibling) {
    if (leak.value() == null || sibling.value() == null || isError(leak)) {
      return true;
    }
    return Stream.of(Outcome.ZERO, Outcome.POSITIVE)
        .anyMatch(c -> leak.returned().within(c) && sibling.returned().within(c));
  }

  private boolean isError(PathSearch.End end) {
    return end.returned().within(Outcome.NEGATIVE)
        || (end.returned().within(Outcome.NONZERO) && function.result() instanceof CType.Scalar);
  }

  /** What makes a way look like one that is never gone. */
  private Set<Doubt> likelihood(List<Trail.Happening> way) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    Map<String, Set<Value>> cases = new HashMap<>();
    Map<String, Boolean> answers = new HashMap<>();
    boolean none = false;
    for (Trail.Happening h : way) {
      if (h instanceof Trail.Tested t) {
        if (t.condition() instanceof Value.Binary b
            && isName(b.right())
            && (b.operator() == Value.Operator.EQUAL || b.operator() == Value.Operator.NOT_EQUAL)) {
          cases.computeIfAbsent(ways.text(b.left()), x -> new HashSet<>()).add(b.right());
          none |= (b.operator() == Value.Operator.EQUAL) != t.holds();
        }
        String asked = ways.asked(t.condition());
        Boolean before = asked.isEmpty() ? null : answers.put(asked, t.holds());
        if (before != null && before != t.holds()) {
          doubts.add(Doubt.ANSWERS_DIFFER);
        }
      }
    }
    if (none && cases.values().stream().anyMatch(c -> c.size() > 1)) {
      doubts.add(Doubt.NO_CASE);
    }
    return doubts;
  }

  /** Whether a condition on what was passed, and on nothing else, sets the way apart. */
  private boolean isPassed(List<Trail.Happening> way, List<Trail.Happening> other) {
    return way.stream()
        .anyMatch(
            h ->
                h instanceof Trail.Tested t
                    && !(t.condition() instanceof Value.Constant)
                    && parameters.isMadeOfThese(t.condition())
                    && !other.contains(h));
  }

  /**
   * Whether the way goes through a block that is also come to in that phase, and from which the
   * release can still be reached.
   */
  private boolean isJoined(PathSearch search, List<Trail.Happening> way, PathSearch.Phase phase) {
    BitSet leading = PathSearch.leadingTo(function, search.releasing(), search.taking());
    return way.stream()
        .anyMatch(
            h ->
                h instanceof Trail.Entered e
                    && leading.get(e.block())
                    && search.comesTo(e.block(), phase));
  }

  /** Whether the way goes round a block that does nothing but release: {@code if (x) unlock();}. */
  private boolean isGuarded(PathSearch search, List<Trail.Happening> way) {
    Set<Integer> on = new HashSet<>();
    way.forEach(
        h -> {
          if (h instanceof Trail.Entered e) {
            on.add(e.block());
          }
        });
    for (Trail.Happening h : way) {
      if (h instanceof Trail.Tested t
          && function.blocks().get(t.block()).end() instanceof Terminator.Branch b) {
        int round = t.holds() ? b.otherwise() : b.then();
        if (search.releasing().get(round)
            && function.blocks().get(round).ops().size() == 1
            && function.blocks().get(round).end() instanceof Terminator.Jump j
            && on.contains(j.target())) {
          return true;
        }
      }
    }
    return false;
  }

  // Released where it is not held.

  private Optional<Imbalance> twice(PathSearch search, Tracked tracked, Set<Doubt> doubts) {
    Imbalance best = null;
    for (PathSearch.Event event : search.unheld()) {
      PathSearch.Phase phase = event.walk().phase();
      if (phase == PathSearch.Phase.RELEASED || phase == PathSearch.Phase.DROPPED) {
        Set<Doubt> all = EnumSet.copyOf(againstEvent(search, event, PathSearch.Phase.TAKEN));
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
    for (PathSearch.Event event : search.unheld()) {
      if (event.walk().phase() == PathSearch.Phase.UNTOUCHED
          && search.held().stream().anyMatch(h -> h.line() == event.line())) {
        Set<Doubt> all = EnumSet.copyOf(againstEvent(search, event, PathSearch.Phase.TAKEN));
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
        search.held().stream()
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

  private Set<Doubt> againstEvent(
      PathSearch search, PathSearch.Event event, PathSearch.Phase phase) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    List<Trail.Happening> all = Trail.of(event.walk().trail());
    List<Trail.Happening> since = Ways.since(all, Trail.Released.class);
    if (since.stream().anyMatch(Trail.Gave.class::isInstance)) {
      doubts.add(Doubt.UNKNOWN_CALL);
    }
    if (isPassed(all, List.of())) {
      doubts.add(Doubt.PASSED);
    }
    doubts.addAll(likelihood(all));
    if (Ways.conditions(since) > CONDITIONS_FEW) {
      doubts.add(Doubt.LONG);
    }
    boolean joined = false;
    for (Trail.Happening h : since) {
      if (h instanceof Trail.Entered e && search.comesTo(e.block(), phase)) {
        joined = true;
      } else if (joined && h instanceof Trail.Tested) {
        doubts.add(Doubt.GUARDED);
      }
    }
    return doubts;
  }
}
