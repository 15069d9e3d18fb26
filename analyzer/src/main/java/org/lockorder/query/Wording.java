package org.lockorder.query;

import org.lockorder.lockgraph.Step;
import org.lockorder.lockgraph.StepWords;
import org.lockorder.program.LockName;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.LockUse;

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

  static Answer.Function function(Known.Function f) {
    return new Answer.Function(f.name(), f.site());
  }

  static Step call(Known.Function caller, Known.Call call, int depth) {
    return new Step(
        call.site(),
        caller.name(),
        call.pointed() ? Step.Kind.INDIRECT_CALL : Step.Kind.CALL,
        call.text(),
        depth);
  }

  static Step taking(Known.Function holder, Known.Held held) {
    return new Step(held.site(), holder.name(), Step.Kind.ACQUIRE, held.text(), 0);
  }

  static Step asking(Known.Function asker, Known.Request request, String lock, int depth) {
    return new Step(
        request.site(), asker.name(), Step.Kind.ACQUIRE_INNER, asks(request, lock), depth);
  }

  static String asks(Known.Request request, String lock) {
    return StepWords.asking(request.by(), request.mode(), lock);
  }
}
