package org.lockorder.summary;

import java.util.List;
import org.lockorder.ir.Value;

/**
 * This function calls another.
 *
 * @param target the callee's number in the program
 * @param ambiguous whether another definition may be meant
 * @param always whether it happens every time the caller succeeds
 * @param contexts the paths that lead here, those with equal held sets merged
 */
public record CallSite(
    int target,
    boolean ambiguous,
    List<Value> arguments,
    int line,
    boolean always,
    List<Context> contexts) {
  public CallSite {
    arguments = List.copyOf(arguments);
    contexts = List.copyOf(contexts);
  }
}
