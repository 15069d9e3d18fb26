package org.lockorder.asleep;

import java.util.List;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.Step;

/**
 * A function that must not sleep comes, on some ways, to where it would.
 *
 * @param caller who calls the first function
 * @param called that one: a handler, or who is called under a lock
 * @param bar what keeps it from sleeping, at the end
 * @param lock what is waited for
 * @param steps the calls that lead there, and the wait
 * @param doubt how doubtful these are: 0 where all is by name and seen, and behind one condition
 * @param boot whether a function on the way runs only at boot or unload
 * @param condition the configuration facts that it needs
 */
public record SomeWait(
    FunctionFacts caller,
    FunctionFacts called,
    Bar bar,
    LockClass lock,
    List<Step> steps,
    int doubt,
    boolean boot,
    Condition condition) {
  public SomeWait {
    steps = List.copyOf(steps);
  }

  /** Whose affair it is, with the file: the handler, or who holds the lock. */
  public String place() {
    FunctionFacts function =
        switch (bar) {
          case Bar.InHandler h -> called;
          case Bar.UnderLock l -> caller;
        };
    return function.name() + "@" + function.file();
  }

  /** Equal for those of which one is enough. */
  String key() {
    return switch (bar) {
      case Bar.InHandler h -> place();
      case Bar.UnderLock l -> String.join("\n", place(), l.name(), lock.id());
    };
  }
}
