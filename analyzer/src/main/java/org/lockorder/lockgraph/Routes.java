package org.lockorder.lockgraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/**
 * The shortest way from every function down to a request of one lock, found once from the requests
 * upwards, nearest first, so that no way runs in a circle. What is held on the way is not looked
 * at.
 */
final class Routes {
  /**
   * Where a function goes on towards a lock: down a call, or to the request itself.
   *
   * @param left calls still to go
   */
  record Next(@Nullable CallSite call, Candidate.Goal below, @Nullable Request request, int left) {}

  private record Asker(int function, Request request) {}

  private record Caller(int function, CallSite call) {}

  private record Entry(int function, CallSite call, Acquires.Take take) {}

  private record Step(int function, Next next) {}

  private final Summaries summaries;
  private final Map<Integer, List<Asker>> askers = new HashMap<>();
  private final Map<Integer, List<Entry>> entries = new HashMap<>();
  private final Map<Integer, List<Caller>> callers = new HashMap<>();
  private final Map<Integer, Map<Integer, Next>> byAtom = new HashMap<>();
  private final Map<String, Optional<Next>> byTake = new HashMap<>();

  Routes(Summaries summaries) {
    this.summaries = summaries;
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      for (Request r : summaries.summary(id).requests()) {
        int atom = Acquires.atomOf(r, summaries.atoms());
        if (atom >= 0) {
          askers.computeIfAbsent(atom, x -> new ArrayList<>()).add(new Asker(id, r));
        }
      }
      for (CallSite call : summaries.summary(id).calls()) {
        callers.computeIfAbsent(call.target(), x -> new ArrayList<>()).add(new Caller(id, call));
        for (Acquires.Through t : summaries.acquires(id).through(call)) {
          if (t.atom() >= 0) {
            entries
                .computeIfAbsent(t.atom(), x -> new ArrayList<>())
                .add(new Entry(id, call, t.take()));
          }
        }
      }
    }
  }

  /** Where {@code function} goes on towards the goal; empty where there is no way. */
  Optional<Next> next(int function, Candidate.Goal goal) {
    return switch (goal) {
      case Candidate.Goal.OfAtom a ->
          Optional.ofNullable(byAtom.computeIfAbsent(a.atom(), this::toAtom).get(function));
      case Candidate.Goal.OfTake t -> toTake(function, t.take());
    };
  }

  /** Forgets the ways to atoms: what follows asks for others. */
  void forget() {
    byAtom.clear();
  }

  private Map<Integer, Next> toAtom(int atom) {
    Candidate.Goal goal = new Candidate.Goal.OfAtom(atom);
    Map<Integer, Next> settled = new HashMap<>();
    PriorityQueue<Step> todo =
        new PriorityQueue<>(
            Comparator.<Step>comparingInt(s -> s.next().left()).thenComparingInt(Step::function));
    for (Asker a : askers.getOrDefault(atom, List.of())) {
      todo.add(new Step(a.function(), new Next(null, goal, a.request(), 0)));
    }
    for (Entry e : entries.getOrDefault(atom, List.of())) {
      Candidate.Goal below = new Candidate.Goal.OfTake(e.take());
      next(e.call().target(), below)
          .ifPresent(
              n -> todo.add(new Step(e.function(), new Next(e.call(), below, null, n.left() + 1))));
    }
    while (!todo.isEmpty()) {
      Step step = todo.remove();
      if (settled.putIfAbsent(step.function(), step.next()) != null) {
        continue;
      }
      for (Caller caller : callers.getOrDefault(step.function(), List.of())) {
        if (!settled.containsKey(caller.function())) {
          Next next = new Next(caller.call(), goal, null, step.next().left() + 1);
          todo.add(new Step(caller.function(), next));
        }
      }
    }
    return settled;
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
      for (CallSite call : summaries.summary(node.function()).calls()) {
        for (Acquires.Through t : summaries.acquires(node.function()).through(call)) {
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
    return summaries.summary(node.function()).requests().stream()
        .filter(r -> r.lock().place().ofParameter())
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
