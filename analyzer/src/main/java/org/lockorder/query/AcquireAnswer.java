package org.lockorder.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.lockgraph.Step;
import org.lockorder.summary.Acquires;

/**
 * Which locks a function takes: breadth first down the calls, so that the first way to a lock is a
 * shortest one; by calls by name first, then with one through a pointer that can hardly mean
 * another function.
 */
final class AcquireAnswer {
  private static final int SEEN_MOST = 200_000;

  private final List<Known.Function> functions;
  private final TreeMap<Answer.Hold, Answer.Way> found = new TreeMap<>();

  AcquireAnswer(Known known) {
    this.functions = known.functions();
  }

  /** A call on the way down; the function asked about has none. */
  private record Frame(
      Known.Function function,
      @Nullable Frame caller,
      Known.@Nullable Call call,
      int doubt,
      boolean reclaims) {
    int depth() {
      return caller == null ? 0 : caller.depth() + 1;
    }
  }

  Answer of(Known.Function function) {
    search(function, 0);
    search(function, Acquires.DOUBT_OF_CYCLES);
    return new Answer.Taken(
        Wording.function(function), function.returns(), List.copyOf(found.values()));
  }

  private void search(Known.Function root, int doubt) {
    Deque<Frame> queue = new ArrayDeque<>(List.of(new Frame(root, null, null, 0, true)));
    Set<String> seen = new HashSet<>();
    while (!queue.isEmpty() && seen.size() < SEEN_MOST) {
      Frame at = queue.remove();
      for (Known.Request request : at.function().requests()) {
        if (at.reclaims() || !request.ofReclaim()) {
          add(at, request);
        }
      }
      for (Known.Call call : at.function().calls()) {
        int doubtful = at.doubt() + call.doubt();
        Frame next =
            new Frame(
                functions.get(call.target()), at, call, doubtful, at.reclaims() && call.reclaims());
        if (doubtful <= doubt && seen.add(key(next))) {
          queue.add(next);
        }
      }
    }
  }

  /** Equal for calls of a function below which no other locks are asked for. */
  private String key(Frame frame) {
    StringBuilder key = new StringBuilder();
    Known.Call call = frame.call();
    key.append(call == null ? -1 : call.target()).append(frame.reclaims()).append(frame.doubt());
    for (int take : frame.function().takes()) {
      Seen here = atRoot(frame, take);
      key.append(' ').append(here.key()).append(here.use().name());
    }
    return key.toString();
  }

  /** A use, and its key. */
  private record Seen(Known.Use use, String key) {}

  /** The lock as the function asked about sees it. */
  private static Seen atRoot(Frame frame, int use) {
    int number = use;
    Frame at = frame;
    while (at.caller() != null && at.call() != null && at.function().uses().get(number).hangs()) {
      number = Objects.requireNonNull(at.call().uses().get(number));
      at = at.caller();
    }
    Known.Use seen = at.function().uses().get(number);
    return new Seen(seen, at.caller() == null ? seen.key() : seen.above());
  }

  private void add(Frame at, Known.Request request) {
    Known.Use own = at.function().uses().get(request.use());
    Known.Use lock = atRoot(at, request.use()).use();
    String name = !lock.hasClass() && own.hasClass() ? own.name() : lock.name();
    Answer.Hold key = new Answer.Hold(name, request.mode());
    if (!found.containsKey(key)) {
      found.put(key, new Answer.Way(name, request.mode(), steps(at, request, name)));
    }
  }

  private static List<Step> steps(Frame at, Known.Request request, String name) {
    List<Step> steps = new ArrayList<>();
    steps.add(Wording.asking(at.function(), request, name, at.depth()));
    for (Frame f = at; f.caller() != null && f.call() != null; f = f.caller()) {
      steps.add(Wording.call(f.caller().function(), f.call(), f.depth() - 1));
    }
    return steps.reversed();
  }
}
