package org.lockorder.irq;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Condition;
import org.lockorder.ir.LockMode;
import org.lockorder.lockgraph.Step;
import org.lockorder.summary.Context;

/**
 * A lock is taken in some setting.
 *
 * @param setting where
 * @param refinement what more is known of which lock of its class it is; null for nothing
 * @param steps the calls that lead there, and the taking
 * @param doubt how doubtful these are: 0 where all is by name and seen, at most 2
 * @param place the function that takes it, with its file
 */
public record Use(
    Setting setting,
    LockMode mode,
    @Nullable String refinement,
    List<Step> steps,
    int doubt,
    boolean boot,
    Condition condition,
    String place) {
  public Use {
    steps = List.copyOf(steps);
  }

  /** Calls on the way. */
  public int calls() {
    return steps.getLast().depth();
  }

  boolean reads() {
    return mode != LockMode.EXCLUSIVE;
  }

  /** What there is to know of a taking before its steps are asked for. */
  record Draft(
      Settings.Entry entry,
      LockMode mode,
      @Nullable String refinement,
      int line,
      String text,
      Context context,
      Setting at,
      int doubt) {
    /** So many calls tell no more in what setting they end. */
    private static final int LONG = 9;

    /** The calls that lead there, the first one first. */
    List<Settings.Entry> chain() {
      Deque<Settings.Entry> chain = new ArrayDeque<>();
      for (Settings.Entry e = entry; e != null; e = e.caller()) {
        chain.addFirst(e);
      }
      return List.copyOf(chain);
    }

    Draft doubted() {
      return new Draft(entry, mode, refinement, line, text, context, at, doubt + 1);
    }

    boolean isBetterThan(Draft other) {
      return rank() < other.rank();
    }

    /** The likelier and shorter, the lower: a long way is as doubtful as one that is assumed. */
    int rank() {
      return doubt * LONG + entry.depth();
    }
  }
}
