package org.lockorder.asleep;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.Inputs;

/**
 * How a function is come to from where nobody may sleep, who is called there first.
 *
 * @param function its number
 * @param known what is known of what it is passed
 * @param bar what keeps it from sleeping
 * @param above how its caller is come to; null of the first
 * @param call the call of it
 * @param context a path that leads to the call
 * @param doubt how doubtful the calls are, together
 * @param conditional how many of those below the first are made on some condition only
 * @param depth how many there are below it
 */
record Descent(
    int function,
    Inputs known,
    Bar bar,
    @Nullable Descent above,
    CallSite call,
    Context context,
    int doubt,
    int conditional,
    int depth) {

  /** To the first function called under that bar. */
  static Descent to(FunctionFacts caller, CallSite call, Context context, Bar bar) {
    Inputs known = call.passed(caller, context, Inputs.ANY);
    return new Descent(call.target(), known, bar, null, call, context, doubt(call), 0, 0);
  }

  /** One call further down, by this function; null where nothing keeps that from sleeping. */
  @Nullable Descent below(FunctionFacts caller, CallSite next, Context at) {
    Bar there = after(at);
    return there == null
        ? null
        : new Descent(
            next.target(),
            next.passed(caller, at, known),
            there,
            this,
            next,
            at,
            doubt + doubt(next),
            conditional + (next.always() ? 0 : 1),
            depth + 1);
  }

  private static int doubt(CallSite call) {
    return call.doubt() + (call.ambiguous() ? 1 : 0);
  }

  /** What keeps that path of the function from sleeping, if it is taken with what is passed. */
  @Nullable Bar after(Context path) {
    return path.given().fits(known) ? bar.after(path) : null;
  }

  /** All the way, the first call first. */
  List<Descent> chain() {
    Deque<Descent> chain = new ArrayDeque<>();
    for (@Nullable Descent each = this; each != null; each = each.above) {
      chain.addFirst(each);
    }
    return List.copyOf(chain);
  }
}
