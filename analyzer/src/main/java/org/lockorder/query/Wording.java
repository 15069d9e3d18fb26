package org.lockorder.query;

import org.lockorder.ir.FunctionFacts;
import org.lockorder.lockgraph.Step;
import org.lockorder.lockgraph.StepWords;
import org.lockorder.program.LockName;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/** Words and steps that several answers have. */
final class Wording {
  private Wording() {}

  /** The class's id; of a lock whose object and struct are not known, its sort. */
  static String name(LockUse use) {
    LockName name = use.name();
    return name == null ? "some " + use.kind().reported() : name.id();
  }

  static Answer.Hold hold(HeldLock held) {
    return new Answer.Hold(name(held.lock()), held.mode().label());
  }

  static Answer.Function function(Summaries summaries, int id) {
    FunctionFacts f = summaries.program().function(id);
    return new Answer.Function(f.name(), f.site());
  }

  static Step call(Summaries summaries, int caller, CallSite call, int depth) {
    FunctionFacts f = summaries.program().function(caller);
    return new Step(
        f.site(call.line()),
        f.name(),
        call.isPointed() ? Step.Kind.INDIRECT_CALL : Step.Kind.CALL,
        calls(summaries, call),
        depth);
  }

  static String calls(Summaries summaries, CallSite call) {
    return StepWords.calling(call, summaries.program().function(call.target()));
  }

  static Step taking(Summaries summaries, int function, HeldLock held) {
    FunctionFacts f = summaries.program().function(function);
    return new Step(f.site(held.line()), f.name(), Step.Kind.ACQUIRE, since(f, held), 0);
  }

  /** How it came to be held. */
  static String since(FunctionFacts holder, HeldLock held) {
    return StepWords.taking(holder, held, name(held.lock()));
  }

  static Step asking(Summaries summaries, int function, Request request, String lock, int depth) {
    FunctionFacts f = summaries.program().function(function);
    return new Step(
        f.site(request.line()),
        f.name(),
        Step.Kind.ACQUIRE_INNER,
        StepWords.asking(f, request, lock),
        depth);
  }
}
