package org.lockorder.lockgraph;

import org.lockorder.callgraph.PointerTarget;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GuardNames;
import org.lockorder.ir.LockKind;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Request;

/** What the steps of a path say. */
public final class StepWords {
  private StepWords() {}

  /**
   * How a lock came to be held.
   *
   * @param id the lock's name
   */
  public static String taking(FunctionFacts holder, HeldLock held, String id) {
    if (holder.form() == FunctionFacts.Form.DRIVER) {
      LockKind kind = held.lock().kind();
      if (kind == LockKind.COMPLETION) {
        return "is to complete " + id;
      }
      return kind.isEvent()
          ? "runs as %s %s".formatted(kind.label(), id)
          : "whoever calls holds %s (%s)".formatted(id, held.mode().label());
    }
    return held.asserted()
        ? GuardNames.shown(held.by()) + "(): the caller holds " + id
        : "%s(): takes %s (%s)".formatted(GuardNames.shown(held.by()), id, held.mode().label());
  }

  /** Whom a function calls to wait for a lock; empty where it is only run for it. */
  public static String asker(FunctionFacts asking, Request request) {
    return asking.form() == FunctionFacts.Form.DRIVER ? "" : GuardNames.shown(request.by());
  }

  /** That somebody waits for a lock. */
  public static String asking(FunctionFacts asking, Request request, String id) {
    return asking(asker(asking, request), request.mode().label(), id);
  }

  /** Likewise, of {@link #asker}. */
  public static String asking(String asker, String mode, String id) {
    return asker.isEmpty()
        ? "runs %s".formatted(id)
        : "%s(): waits for %s (%s)".formatted(asker, id, mode);
  }

  /** That somebody is called. */
  public static String calling(CallSite call, FunctionFacts target) {
    String callee = GuardNames.shown(target.name());
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
