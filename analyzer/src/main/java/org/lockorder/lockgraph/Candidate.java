package org.lockorder.lockgraph;

import org.lockorder.summary.CallSite;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Request;

/**
 * A place where an edge may come about: a function that holds the outer lock asks for the inner
 * one, or calls a function below which it is asked for.
 *
 * @param function its number
 * @param held the outer lock there
 * @param event what happens
 */
record Candidate(int function, HeldLock held, Event event) {
  /** What happens while the outer lock is held. */
  sealed interface Event {
    /** The inner lock is asked for here. */
    record Asks(Request request) implements Event {}

    /** A function is called below which the inner lock is asked for. */
    record Calls(CallSite call, Goal goal) implements Event {}
  }

  /** The line at which it happens. */
  int line() {
    return switch (event) {
      case Event.Asks a -> a.request().line();
      case Event.Calls c -> c.call().line();
    };
  }
}
