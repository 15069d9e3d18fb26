package org.lockorder.summary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.Value;

/**
 * This function calls another.
 *
 * @param target the callee's number in the program
 * @param pointer how it is known that a call through a pointer means that one; null for a call by
 *     name
 * @param ambiguous whether another definition may be meant
 * @param always whether it happens every time the caller succeeds
 * @param inherited by index the arguments that say no more than the caller's own parameters do
 * @param contexts the paths that lead here, those with equal held sets merged
 */
public record CallSite(
    int target,
    @Nullable PointerTarget pointer,
    boolean ambiguous,
    List<Value> arguments,
    int line,
    boolean always,
    Map<Integer, Inherited> inherited,
    List<Context> contexts) {
  public CallSite {
    arguments = List.copyOf(arguments);
    inherited = Map.copyOf(inherited);
    contexts = List.copyOf(contexts);
  }

  /** The same call, if the pointer means that function. */
  CallSite to(PointerTarget other) {
    return new CallSite(
        other.function(),
        other,
        ambiguous,
        arguments,
        line,
        always && other.among() == 1,
        inherited,
        contexts);
  }

  /**
   * What is known of the arguments.
   *
   * @param caller who makes the call
   * @param known what is known of his parameters
   */
  public Inputs passed(FunctionFacts caller, Context context, Inputs known) {
    Inputs passed = context.passes();
    if (known.isAny() || inherited.isEmpty()) {
      return passed;
    }
    Facts facts = Facts.NONE;
    for (long told = known.told(); told != 0; told &= told - 1) {
      int i = Long.numberOfTrailingZeros(told);
      Value parameter = Inherited.name(caller, i);
      if (parameter != null) {
        facts = facts.restrict(parameter, known.get(i)).orElse(facts);
      }
    }
    for (Map.Entry<Integer, Inherited> argument : inherited.entrySet()) {
      int index = argument.getKey();
      Numbers both = passed.get(index).and(argument.getValue().of(facts));
      passed = both.isNever() ? passed : passed.with(index, both);
    }
    return passed;
  }

  /** How doubtful it is that the call means that function, at most {@link Acquires#DOUBT_MOST}. */
  public int doubt() {
    return pointer == null ? 0 : pointer.isLikely() ? 1 : 2;
  }

  /**
   * Whether it is one of so many that what the function does is believed for a few calls below
   * only, {@link Acquires#NEAR}.
   */
  public boolean isHazy() {
    return doubt() == Acquires.DOUBT_MOST;
  }

  /** Whether one may reclaim below it, on some path. */
  public boolean mayReclaim() {
    for (Context context : contexts) {
      if (context.allows(LockKind.RECLAIM)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the call goes through a pointer. */
  public boolean isPointed() {
    return pointer != null;
  }
}
