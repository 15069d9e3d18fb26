package org.lockorder.frontend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Value;

/**
 * A guard that is open, and those around it, innermost first.
 *
 * @param name its class
 * @param arguments what it was opened with
 * @param taken whether it took its lock; null where it always does
 */
record Guard(String name, List<Value> arguments, @Nullable Value taken, @Nullable Guard outer) {

  /** The function that opens a guard of this class. */
  static String lock(String name) {
    return "guard:" + name + ":lock";
  }

  /** The function that closes a guard of this class. */
  static String unlock(String name) {
    return "guard:" + name + ":unlock";
  }
}
