package org.lockorder.summary;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.summary.Imbalance.Doubt;

/**
 * What makes a way through a function hard to believe, on which takings and releases do not match.
 */
final class WayDoubts {
  /** Conditions between two ends of a way that are still easily believed to meet. */
  private static final int CONDITIONS_FEW = 5;

  private final FunctionFacts function;
  private final Parameters parameters;
  private final Ways ways;

  WayDoubts(FunctionFacts function, Parameters parameters, Ways ways) {
    this.function = function;
    this.parameters = parameters;
    this.ways = ways;
  }

  /** What speaks against a lock being left held at that end, and against its sibling. */
  Set<Doubt> ofLeak(
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

  /** What speaks against a lock being released there without being held. */
  Set<Doubt> ofRelease(PathSearch search, PathSearch.Event event, PathSearch.Phase phase) {
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

  /** Whether callers cannot tell the two ends apart by what is returned. */
  static boolean isSibling(PathSearch.End a, PathSearch.End b) {
    return !a.returned().and(b.returned()).isNever()
        && !(isPositive(a) && isPositive(b) && areTwoNames(a.value(), b.value()));
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

  /** Whether the ways part by what that call returned. */
  private static boolean isAsked(
      Trail.Gave gave, List<Trail.Happening> way, List<Trail.Happening> other) {
    return way.stream()
        .anyMatch(
            h ->
                h instanceof Trail.Tested t
                    && !other.contains(h)
                    && Mentions.has(t.condition(), new Value.Result(gave.result())));
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
        if (t.holds() && t.condition() instanceof Value.Seldom s && !s.lastReference()) {
          doubts.add(Doubt.SELDOM);
        }
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
    BitSet leading = search.beforeReleases();
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
        if (search.steps().releasing().get(round)
            && function.blocks().get(round).ops().size() == 1
            && function.blocks().get(round).end() instanceof Terminator.Jump j
            && on.contains(j.target())) {
          return true;
        }
      }
    }
    return false;
  }
}
