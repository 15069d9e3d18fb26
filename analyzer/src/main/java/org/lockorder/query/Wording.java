package org.lockorder.query;

import org.lockorder.ir.FunctionFacts;
import org.lockorder.lockgraph.Step;
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
    String callee = summaries.program().function(call.target()).name();
    return "calls " + callee + "()" + (call.isPointed() ? " through a pointer" : "");
  }

  static Step taking(Summaries summaries, int function, HeldLock held) {
    FunctionFacts f = summaries.program().function(function);
    return new Step(f.site(held.line()), f.name(), Step.Kind.ACQUIRE, since(held), 0);
  }

  /** How it came to be held. */
  static String since(HeldLock held) {
    String lock = name(held.lock());
    return held.asserted()
        ? held.by() + "(): the caller holds " + lock
        : "%s(): takes %s (%s)".formatted(held.by(), lock, held.mode().label());
  }

  static Step asking(Summaries summaries, int function, Request request, String lock, int depth) {
    FunctionFacts f = summaries.program().function(function);
    return new Step(
        f.site(request.line()), f.name(), Step.Kind.ACQUIRE_INNER, asks(request, lock), depth);
  }

  static String asks(Request request, String lock) {
    return "%s(): waits for %s (%s)".formatted(request.by(), lock, request.mode().label());
  }
}
