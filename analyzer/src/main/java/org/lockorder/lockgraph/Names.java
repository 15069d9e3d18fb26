package org.lockorder.lockgraph;

/** Function names as a reader knows them. */
final class Names {
  private static final String GUARD = "guard:";

  private Names() {}

  /**
   * The two halves of a guard class, which lowering calls {@code guard:mutex:lock}, are its guard.
   */
  static String shown(String function) {
    return function.startsWith(GUARD)
        ? "guard(" + function.substring(GUARD.length()).replaceFirst(":[^:]*$", "") + ")"
        : function;
  }
}
