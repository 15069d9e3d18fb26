package org.lockorder.frontend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Condition;
import org.lockorder.ir.Value;

/**
 * A guard that is open, and those around it, innermost first.
 *
 * @param number tells guards of one function apart
 * @param name its class
 * @param arguments what it is closed with: what it was opened with, and the object that it is
 * @param taken whether it took its lock; null where it always does
 * @param when under which {@code #if} it was opened, for those who stand outside of that
 */
record Guard(
    int number,
    String name,
    List<Value> arguments,
    @Nullable Value taken,
    Condition when,
    @Nullable Guard outer) {

  /** The function that opens a guard of this class. */
  static String lock(String name) {
    return "guard:" + name + ":lock";
  }

  /** The function that closes a guard of this class. */
  static String unlock(String name) {
    return "guard:" + name + ":unlock";
  }

  /** The type of this class's objects, where it has one. */
  static String type(String name) {
    return "class_" + name + "_t";
  }

  /** Likewise, opened only under {@code facts}, as those around it up to {@code outermost} are. */
  static @Nullable Guard under(Condition facts, @Nullable Guard guard, @Nullable Guard outermost) {
    return guard == null || guard.equals(outermost)
        ? guard
        : new Guard(
            guard.number,
            guard.name,
            guard.arguments,
            guard.taken,
            guard.when.and(facts),
            under(facts, guard.outer, outermost));
  }
}
