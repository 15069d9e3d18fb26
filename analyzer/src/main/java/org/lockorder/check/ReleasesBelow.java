package org.lockorder.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.summary.Exit;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;
import org.lockorder.summary.Summary;

/**
 * Which functions may let go of their caller's lock of a class, themselves or by way of whom they
 * call by name, also where the summaries have lost whose it is: {@code handle_mm_fault()}, six
 * calls above who unlocks.
 */
final class ReleasesBelow {
  /** Functions that are looked at below one; a heuristic: what is farther off is not found. */
  private static final int MOST = 2_000;

  private final Summaries summaries;
  private final CallGraph calls;
  private final Map<String, Map<Integer, Boolean>> known = new HashMap<>();

  ReleasesBelow(Summaries summaries, CallGraph calls) {
    this.summaries = summaries;
    this.calls = calls;
  }

  /** Whether that function may let go of a lock of that class, which it has not taken. */
  boolean may(int function, String lock) {
    return known
        .computeIfAbsent(lock, x -> new HashMap<>())
        .computeIfAbsent(function, f -> find(f, lock));
  }

  private boolean find(int function, String lock) {
    Set<Integer> seen = new HashSet<>(Set.of(function));
    Deque<Integer> todo = new ArrayDeque<>(seen);
    while (!todo.isEmpty()) {
      int next = todo.remove();
      Summary summary = summaries.summary(next);
      if (drops(summary, lock)) {
        return true;
      }
      if (!takes(summary, lock)) {
        calls.eachCallee(
            next,
            callee -> {
              if (seen.size() < MOST && seen.add(callee)) {
                todo.add(callee);
              }
            });
      }
    }
    return false;
  }

  /** Whether it leaves without one that it has come with. */
  private static boolean drops(Summary summary, String lock) {
    for (Exit exit : summary.exits()) {
      boolean dropped = false;
      for (Exit.Dropped one : exit.dropped()) {
        dropped |= one.isOwn() && one.lock().isOf(lock);
      }
      boolean left = false;
      for (Exit.Left one : exit.acquired()) {
        left |= one.lock().isOf(lock);
      }
      if (dropped && !left) {
        return true;
      }
    }
    return false;
  }

  /** Whether it takes one itself: what it calls may let go of that. */
  private static boolean takes(Summary summary, String lock) {
    for (Request request : summary.requests()) {
      if (request.lock().isOf(lock)) {
        return true;
      }
    }
    return false;
  }
}
