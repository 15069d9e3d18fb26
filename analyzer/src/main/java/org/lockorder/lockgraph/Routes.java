package org.lockorder.lockgraph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Request;

/**
 * The shortest way from functions down to a request of a lock: those below the calls that are made
 * while one of the locks in question is held. What is held on the way is not looked at. Remembers
 * what it found: one is for one thread, and for locks asked for together.
 */
final class Routes {
  /**
   * Where a function goes on towards a lock: down a call, or to the request itself.
   *
   * @param left calls still to go
   */
  record Next(@Nullable CallSite call, Goal below, @Nullable Request request, int left) {}

  private final Requests requests;
  private final int doubtMost;
  private final Map<Integer, RouteTable> byAtom = new HashMap<>();
  private List<CallSite> from = List.of();
  private final Map<String, Optional<Next>> byTake = new HashMap<>();

  Routes(Requests requests, int doubtMost) {
    this.doubtMost = doubtMost;
    this.requests = requests;
  }

  /** Says from which calls ways lead down; before any is asked for. */
  void leadFrom(List<HeldCall> calls) {
    Map<Integer, CallSite> once = new LinkedHashMap<>();
    for (HeldCall each : calls) {
      CallSite call = each.call();
      once.putIfAbsent(RouteTable.state(call.target(), call.doubt()), call);
    }
    from = List.copyOf(once.values());
  }

  /**
   * Where {@code function} goes on towards the goal with exactly that doubt; empty where there is
   * no way.
   */
  Optional<Next> next(int function, Goal goal, int doubt) {
    return switch (goal) {
      case Goal.OfAtom a -> Optional.ofNullable(to(a.atom()).next(function, doubt, goal));
      case Goal.OfTake t -> doubt == 0 ? toTake(function, t.take()) : Optional.empty();
    };
  }

  /** How many calls are left from there with exactly that doubt; -1 where there is no way. */
  int left(int function, Goal goal, int doubt) {
    return switch (goal) {
      case Goal.OfAtom a -> to(a.atom()).left(function, doubt);
      case Goal.OfTake t -> doubt == 0 ? toTake(function, t.take()).map(Next::left).orElse(-1) : -1;
    };
  }

  private RouteTable to(int atom) {
    return byAtom.computeIfAbsent(atom, this::found);
  }

  private RouteTable found(int atom) {
    Goal goal = new Goal.OfAtom(atom);
    RouteSearch search = requests.lend();
    search.begin(from, atom, doubtMost);
    for (Requests.Asker a : requests.of(atom)) {
      if (search.has(a.function())) {
        search.start(a.function(), new Next(null, goal, a.request(), 0), 0);
      }
    }
    for (Requests.Entry e : requests.entries(atom)) {
      start(search, e, 0);
    }
    for (Requests.Entry e : requests.pointed(atom)) {
      if (e.call().doubt() <= doubtMost) {
        start(search, e, e.call().doubt());
      }
    }
    RouteTable table = search.settle();
    requests.giveBack(search);
    return table;
  }

  private void start(RouteSearch search, Requests.Entry e, int doubt) {
    if (!search.has(e.function())) {
      return;
    }
    Goal below = new Goal.OfTake(e.take());
    next(e.call().target(), below, 0)
        .ifPresent(
            n -> search.start(e.function(), new Next(e.call(), below, null, n.left() + 1), doubt));
  }

  private record Node(
      int function, Acquires.Take take, @Nullable Node parent, @Nullable CallSite by) {}

  private Optional<Next> toTake(int function, Acquires.Take take) {
    String key = function + " " + take.key();
    Optional<Next> known = byTake.get(key);
    if (known != null) {
      return known;
    }
    Deque<Node> todo = new ArrayDeque<>(List.of(new Node(function, take, null, null)));
    Set<String> seen = new HashSet<>(List.of(key));
    while (!todo.isEmpty()) {
      Node node = todo.remove();
      Optional<Request> own = ownRequest(node);
      if (own.isPresent()) {
        remember(node, own.get());
        return byTake.getOrDefault(key, Optional.empty());
      }
      for (CallSite call : requests.summaries().summary(node.function()).calls()) {
        for (Acquires.Through t : requests.summaries().acquires(node.function()).through(call)) {
          Acquires.Take here = t.here();
          if (here != null
              && here.key().equals(node.take().key())
              && seen.add(call.target() + " " + t.take().key())) {
            todo.add(new Node(call.target(), t.take(), node, call));
          }
        }
      }
    }
    byTake.put(key, Optional.empty());
    return Optional.empty();
  }

  private Optional<Request> ownRequest(Node node) {
    return requests.summaries().summary(node.function()).requests().stream()
        .filter(r -> r.lock().ofParameter())
        .filter(r -> Acquires.Take.of(r.lock(), r.mode()).key().equals(node.take().key()))
        .findFirst();
  }

  /** Notes the way for every function on it. */
  private void remember(Node last, Request request) {
    Next next = new Next(null, new Goal.OfTake(last.take()), request, 0);
    Node at = last;
    while (true) {
      byTake.putIfAbsent(at.function() + " " + at.take().key(), Optional.of(next));
      Node parent = at.parent();
      if (parent == null) {
        return;
      }
      next = new Next(at.by(), new Goal.OfTake(at.take()), null, next.left() + 1);
      at = parent;
    }
  }
}
