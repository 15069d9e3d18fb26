package org.lockorder.lockgraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Request;

/**
 * The shortest way from every function down to a request of a lock, found once from the requests
 * upwards, nearest first, so that no way runs in a circle. What is held on the way is not looked
 * at. Remembers what it found: one is for one thread, and for locks asked for together.
 */
final class Routes {
  /**
   * Where a function goes on towards a lock: down a call, or to the request itself.
   *
   * @param left calls still to go
   */
  record Next(@Nullable CallSite call, Candidate.Goal below, @Nullable Request request, int left) {}

  private record Step(int function, Next next) {}

  private final Requests requests;
  private final Map<Integer, Map<Integer, Next>> byAtom = new HashMap<>();
  private final Map<String, Optional<Next>> byTake = new HashMap<>();

  Routes(Requests requests) {
    this.requests = requests;
  }

  /** Where {@code function} goes on towards the goal; empty where there is no way. */
  Optional<Next> next(int function, Candidate.Goal goal) {
    return switch (goal) {
      case Candidate.Goal.OfAtom a ->
          Optional.ofNullable(byAtom.computeIfAbsent(a.atom(), this::toAtom).get(function));
      case Candidate.Goal.OfTake t -> toTake(function, t.take());
    };
  }

  private Map<Integer, Next> toAtom(int atom) {
    Candidate.Goal goal = new Candidate.Goal.OfAtom(atom);
    Rings rings = new Rings();
    for (Requests.Asker a : requests.of(atom)) {
      rings.add(a.function(), new Next(null, goal, a.request(), 0));
    }
    for (Requests.Entry e : requests.entries(atom)) {
      Candidate.Goal below = new Candidate.Goal.OfTake(e.take());
      next(e.call().target(), below)
          .ifPresent(n -> rings.add(e.function(), new Next(e.call(), below, null, n.left() + 1)));
    }
    Map<Integer, Next> settled = new HashMap<>();
    for (int left = 0; left < rings.count(); left++) {
      for (Step step : rings.at(left)) {
        if (settled.putIfAbsent(step.function(), step.next()) != null) {
          continue;
        }
        for (Requests.Caller caller : requests.callers(step.function())) {
          if (!settled.containsKey(caller.function())) {
            rings.add(caller.function(), new Next(caller.call(), goal, null, left + 1));
          }
        }
      }
    }
    return settled;
  }

  /** Steps by how many calls are left; one calls for others that have one more to go. */
  private static final class Rings {
    private final List<List<Step>> rings = new ArrayList<>();

    void add(int function, Next next) {
      while (rings.size() <= next.left()) {
        rings.add(new ArrayList<>());
      }
      rings.get(next.left()).add(new Step(function, next));
    }

    int count() {
      return rings.size();
    }

    List<Step> at(int left) {
      return rings.get(left);
    }
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
    Next next = new Next(null, new Candidate.Goal.OfTake(last.take()), request, 0);
    Node at = last;
    while (true) {
      byTake.putIfAbsent(at.function() + " " + at.take().key(), Optional.of(next));
      Node parent = at.parent();
      if (parent == null) {
        return;
      }
      next = new Next(at.by(), new Candidate.Goal.OfTake(at.take()), null, next.left() + 1);
      at = parent;
    }
  }
}
