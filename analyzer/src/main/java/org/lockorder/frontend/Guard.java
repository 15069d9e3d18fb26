package org.lockorder.frontend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Condition;
import org.lockorder.ir.Value;

/**
 * A guard that is open, and those around it, innermost first.
 *
 * @param number tells guards of one function apart
 * @param closing the function that closes it
 * @param arguments what that is given: what the guard was opened with, and the object that it is
 * @param when under which {@code #if} it was opened, for those who stand outside of that
 */
record Guard(
    int number, String closing, List<Value> arguments, Condition when, @Nullable Guard outer) {

  /** The function that opens a guard of this class. */
  static String lock(String name) {
    return "guard:" + name + ":lock";
  }

  /** The function that closes a guard of this class. */
  static String unlock(String name) {
    return "guard:" + name + ":unlock";
  }

  /** The function that cleans up a variable's value as {@code function} does by its address. */
  static String cleanup(String function) {
    return "cleanup:" + function;
  }

  /** Likewise, opened only under {@code facts}, as those around it up to {@code outermost} are. */
  static @Nullable Guard under(Condition facts, @Nullable Guard guard, @Nullable Guard outermost) {
    return guard == null || guard.equals(outermost)
        ? guard
        : new Guard(
            guard.number,
            guard.closing,
            guard.arguments,
            guard.when.and(facts),
            under(facts, guard.outer, outermost));
  }
}
