package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.program.Program;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.HeldLock;

/** A witness step by step. */
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
            StepWords.taking(holder, held, ends.outerId()),
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
                StepWords.asking(f, hop.request(), ends.innerId()),
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
        StepWords.calling(call, program.function(call.target())),
        depth);
  }
}
