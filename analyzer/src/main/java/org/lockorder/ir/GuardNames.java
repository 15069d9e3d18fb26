package org.lockorder.ir;

/**
 * Names of the two halves of a guard class, which lowering makes: {@code guard:mutex:lock} and
 * {@code guard:mutex:unlock}.
 */
public final class GuardNames {
  private static final String GUARD = "guard:";

  private GuardNames() {}

  /** Whether the function is half a guard. */
  public static boolean isGuard(String function) {
    return function.startsWith(GUARD);
  }

  /** A function as a reader knows it: a half is its guard, {@code guard(mutex)}. */
  public static String shown(String function) {
    return isGuard(function)
        ? "guard(" + function.substring(GUARD.length()).replaceFirst(":[^:]*$", "") + ")"
        : function;
  }
}
