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
import org.lockorder.ir.LockKind;
import org.lockorder.program.LockName;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Inputs;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/**
 * Finds the shortest way from a call down to the request of a lock, on which the outer lock is not
 * let go of. Breadth first, so a chain never runs in a circle.
 */
final class Chains {
  /** Functions looked at for a way around, where the shortest way lets go of the outer lock. */
  private static final int NODES_MOST = 32;

  private final Summaries summaries;
  private final Requests requests;
  private final Routes routes;
  private final Map<Way, Optional<List<Hop>>> ways = new HashMap<>();

  Chains(Requests requests) {
    this.summaries = requests.summaries();
    this.requests = requests;
    this.routes = new Routes(requests);
  }

  /** One function on the way, and where it goes on: a call, or at the end the request. */
  record Hop(int function, @Nullable CallSite call, @Nullable Request request, Context context) {
    /** Whether the function does it every time it succeeds. */
    boolean isNecessary() {
      return call != null ? call.always() : request != null && request.always();
    }
  }

  /** What a way depends on. */
  private record Way(int target, String goal, @Nullable LockName outer, Inputs known) {}

  private record Below(int function, String goal) {}

  /**
   * A function on a way, and what is known of its parameters there.
   *
   * @param via how the one before came here
   */
  private record Node(
      int function, Candidate.Goal goal, Inputs known, @Nullable Node parent, @Nullable Hop via) {}

  /**
   * The way from {@code call}, made on the path {@code from} while {@code outer} is held; empty if
   * there is none.
   */
  Optional<List<Hop>> find(CallSite call, Context from, Candidate.Goal goal, HeldLock outer) {
    Inputs passed = requests.heeded(call.target(), from.passes());
    return ways.computeIfAbsent(
        new Way(call.target(), key(goal), outer.lock().name(), passed),
        x -> shortest(call, passed, goal, outer).or(() -> around(call, passed, goal, outer)));
  }

  private Optional<List<Hop>> shortest(
      CallSite call, Inputs passed, Candidate.Goal goal, HeldLock outer) {
    LockKind kind = kind(goal);
    List<Hop> hops = new ArrayList<>();
    int at = call.target();
    Inputs known = passed;
    Candidate.Goal wanted = goal;
    while (true) {
      Optional<Routes.Next> next = routes.next(at, wanted);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      Request request = next.get().request();
      CallSite down = next.get().call();
      List<Context> contexts =
          request != null ? request.contexts() : down == null ? List.of() : down.contexts();
      Optional<Context> context =
          usable(contexts, known, outer, kind, down != null && isKept(down, outer));
      if (context.isEmpty()) {
        return Optional.empty();
      }
      hops.add(new Hop(at, down, request, context.get()));
      if (request != null || down == null) {
        return Optional.of(hops);
      }
      known = requests.passed(at, down, context.get(), known);
      at = down.target();
      wanted = next.get().below();
    }
  }

  private Optional<List<Hop>> around(
      CallSite call, Inputs passed, Candidate.Goal goal, HeldLock outer) {
    LockKind kind = kind(goal);
    Deque<Node> todo = new ArrayDeque<>();
    Set<Below> seen = new HashSet<>();
    todo.add(new Node(call.target(), goal, passed, null, null));
    int count = 0;
    while (!todo.isEmpty() && count++ < NODES_MOST) {
      Node node = todo.remove();
      int at = node.function();
      for (Request r : summaries.summary(at).requests()) {
        if (meets(r, node.goal())) {
          Optional<Context> context = usable(r.contexts(), node.known(), outer, kind, false);
          if (context.isPresent()) {
            return Optional.of(path(node, new Hop(at, null, r, context.get())));
          }
        }
      }
      for (CallSite next : summaries.summary(at).calls()) {
        for (Candidate.Goal below : goalsBelow(at, next, node.goal())) {
          Below there = new Below(next.target(), key(below));
          if (seen.contains(there)) {
            continue;
          }
          Optional<Context> context =
              usable(next.contexts(), node.known(), outer, kind, isKept(next, outer));
          if (context.isPresent()) {
            seen.add(there);
            Inputs known = requests.passed(at, next, context.get(), node.known());
            Hop hop = new Hop(at, next, null, context.get());
            todo.add(new Node(next.target(), below, known, node, hop));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Of what family it is. */
  LockKind kind(Candidate.Goal goal) {
    return switch (goal) {
      case Candidate.Goal.OfAtom a -> requests.kind(summaries.atoms().get(a.atom()));
      case Candidate.Goal.OfTake t -> requests.kind(t.take().lock());
    };
  }

  private static String key(Candidate.Goal goal) {
    return switch (goal) {
      case Candidate.Goal.OfAtom a -> Integer.toString(a.atom());
      case Candidate.Goal.OfTake t -> t.key();
    };
  }

  private boolean meets(Request request, Candidate.Goal goal) {
    return switch (goal) {
      case Candidate.Goal.OfAtom a -> Acquires.atomOf(request, summaries.atoms()) == a.atom();
      case Candidate.Goal.OfTake t ->
          request.lock().ofParameter()
              && Acquires.Take.of(request.lock(), request.mode()).key().equals(t.key());
    };
  }

  private List<Candidate.Goal> goalsBelow(int function, CallSite call, Candidate.Goal goal) {
    List<Candidate.Goal> goals = new ArrayList<>();
    Acquires here = summaries.acquires(function);
    switch (goal) {
      case Candidate.Goal.OfAtom a -> {
        if (summaries.acquires(call.target()).atoms().get(a.atom())) {
          goals.add(goal);
        }
        for (Acquires.Through t : here.through(call)) {
          if (t.atom() == a.atom()) {
            goals.add(new Candidate.Goal.OfTake(t.take()));
          }
        }
      }
      case Candidate.Goal.OfTake wanted -> {
        for (Acquires.Through t : here.through(call)) {
          if (t.here() != null
              && t.here().lock().ofParameter()
              && t.here().key().equals(wanted.key())) {
            goals.add(new Candidate.Goal.OfTake(t.take()));
          }
        }
      }
    }
    return goals;
  }

  /**
   * Whether what is called there asks for the outer lock itself: who holds that does not drop the
   * last reference to what is freed there, or would wait for himself (Assumption 22).
   */
  boolean isKept(CallSite call, HeldLock outer) {
    return requests.leadsTo(call.target(), outer.lock());
  }

  /**
   * The context with fewest held locks in which the outer lock is still held, the arguments can be
   * as they are, and one of that family may be asked for.
   */
  private static Optional<Context> usable(
      List<Context> contexts, Inputs known, HeldLock outer, LockKind kind, boolean kept) {
    Context best = null;
    for (Context c : contexts) {
      if ((best == null || c.held().size() < best.held().size())
          && !drops(c, outer)
          && c.allows(kind)
          && !(kept && c.lastReference())
          && c.given().fits(known)) {
        best = c;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether the path has let go of a lock of the outer one's class (Assumption 10). */
  private static boolean drops(Context context, HeldLock outer) {
    for (LockUse dropped : context.dropped()) {
      if (dropped.mayBe(outer.lock())) {
        return true;
      }
    }
    return false;
  }

  private static List<Hop> path(Node last, Hop end) {
    List<Hop> hops = new ArrayList<>(List.of(end));
    for (Node at = last; at.via() != null && at.parent() != null; at = at.parent()) {
      hops.add(0, at.via());
    }
    return hops;
  }
}
