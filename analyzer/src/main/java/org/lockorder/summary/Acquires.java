package org.lockorder.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
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

  /**
   * The doubt of all calls on a way down together is this at most: two pointers that can hardly
   * mean another function, or one that may mean many.
   */
  public static final int DOUBT_MOST = 2;

  /**
   * Calls by name that a way goes on for behind a pointer that may mean many functions, and those
   * that lead to it at most: the farther away, the less any of them is what the caller is about.
   */
  public static final int NEAR = 3;

  /** Likewise on the ways of a cycle that is told. */
  public static final int DOUBT_OF_CYCLES = 1;

  private static final BitSet NONE = new BitSet(0);

  private static final IdentityHashMap<CallSite, List<Through>> NO_CALLS = new IdentityHashMap<>(0);

  private BitSet atoms = new BitSet(0);

  /** By the doubt of a way down at most, less one. */
  private BitSet[] beyond = {};

  private BitSet near = NONE;
  private int[] requested = {};
  private int[] takeAtoms = {};
  private BitSet taken = NONE;
  private Map<String, Take> takes = new LinkedHashMap<>(2);
  private IdentityHashMap<CallSite, List<Through>> throughCalls = NO_CALLS;

  /** The atoms that calls by name lead to, by number; not to be changed. */
  public BitSet atoms() {
    return atoms;
  }

  /** Likewise with calls of that doubt at most, taken together. */
  public BitSet atoms(int doubt) {
    return doubt == 0 || beyond.length == 0 ? atoms : beyond[doubt - 1];
  }

  /**
   * The locks that hang on parameters as those see them who call through a pointer, and cannot tell
   * whose they are; not to be changed.
   */
  BitSet taken() {
    return taken;
  }

  /** The takes that are of that atom for who calls through a pointer. */
  public List<Take> takesOf(int atom) {
    List<Take> found = new ArrayList<>();
    if (taken.get(atom)) {
      forEachTake(
          (take, number) -> {
            if (number == atom) {
              found.add(take);
            }
          });
    }
    return found;
  }

  /** Each take with the number of the atom that it is for who calls through a pointer, or -1. */
  public void forEachTake(ObjIntConsumer<Take> each) {
    int index = 0;
    for (Take take : takes.values()) {
      each.accept(take, takeAtoms[index++]);
    }
  }

  /** Numbers the takes, once all are known. */
  void nameTakes(Atoms numbers) {
    takeAtoms = takes.values().stream().mapToInt(take -> atom(take, numbers)).toArray();
    BitSet named = new BitSet(0);
    Arrays.stream(takeAtoms).filter(atom -> atom >= 0).forEach(named::set);
    taken = numbers.shared(named);
  }

  /**
   * What who calls this asks for, with that doubt more: its locks that hang on parameters.
   *
   * @param doubtful how doubtful the call is
   */
  BitSet below(int doubtful, int more) {
    return doubtful == DOUBT_MOST ? near : atoms(more);
  }

  void setBeyond(BitSet[] atomsByDoubt) {
    beyond = atomsByDoubt;
  }

  /** What is asked for {@link #NEAR} calls below at most; not to be changed. */
  public BitSet near() {
    return near;
  }

  /** Sets {@link #near} of functions that pointers may mean. */
  void setNear(BitSet atomsNear) {
    near = atomsNear;
  }

  /** What the function itself asks for, or by its arguments makes callees ask for. */
  void addOwn(Summary summary, BitSet all) {
    for (int atom : requested) {
      if (atom >= 0) {
        all.set(atom);
      }
    }
    for (CallSite call : summary.calls()) {
      for (Through t : through(call)) {
        if (t.atom() >= 0) {
          all.set(t.atom());
        }
      }
    }
  }

  /** The atom of each of the function's own requests, in their order; -1 for a parameter's lock. */
  public int requested(int request) {
    return requested[request];
  }

  /** The locks that hang on parameters. */
  public List<Take> takes() {
    return List.copyOf(takes.values());
  }

  /** What the takes of the function called there are here. */
  public List<Through> through(CallSite call) {
    List<Through> through = throughCalls.isEmpty() ? null : throughCalls.get(call);
    return through == null ? List.of() : through;
  }

  boolean isEmpty() {
    return atoms.isEmpty() && takes.isEmpty();
  }

  /**
   * Adds a function's own requests and what is known of its callees; tells whether that brought
   * anything new.
   */
  boolean update(Summary summary, SeenTakes seen, Atoms numbers, IntFunction<Acquires> of) {
    int before = atoms.cardinality() + takes.size();
    IdentityHashMap<CallSite, List<Through>> found = new IdentityHashMap<>(2);
    requested = new int[summary.requests().size()];
    for (int i = 0; i < requested.length; i++) {
      Request r = summary.requests().get(i);
      seen.of(r.lock(), r.mode()).ifPresent(take -> add(take, numbers));
      requested[i] = r.lock().ofParameter() ? -1 : atom(Take.of(r.lock(), r.mode()), numbers);
    }
    for (CallSite call : summary.calls()) {
      if (call.isPointed()) {
        continue; // what lies behind a pointer is added when all functions are known
      }
      Acquires callee = of.apply(call.target());
      boolean reclaims = call.mayReclaim();
      numbers.add(callee.atoms, reclaims, atoms);
      List<Take> theirs = callee.takes();
      List<Optional<Take>> here = theirs.isEmpty() ? List.of() : seen.of(call, callee);
      List<Through> through = new ArrayList<>(theirs.size());
      for (int i = 0; i < theirs.size(); i++) {
        Take take = theirs.get(i);
        if (reclaims || take.lock().kind() != LockKind.RECLAIM) {
          through.add(resolved(take, here.get(i).map(t -> add(t, numbers)).orElse(null), numbers));
        }
      }
      if (!through.isEmpty()) {
        found.put(call, List.copyOf(through));
      }
    }
    throughCalls = found.isEmpty() ? NO_CALLS : found;
    return atoms.cardinality() + takes.size() > before;
  }

  /** Nothing more comes: equal sets become one object, for most ask for what their callees do. */
  void settle(Atoms numbers) {
    atoms = numbers.shared(atoms);
    takes = takes.isEmpty() ? Map.of() : takes;
  }

  private static Through resolved(Take take, @Nullable Take here, Atoms numbers) {
    if (here == null) {
      return new Through(take, null, -1);
    }
    return here.lock().ofParameter()
        ? new Through(take, here, -1)
        : new Through(take, here, atom(here, numbers));
  }

  /** Adds one as this function's callers may see it; null where it has no name for them. */
  private @Nullable Take add(Take take, Atoms numbers) {
    Take seen = take;
    if (seen.lock().ofParameter()) {
      Take known = takes.get(seen.key());
      if (known != null) {
        return known;
      }
      if (takes.size() < PATHS_MOST) {
        takes.put(seen.key(), seen);
        return seen;
      }
      seen = Take.of(seen.lock().some(), seen.mode());
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
}
