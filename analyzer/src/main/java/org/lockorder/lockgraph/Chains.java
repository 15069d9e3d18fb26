package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockKind;
import org.lockorder.program.LockName;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Inputs;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/**
 * Finds the shortest way from a call down to the request of a lock, on which the outer lock is not
 * let go of and that the arguments allow. The nearest first, and no function twice with the same
 * arguments, so a chain never runs in a circle.
 */
final class Chains {
  /** More calls than any way has. */
  private static final int FAR = 1 << 20;

  /** Of one function, with different arguments. */
  private static final int ARGUMENTS_MOST = 2;

  private static final Comparator<Node> NEAREST =
      Comparator.comparingInt(Node::length).thenComparingInt(Node::number);

  private final Summaries summaries;
  private final Requests requests;
  private final Goals goals;
  private final Passable passable;
  private final Routes routes;
  private final int doubtMost;
  private final Effort effort;
  private final Map<Way, Optional<List<Hop>>> ways = new HashMap<>();

  Chains(Requests requests, int doubtMost, Effort effort) {
    this.doubtMost = doubtMost;
    this.effort = effort;
    this.summaries = requests.summaries();
    this.requests = requests;
    this.goals = new Goals(requests);
    this.passable = new Passable(requests);
    this.routes = new Routes(requests, doubtMost);
  }

  /** One function on the way, and where it goes on: a call, or at the end the request. */
  record Hop(int function, @Nullable CallSite call, @Nullable Request request, Context context) {
    /** Whether the function does it every time it succeeds. */
    boolean isNecessary() {
      return call != null ? call.always() : request != null && request.always();
    }
  }

  /** What a way depends on. */
  private record Way(
      int target,
      boolean pointed,
      Object goal,
      @Nullable LockName outer,
      boolean atomic,
      Inputs known) {}

  private record Below(int function, Object goal) {}

  /**
   * A function on a way, and what is known of its parameters there.
   *
   * @param doubt how much may still follow
   * @param depth calls so far
   * @param length of the shortest way through it
   * @param number which one of the search it is
   * @param atomic whether something that was done above forbids to sleep
   * @param via how the one before came here
   */
  private record Node(
      int function,
      Goal goal,
      int doubt,
      Inputs known,
      int depth,
      int length,
      int number,
      boolean atomic,
      @Nullable Node parent,
      @Nullable Hop via) {}

  /**
   * The way from {@code call}, made on the path {@code from} while {@code outer} is held, with as
   * little doubt as can be, and one that most objects go if there is any; empty if there is none.
   */
  Optional<List<Hop>> find(CallSite call, Context from, Goal goal, HeldLock outer) {
    Inputs passed = requests.heeded(call.target(), from.passes());
    boolean atomic = from.isAtomic();
    Way way =
        new Way(call.target(), call.isPointed(), goal.key(), outer.lock().name(), atomic, passed);
    return ways.computeIfAbsent(
        way,
        x -> {
          passable.begin(isOuter(goal, outer));
          Optional<List<Hop>> found = find(call, passed, goal, outer, atomic);
          return found.isEmpty() && passable.letSeldomPass()
              ? find(call, passed, goal, outer, atomic)
              : found;
        });
  }

  private Optional<List<Hop>> find(
      CallSite call, Inputs passed, Goal goal, HeldLock outer, boolean atomic) {
    Optional<List<Hop>> found = Optional.empty();
    for (int doubt = 0; found.isEmpty() && doubt <= doubtMost; doubt++) {
      if (isWay(call, goal, doubt)) {
        int most = doubt;
        found =
            shortest(call, passed, goal, outer, atomic, doubt)
                .or(() -> around(call, passed, goal, outer, atomic, most));
      }
    }
    return found;
  }

  /** All ways, whatever is held on them. */
  Routes routes() {
    return routes;
  }

  /** Of what family the lock is that is looked for. */
  LockKind kind(Goal goal) {
    return goals.kind(goal);
  }

  /** Whether there is one of exactly that doubt, whatever is held on it. */
  private boolean isWay(CallSite call, Goal goal, int doubt) {
    int left = doubt - call.doubt();
    return goals.in(call, goal, doubt).stream()
        .anyMatch(start -> routes.next(call.target(), start, left).isPresent());
  }

