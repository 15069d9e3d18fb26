package org.lockorder.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.program.LockName;

/**
 * Which locks a function asks for, itself or anywhere below: by class where the lock is told
 * without its parameters, by path where a caller's arguments say which it is. Held sets are not in
 * it, so it stays small; how a lock is come to is searched again for what is shown.
 */
public final class Acquires {
  /** Paths from parameters kept of one function; the rest count by class. */
  static final int PATHS_MOST = 32;

  /**
   * A lock that hangs on a parameter.
   *
   * @param key equal for takes that callers need not tell apart
   */
  public record Take(LockUse lock, LockMode mode, String key) {
    /** With its key. */
    public static Take of(LockUse lock, LockMode mode) {
      LockName name = lock.name();
      String id = name == null ? "" : name.id();
      return new Take(lock, mode, lock.key() + ":" + mode.label() + id);
    }
  }

  /**
   * What a callee's take is at one call.
   *
   * @param take as the callee has it
   * @param here as this function's callers may see it; null where it has no name here
   * @param atom its number where it hangs on no parameter of this function, else -1
   */
  public record Through(Take take, @Nullable Take here, int atom) {}

  private final BitSet atoms = new BitSet();
  private final Map<String, Take> takes = new LinkedHashMap<>();
  private final IdentityHashMap<CallSite, List<Through>> throughCalls = new IdentityHashMap<>();

  /** The atoms, by number; not to be changed. */
  public BitSet atoms() {
    return atoms;
  }

  /** The locks that hang on parameters. */
  public List<Take> takes() {
    return List.copyOf(takes.values());
  }

  /** What the takes of the function called there are here. */
  public List<Through> through(CallSite call) {
    return throughCalls.getOrDefault(call, List.of());
  }

  boolean isEmpty() {
    return atoms.isEmpty() && takes.isEmpty();
  }

  /**
   * Adds a function's own requests and what is known of its callees; tells whether that brought
   * anything new.
   */
  boolean update(Summary summary, Uses uses, Atoms numbers, IntFunction<Acquires> of) {
    int before = atoms.cardinality() + takes.size();
    for (Request r : summary.requests()) {
      add(Take.of(r.lock(), r.mode()), uses, numbers);
    }
    for (CallSite call : summary.calls()) {
      Acquires callee = of.apply(call.target());
      boolean reclaims = call.contexts().stream().anyMatch(c -> c.allows(LockKind.RECLAIM));
      atoms.or(reclaims ? callee.atoms : numbers.withoutReclaim(callee.atoms));
      List<Through> through = new ArrayList<>();
      for (Take take : List.copyOf(callee.takes.values())) {
        if (!reclaims && take.lock().kind() == LockKind.RECLAIM) {
          continue;
        }
        LockUse use = uses.through(take.lock(), call.arguments());
        through.add(resolved(take, add(Take.of(use, take.mode()), uses, numbers), numbers));
      }
      throughCalls.put(call, through);
    }
    return atoms.cardinality() + takes.size() > before;
  }

  private static Through resolved(Take take, @Nullable Take here, Atoms numbers) {
    if (here == null) {
      return new Through(take, null, -1);
    }
    return here.lock().ofParameter()
        ? new Through(take, here, -1)
        : new Through(take, here, atom(here, numbers));
  }

  /** Adds one, as this function's callers may see it; null where it has no name for them. */
  private @Nullable Take add(Take take, Uses uses, Atoms numbers) {
    if (take.lock().isNever()) {
      return null;
    }
    Take seen = Take.of(uses.exported(take.lock()), take.mode());
    if (seen.lock().ofParameter()) {
      Take known = takes.get(seen.key());
      if (known != null) {
        return known;
      }
      if (takes.size() < PATHS_MOST) {
        takes.put(seen.key(), seen);
        return seen;
      }
      seen = Take.of(seen.lock().some(), take.mode());
    }
    if (seen.lock().name() == null) {
      return null;
    }
    atoms.set(atom(seen, numbers));
    return numbers.shared(seen);
  }

  private static int atom(Take take, Atoms numbers) {
    LockUse lock = take.lock();
    return lock.name() == null
        ? -1
        : numbers.number(new Atom(lock.name(), take.mode(), lock.kind(), lock.isUnsure()));
  }

  /** The number of the atom that a request is, or -1 where a parameter says which lock it is. */
  public static int atomOf(Request request, Atoms numbers) {
    return request.lock().ofParameter()
        ? -1
        : atom(Take.of(request.lock(), request.mode()), numbers);
  }
}
