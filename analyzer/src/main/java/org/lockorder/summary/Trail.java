package org.lockorder.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Value;

/** What happened on a path, the latest first. */
record Trail(@Nullable Trail before, Happening last) {

  /** Something that happens on a path and matters to one lock. */
  sealed interface Happening {}

  /** A block is entered. */
  record Entered(int block) implements Happening {}

  /** The lock is taken. */
  record Took(int line, String by, HeldLock hold) implements Happening {}

  /**
   * The lock is released.
   *
   * @param operand as written; null where a callee does it
   */
  record Released(int line, String by, @Nullable Value operand) implements Happening {}

  /** A trylock has failed to get it. */
  record Failed(int line, String by) implements Happening {}

  /** A condition that could be either way came out so. */
  record Tested(int block, Value condition, boolean holds, int line) implements Happening {}

  /** Memory that others may see was written. */
  record Wrote(Value target) implements Happening {}

  /**
   * The lock's object was given to a function that is not known.
   *
   * @param result the number of the call's result
   */
  record Gave(int line, String to, int result) implements Happening {}

  /** All of it, the earliest first. */
  static List<Happening> of(@Nullable Trail trail) {
    List<Happening> all = new ArrayList<>();
    for (Trail at = trail; at != null; at = at.before) {
      all.add(at.last);
    }
    Collections.reverse(all);
    return all;
  }
}