  /** Of exactly that doubt. */
  private Optional<List<Hop>> shortest(
      CallSite call, Inputs passed, Goal goal, HeldLock outer, boolean atomic, int doubt) {
    LockKind kind = goals.kind(goal);
    int left = doubt - call.doubt();
    for (Goal start : goals.in(call, goal, doubt)) {
      Optional<List<Hop>> found = shortest(call.target(), passed, start, outer, atomic, left, kind);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<List<Hop>> shortest(
      int from,
      Inputs passed,
      Goal goal,
      HeldLock outer,
      boolean atomicAbove,
      int doubt,
      LockKind kind) {
    List<Hop> hops = new ArrayList<>();
    int at = from;
    int left = doubt;
    boolean atomic = atomicAbove;
    Inputs known = passed;
    Goal wanted = goal;
    while (true) {
      Optional<Routes.Next> next = routes.next(at, wanted, left);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      Request request = next.get().request();
      CallSite down = next.get().call();
      List<Context> contexts =
          request != null ? request.contexts() : down == null ? List.of() : down.contexts();
      Optional<Context> context = passable.one(contexts, known, outer, atomic, kind, down);
      if (context.isEmpty()) {
        return Optional.empty();
      }
      hops.add(new Hop(at, down, request, context.get()));
      if (request != null || down == null) {
        return Optional.of(hops);
      }
      known = requests.passed(at, down, context.get(), known);
      atomic = Passable.isAtomic(context.get(), atomic);
      at = down.target();
      left = left - down.doubt();
      wanted = next.get().below();
    }
  }

  /**
   * Of that doubt at most, where the shortest way lets go of the outer lock, or cannot be with the
   * arguments as they are.
   */
  private Optional<List<Hop>> around(
      CallSite call, Inputs passed, Goal goal, HeldLock outer, boolean atomic, int doubt) {
    LockKind kind = goals.kind(goal);
    Queue<Node> todo = new PriorityQueue<>(NEAREST);
    Map<Below, Set<Inputs>> seen = new HashMap<>();
    int left = doubt - call.doubt();
    for (Goal start : goals.in(call, goal, doubt)) {
      int length = left(call.target(), start, left);
      todo.add(
          new Node(call.target(), start, left, passed, 0, length, todo.size(), atomic, null, null));
    }
    int made = todo.size();
    int count = 0;
    while (!todo.isEmpty() && count++ < effort.nodes()) {
      Node node = todo.remove();
      Optional<Hop> end = request(node, outer, kind);
      if (end.isPresent()) {
        return Optional.of(path(node, end.get()));
      }
      int at = node.function();
      for (CallSite next : summaries.summary(at).calls()) {
        for (Goal below : goals.below(at, next, node.goal(), node.doubt())) {
          Optional<Context> context =
              passable.one(next.contexts(), node.known(), outer, node.atomic(), kind, next);
          Set<Inputs> others =
              seen.computeIfAbsent(new Below(next.target(), below.key()), x -> new HashSet<>());
          if (context.isPresent() && others.size() < ARGUMENTS_MOST) {
            Inputs known = requests.passed(at, next, context.get(), node.known());
            if (others.add(known)) {
              Hop hop = new Hop(at, next, null, context.get());
              int rest = node.doubt() - next.doubt();
              int depth = node.depth() + 1;
              int length = depth + left(next.target(), below, rest);
              boolean there = Passable.isAtomic(context.get(), node.atomic());
              todo.add(
                  new Node(
                      next.target(), below, rest, known, depth, length, made++, there, node, hop));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Calls still to go from there, whatever is held on the way. */
  private int left(int function, Goal goal, int doubt) {
    int least = FAR;
    for (int d = 0; d <= doubt; d++) {
      int left = routes.left(function, goal, d);
      least = left < 0 ? least : Math.min(least, left);
    }
    return least;
  }

  private Optional<Hop> request(Node node, HeldLock outer, LockKind kind) {
    int at = node.function();
    List<Request> all = summaries.summary(at).requests();
    for (int i = 0; i < all.size(); i++) {
      if (goals.isMet(node.goal(), at, i)) {
        Optional<Context> context =
            passable.one(all.get(i).contexts(), node.known(), outer, node.atomic(), kind, null);
        if (context.isPresent()) {
          return Optional.of(new Hop(at, null, all.get(i), context.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether that is the outer lock, of which there is one. */
  boolean isOuter(Goal goal, HeldLock outer) {
    LockName asked = goals.name(goal);
    LockName held = outer.lock().name();
    return held != null && asked != null && held.singleton() && held.id().equals(asked.id());
  }

  private static List<Hop> path(Node last, Hop end) {
    List<Hop> hops = new ArrayList<>(List.of(end));
    for (Node at = last; at.via() != null && at.parent() != null; at = at.parent()) {
      hops.add(0, at.via());
    }
    return hops;
  }
}
