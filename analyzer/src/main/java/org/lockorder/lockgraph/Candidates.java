package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.program.LockName;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.Atom;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;
import org.lockorder.summary.Summary;

/**
 * All places where a lock may be asked for while another is held, by pair of classes. What lies
 * between is not looked at yet: a callee may let go of the outer lock first.
 *
 * <p>Nobody sleeps while spinning: a sleeping lock asked for under a spinning one is a way that the
 * code never takes, or a bug that any debug kernel shows at once, and no edge (Assumption 11).
 */
final class Candidates {
  /** Candidates kept of one pair; the count goes on. */
  private static final int MOST = 64;

  /** An ordered pair of classes, by id. */
  record Pair(String from, String to) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int first = from.compareTo(other.from);
      return first != 0 ? first : to.compareTo(other.to);
    }
  }

  /** What is known of one pair. */
  static final class Draft {
    private final List<Candidate> candidates = new ArrayList<>(2); // there are very many of these
    private int places;
    private int function = -1;
    private int line;

    /** Candidates of one line come one behind the other. */
    void add(Candidate candidate) {
      if (candidate.function() != function || candidate.line() != line) {
        function = candidate.function();
        line = candidate.line();
        places++;
      }
      if (candidates.size() < MOST) {
        candidates.add(candidate);
      }
    }

    /** In program order. */
    List<Candidate> candidates() {
      return candidates;
    }

    /** Lines of functions where it may come about. */
    int places() {
      return places;
    }
  }

  private final Summaries summaries;
  private final Classes classes;
  private final Map<Pair, Draft> drafts = new HashMap<>();
  private final Map<String, Draft> again = new TreeMap<>();

  private Candidates(Summaries summaries, Classes classes) {
    this.summaries = summaries;
    this.classes = classes;
  }

  static Candidates of(Summaries summaries, Classes classes) {
    Candidates all = new Candidates(summaries, classes);
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      all.add(id, summaries.summary(id));
    }
    return all;
  }

  /** Pairs of classes, sorted. */
  Map<Pair, Draft> pairs() {
    return new TreeMap<>(drafts);
  }

  /** Locks that are asked for while the same one is held, by id. */
  Map<String, Draft> again() {
    return again;
  }

  private void add(int id, Summary summary) {
    Set<String> askedHere = new HashSet<>();
    for (Request r : summary.requests()) {
      LockName name = r.lock().name();
      if (name == null) {
        continue;
      }
      askedHere.add(r.line() + " " + name.id());
      Set<HeldLock> seen = new HashSet<>();
      for (Context context : r.contexts()) {
        for (HeldLock held : context.held()) {
          if (!seen.add(held)) {
            continue;
          }
          if (r.again() && held.lock().sameAs(r.lock())) {
            put(again, name.id(), new Candidate(id, held, new Candidate.Event.Asks(r)));
          } else {
            put(id, held, name, new Candidate.Event.Asks(r));
          }
        }
      }
    }
    for (CallSite call : summary.calls()) {
      Set<HeldLock> held = new LinkedHashSet<>();
      call.contexts().forEach(c -> held.addAll(c.held()));
      if (!held.isEmpty()) {
        addCall(id, call, List.copyOf(held), askedHere);
      }
    }
  }

  private void addCall(int id, CallSite call, List<HeldLock> held, Set<String> askedHere) {
    Acquires below = summaries.acquires(call.target());
    below.atoms().stream()
        .forEach(
            number -> {
              Atom atom = summaries.atoms().get(number);
              if (!askedHere.contains(call.line() + " " + atom.name().id())) {
                addGoal(
                    id,
                    call,
                    held,
                    atom.name(),
                    atom.name().singleton(),
                    null,
                    new Candidate.Goal.OfAtom(number));
              }
            });
    for (Acquires.Through through : summaries.acquires(id).through(call)) {
      Acquires.Take here = through.here();
      if (here != null
          && here.lock().name() != null
          && !askedHere.contains(call.line() + " " + here.lock().name().id())) {
        addGoal(
            id,
            call,
            held,
            here.lock().name(),
            false,
            summaries.through(id, through.take().lock(), call),
            new Candidate.Goal.OfTake(through.take()));
      }
    }
  }

  private void addGoal(
      int id,
      CallSite call,
      List<HeldLock> outer,
      LockName name,
      boolean one,
      @Nullable LockUse lock,
      Candidate.Goal goal) {
    Candidate.Event event = new Candidate.Event.Calls(call, goal);
    for (HeldLock held : outer) {
      if (!isSame(held, name, one, lock)) {
        put(id, held, name, event);
      } else if (call.contexts().stream().allMatch(c -> holdsSame(c, name, one, lock))) {
        put(again, name.id(), new Candidate(id, held, event));
      }
    }
  }

  private static boolean holdsSame(
      Context context, LockName name, boolean one, @Nullable LockUse lock) {
    return !context.told() && context.held().stream().anyMatch(h -> isSame(h, name, one, lock));
  }

  /** Whether the held lock is surely the one asked for. */
  private static boolean isSame(HeldLock held, LockName name, boolean one, @Nullable LockUse lock) {
    LockName other = held.lock().name();
    return lock != null
        ? held.lock().sameAs(lock)
        : one && other != null && other.singleton() && other.id().equals(name.id());
  }

  private void put(int id, HeldLock held, LockName to, Candidate.Event event) {
    LockName from = held.lock().name();
    if (from != null
        && !(classes.of(to.id()).kind().sleeps() && classes.of(from.id()).kind().spins())) {
      drafts
          .computeIfAbsent(new Pair(from.id(), to.id()), p -> new Draft())
          .add(new Candidate(id, held, event));
    }
  }

  private void put(Map<String, Draft> map, String key, Candidate candidate) {
    map.computeIfAbsent(key, k -> new Draft()).add(candidate);
  }
}
