package org.lockorder.irq;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.Inputs;

/**
 * How a function is come to from whoever calls a handler, the handler itself first.
 *
 * @param function its number
 * @param known what is known of what it is passed
 * @param setting where it runs
 * @param above how its caller is come to; null of the handler
 * @param call the call of it
 * @param context a path that leads to the call
 * @param doubt how doubtful the calls are, together
 * @param conditional how many of those below the handler are made on some condition only
 * @param depth how many there are
 */
record Descent(
    int function,
    Inputs known,
    Setting setting,
    @Nullable Descent above,
    CallSite call,
    Context context,
    int doubt,
    int conditional,
    int depth) {

  /** To a handler, by who calls it in that setting. */
  static Descent to(FunctionFacts caller, CallSite call, Context context, Setting setting) {
    Inputs known = call.passed(caller, context, Inputs.ANY);
    return new Descent(call.target(), known, setting, null, call, context, call.doubt(), 0, 0);
  }

  /** One call further down, by this function; null where that does not come to it as a handler. */
  @Nullable Descent below(FunctionFacts caller, CallSite next, Context at) {
    Setting there = after(at);
    return there == null
        ? null
        : new Descent(
            next.target(),
            next.passed(caller, at, known),
            there,
            this,
            next,
            at,
            doubt + next.doubt() + (next.ambiguous() ? 1 : 0),
            conditional + (next.always() ? 0 : 1),
            depth + 1);
  }

  /** Where that path of the function runs, if it is as a handler and with what is passed. */
  @Nullable Setting after(Context path) {
    return path.given().fits(known) ? setting.handlerAfter(path.interrupts()) : null;
  }

  /** All the way, the handler first. */
  List<Descent> chain() {
    Deque<Descent> chain = new ArrayDeque<>();
    for (@Nullable Descent each = this; each != null; each = each.above) {
      chain.addFirst(each);
    }
    return List.copyOf(chain);
  }
}
