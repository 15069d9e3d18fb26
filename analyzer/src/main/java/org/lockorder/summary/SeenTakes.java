package org.lockorder.summary;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockMode;
import org.lockorder.pointers.Substitution;
import org.lockorder.summary.Acquires.Take;

/**
 * What a function takes, and what those take that it calls, as its own callers may see it. That
 * asks for no order among functions, as numbering does: what is known of the functions called
 * already can be looked at beforehand, on any thread.
 */
final class SeenTakes {
  private final Uses uses;
  private final IdentityHashMap<CallSite, List<Optional<Take>>> known = new IdentityHashMap<>(2);

  /**
   * @param uses of the function
   */
  SeenTakes(Uses uses) {
    this.uses = uses;
  }

  /**
   * Looks at the takes of all functions called.
   *
   * @param of what is known of each; null for one that is not settled
   */
  void prepare(Summary summary, IntFunction<@Nullable Acquires> of) {
    for (CallSite call : summary.calls()) {
      Acquires callee = call.isPointed() ? null : of.apply(call.target());
      List<Optional<Take>> seen = callee == null ? List.of() : find(call, callee);
      if (!seen.isEmpty()) {
        known.put(call, seen);
      }
    }
  }

  /** Each of the callee's takes, in its order; nothing where flags are against it. */
  List<Optional<Take>> of(CallSite call, Acquires callee) {
    List<Optional<Take>> before = known.get(call);
    return before != null ? before : find(call, callee);
  }

  private List<Optional<Take>> find(CallSite call, Acquires callee) {
    List<Take> takes = callee.takes();
    if (takes.isEmpty()) {
      return List.of();
    }
    Substitution passing = uses.resolver().passing(call.arguments());
    List<Optional<Take>> seen = new ArrayList<>(takes.size());
    for (Take take : takes) {
      seen.add(of(uses.through(take.lock(), passing), take.mode()));
    }
    return seen;
  }

  /** A lock of the function itself; nothing where flags are against it. */
  Optional<Take> of(LockUse lock, LockMode mode) {
    return lock.isNever()
        ? Optional.empty()
        : Optional.of(Take.of(uses.common().one(uses.exported(lock)), mode));
  }
}
