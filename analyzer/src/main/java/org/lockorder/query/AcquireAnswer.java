package org.lockorder.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockKind;
import org.lockorder.lockgraph.Step;
import org.lockorder.program.LockName;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Exit;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;
import org.lockorder.summary.Summary;

/**
 * Which locks a function takes: breadth first down the calls, so that the first way to a lock is a
 * shortest one; by calls by name first, then with one through a pointer that can hardly mean
 * another function.
 */
final class AcquireAnswer {
  private static final int SEEN_MOST = 200_000;

  private final Summaries summaries;
  private final TreeMap<Answer.Hold, Answer.Way> found = new TreeMap<>();

  AcquireAnswer(Summaries summaries) {
    this.summaries = summaries;
  }

  /** A call on the way down; the function asked about has none. */
  private record Frame(
      int function, @Nullable Frame caller, @Nullable CallSite call, int doubt, boolean reclaims) {
    int depth() {
      return caller == null ? 0 : caller.depth() + 1;
    }
  }

  Answer of(int function) {
    search(function, 0);
    search(function, Acquires.DOUBT_OF_CYCLES);
    TreeSet<Answer.Hold> returns = new TreeSet<>();
    for (Exit exit : summaries.summary(function).exits()) {
      exit.acquired()
          .forEach(
              left -> returns.add(new Answer.Hold(Wording.name(left.lock()), left.mode().label())));
    }
    return new Answer.Taken(
        Wording.function(summaries, function), List.copyOf(returns), List.copyOf(found.values()));
  }

  private void search(int root, int doubt) {
    Deque<Frame> queue = new ArrayDeque<>(List.of(new Frame(root, null, null, 0, true)));
    Set<String> seen = new HashSet<>();
    while (!queue.isEmpty() && seen.size() < SEEN_MOST) {
      Frame at = queue.remove();
      Summary summary = summaries.summary(at.function());
      for (Request request : summary.requests()) {
        boolean kept = request.lock().kind() == LockKind.RECLAIM && !at.reclaims();
        if (!kept) {
          add(at, request);
        }
      }
      for (CallSite call : summary.calls()) {
        int doubtful = at.doubt() + call.doubt();
        boolean reclaims =
            at.reclaims() && call.contexts().stream().anyMatch(c -> c.allows(LockKind.RECLAIM));
        Frame next = new Frame(call.target(), at, call, doubtful, reclaims);
        if (doubtful <= doubt && seen.add(key(next))) {
          queue.add(next);
        }
      }
    }
  }

  /** Equal for calls of a function below which no other locks are asked for. */
  private String key(Frame frame) {
    StringBuilder key = new StringBuilder();
    key.append(frame.function()).append(frame.reclaims()).append(frame.doubt());
    for (Acquires.Take take : summaries.acquires(frame.function()).takes()) {
      LockUse here = atRoot(frame, take.lock());
      key.append(' ').append(here.key()).append(Wording.name(here));
    }
    return key.toString();
  }

  /** The lock as the function asked about sees it. */
  private LockUse atRoot(Frame frame, LockUse use) {
    LockUse lock = use;
    for (Frame at = frame; at.caller() != null && at.call() != null; at = at.caller()) {
      lock =
          summaries.through(
              at.caller().function(), summaries.exported(at.function(), lock), at.call());
    }
    return lock;
  }

  private void add(Frame at, Request request) {
    LockUse lock = atRoot(at, request.lock());
    LockName own = request.lock().name();
    String name = lock.name() == null && own != null ? own.id() : Wording.name(lock);
    Answer.Hold key = new Answer.Hold(name, request.mode().label());
    if (!found.containsKey(key)) {
      found.put(key, new Answer.Way(name, request.mode().label(), steps(at, request, name)));
    }
  }

  private List<Step> steps(Frame at, Request request, String name) {
    List<Step> steps = new ArrayList<>();
    steps.add(Wording.asking(summaries, at.function(), request, name, at.depth()));
    for (Frame f = at; f.caller() != null && f.call() != null; f = f.caller()) {
      steps.add(Wording.call(summaries, f.caller().function(), f.call(), f.depth() - 1));
    }
    return steps.reversed();
  }
}
