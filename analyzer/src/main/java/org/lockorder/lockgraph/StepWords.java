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
          ? "runs as " + kind.label() + " " + id
          : "whoever calls holds " + id + " (" + held.mode().label() + ")";
    }
    return held.asserted()
        ? GuardNames.shown(held.by()) + "(): the caller holds " + id
        : GuardNames.shown(held.by()) + "(): takes " + id + " (" + held.mode().label() + ")";
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
    return asker.isEmpty() ? "runs " + id : asker + "(): waits for " + id + " (" + mode + ")";
  }

  /** That somebody is called. */
  public static String calling(CallSite call, FunctionFacts target) {
    String calls = "calls " + GuardNames.shown(target.name()) + "()";
    PointerTarget pointer = call.pointer();
    if (pointer == null) {
      return calls;
    }
    if (pointer.among() == 1) {
      return calls + " through a pointer";
    }
    return pointer.isCertain()
        ? calls + " through a pointer, as all " + pointer.among() + " of a list"
        : calls + " through a pointer, or one of " + (pointer.among() - 1) + " others";
  }
}
