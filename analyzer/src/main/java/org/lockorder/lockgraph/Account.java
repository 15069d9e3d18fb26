package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GuardNames;
import org.lockorder.program.Program;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Request;

/** A witness in words, step by step. */
final class Account {
  private final Program program;

  Account(Program program) {
    this.program = program;
  }

  /** From the taking of the outer lock to the request of the inner one. */
  List<Step> of(Ends ends, List<Chains.Hop> hops) {
    FunctionFacts holder = program.function(ends.candidate().function());
    HeldLock held = ends.candidate().held();
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Step(
            holder.site(held.line()),
            holder.name(),
            Step.Kind.ACQUIRE,
            taking(holder, held, ends.outerId()),
            0));
    for (int depth = 0; depth < hops.size(); depth++) {
      Chains.Hop hop = hops.get(depth);
      FunctionFacts f = program.function(hop.function());
      if (hop.call() != null) {
        steps.add(call(f, hop.call(), depth));
      }
      if (hop.request() != null) {
        steps.add(
            new Step(
                f.site(hop.request().line()),
                f.name(),
                Step.Kind.ACQUIRE_INNER,
                asking(f, hop.request(), ends.innerId()),
                depth));
      }
    }
    return steps;
  }

  private Step call(FunctionFacts caller, CallSite call, int depth) {
    return new Step(
        caller.site(call.line()),
        caller.name(),
        call.isPointed() ? Step.Kind.INDIRECT_CALL : Step.Kind.CALL,
        calls(call, GuardNames.shown(program.function(call.target()).name())),
        depth);
  }

  private static String taking(FunctionFacts holder, HeldLock held, String id) {
    if (holder.form() == FunctionFacts.Form.DRIVER) {
      return held.lock().kind().isEvent()
          ? "runs as %s %s".formatted(held.lock().kind().label(), id)
          : "whoever calls holds %s (%s)".formatted(id, held.mode().label());
    }
    return held.asserted()
        ? GuardNames.shown(held.by()) + "(): the caller holds " + id
        : "%s(): takes %s (%s)".formatted(GuardNames.shown(held.by()), id, held.mode().label());
  }

  private static String asking(FunctionFacts asker, Request request, String id) {
    return asker.form() == FunctionFacts.Form.DRIVER
        ? "runs %s".formatted(id)
        : "%s(): waits for %s (%s)"
            .formatted(GuardNames.shown(request.by()), id, request.mode().label());
  }

  private static String calls(CallSite call, String callee) {
    PointerTarget pointer = call.pointer();
    if (pointer == null) {
      return "calls %s()".formatted(callee);
    }
    if (pointer.among() == 1) {
      return "calls %s() through a pointer".formatted(callee);
    }
    return pointer.isCertain()
        ? "calls %s() through a pointer, as all %d of a list".formatted(callee, pointer.among())
        : "calls %s() through a pointer, or one of %d others"
            .formatted(callee, pointer.among() - 1);
  }
}
