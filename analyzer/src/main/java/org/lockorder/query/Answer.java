package org.lockorder.query;

import java.util.List;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Step;

/** What is known; every list in a fixed order. */
public sealed interface Answer {
  /**
   * To {@link Question.Order}.
   *
   * @param forth the first lock is held while the second is asked for; one edge at most
   * @param back the other way round
   */
  record Orders(LockClass first, LockClass second, List<LockEdge> forth, List<LockEdge> back)
      implements Answer {
    public Orders {
      forth = List.copyOf(forth);
      back = List.copyOf(back);
    }
  }

  /** A function: {@code f} in a file. */
  record Function(String name, Site site) {}

  /**
   * To {@link Question.HeldAt}.
   *
   * @param closed whether nobody but the callers seen can call it
   * @param stated what the function itself says is held
   * @param surely what all callers seen hold
   * @param callers each place that calls it
   * @param possibly what else some caller, or a caller of one, holds: how it comes to the function
   */
  record Held(
      Function function,
      boolean closed,
      List<Hold> stated,
      List<Hold> surely,
      List<Caller> callers,
      List<Way> possibly)
      implements Answer {
    public Held {
      stated = List.copyOf(stated);
      surely = List.copyOf(surely);
      callers = List.copyOf(callers);
      possibly = List.copyOf(possibly);
    }
  }

  /**
   * A lock that is held.
   *
   * @param mode in a report's word
   */
  record Hold(String lock, String mode) implements Comparable<Hold> {
    @Override
    public int compareTo(Hold other) {
      int byLock = lock.compareTo(other.lock);
      return byLock != 0 ? byLock : mode.compareTo(other.mode);
    }
  }

  /**
   * A place that calls the function.
   *
   * @param pointed whether it does so through a pointer
   * @param surely held there on all paths
   * @param possibly held there on some paths only
   */
  record Caller(
      String function, Site site, boolean pointed, List<Hold> surely, List<Hold> possibly) {
    public Caller {
      surely = List.copyOf(surely);
      possibly = List.copyOf(possibly);
    }
  }

  /**
   * A lock, and a path that shows it.
   *
   * @param mode in a report's word
   */
  record Way(String lock, String mode, List<Step> steps) {
    public Way {
      steps = List.copyOf(steps);
    }
  }

  /**
   * To {@link Question.Acquires}.
   *
   * @param returns what it can return holding
   * @param ways a shortest way for each lock and mode, by lock
   */
  record Taken(Function function, List<Hold> returns, List<Way> ways) implements Answer {
    public Taken {
      returns = List.copyOf(returns);
      ways = List.copyOf(ways);
    }
  }

  /** To {@link Question.CallersHolding}: by file and line. */
  record Holders(LockClass lock, List<Holding> calls) implements Answer {
    public Holders {
      calls = List.copyOf(calls);
    }
  }

  /**
   * A call, or the taking of another lock, while the lock is held.
   *
   * @param what {@code calls g()}, {@code spin_lock(): waits for x (exclusive)}
   * @param since where it was taken, in words
   */
  record Holding(String function, Site site, String what, String since) {}

  /**
   * There is nothing of that name, or too much.
   *
   * @param sort {@code lock} or {@code function}
   * @param several whether all of {@code close} have the name
   */
  record NoSuch(String sort, String name, boolean several, List<String> close) implements Answer {
    public NoSuch {
      close = List.copyOf(close);
    }
  }
}
