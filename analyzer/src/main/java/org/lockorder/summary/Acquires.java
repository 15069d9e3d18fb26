package org.lockorder.summary;

import java.util.ArrayList;
import java.util.Arrays;
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

  private static final IdentityHashMap<CallSite, List<Through>> NO_CALLS = new IdentityHashMap<>(0);

  private static final int[] NOTHING = {};
  private static final AtomSet[] NO_MORE = {};

  private AtomSet atoms = AtomSet.NONE;

  /** By the doubt of a way down at most, less one; none where that adds nothing. */
  private AtomSet[] beyond = NO_MORE;

  private AtomSet near = AtomSet.NONE;
  private int[] requested = NOTHING;
  private int[] takeAtoms = NOTHING;
  private AtomSet taken = AtomSet.NONE;

  /** By key, in order; none any more once they are settled. */
  private Map<String, Take> known = new LinkedHashMap<>(2);

  private List<Take> takes = List.of();
  private IdentityHashMap<CallSite, List<Through>> throughCalls = NO_CALLS;

  /** The atoms that calls by name lead to, by number. */
  public AtomSet atoms() {
    return atoms;
  }

  /** Likewise with calls of that doubt at most, taken together. */
  public AtomSet atoms(int doubt) {
    return doubt == 0 || beyond.length == 0 ? atoms : beyond[doubt - 1];
  }

  /**
   * The locks that hang on parameters as those see them who call through a pointer, and cannot tell
   * whose they are.
   */
  AtomSet taken() {
    return taken;
  }

  /** The takes that are of that atom for who calls through a pointer. */
  public List<Take> takesOf(int atom) {
    List<Take> found = new ArrayList<>();
    if (taken.contains(atom)) {
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
    for (Take take : takes) {
      each.accept(take, takeAtoms[index++]);
    }
  }

  /** Numbers the takes, once all are known. */
  void nameTakes(Atoms numbers) {
    if (takes.isEmpty()) {
      return;
    }
    takeAtoms = takes.stream().mapToInt(t -> atom(t.lock(), t.mode(), numbers)).toArray();
    AtomUnion named = new AtomUnion();
    Arrays.stream(takeAtoms).filter(atom -> atom >= 0).forEach(named::add);
    taken = numbers.shared(named.toSet());
  }

  /**
   * What who calls this asks for, with that doubt more: its locks that hang on parameters.
   *
   * @param doubtful how doubtful the call is
   */
  AtomSet below(int doubtful, int more) {
    return doubtful == DOUBT_MOST ? near : atoms(more);
  }

  void setBeyond(AtomSet[] atomsByDoubt) {
    for (AtomSet each : atomsByDoubt) {
      if (!each.equals(atoms)) {
        beyond = atomsByDoubt;
      }
    }
  }

  /** What is asked for {@link #NEAR} calls below at most. */
  public AtomSet near() {
    return near;
  }

  /** Sets {@link #near} of functions that pointers may mean. */
  void setNear(AtomSet atomsNear) {
    near = atomsNear;
  }

  /** What the function itself asks for, or by its arguments makes callees ask for. */
  void addOwn(Summary summary, AtomUnion all) {
    for (int atom : requested) {
      if (atom >= 0) {
        all.add(atom);
      }
    }
    for (CallSite call : summary.calls()) {
      for (Through t : through(call)) {
        if (t.atom() >= 0) {
          all.add(t.atom());
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
    return known.isEmpty() ? takes : List.copyOf(known.values());
  }

  /** What the takes of the function called there are here. */
  public List<Through> through(CallSite call) {
    List<Through> through = throughCalls.isEmpty() ? null : throughCalls.get(call);
    return through == null ? List.of() : through;
  }

  boolean isEmpty() {
    return atoms.isEmpty() && takes().isEmpty();
  }

  /**
   * Adds a function's own requests and what is known of its callees; tells whether that brought
   * anything new.
   */
  boolean update(Summary summary, SeenTakes seen, Atoms numbers, IntFunction<Acquires> of) {
    int before = known.size();
    AtomUnion all = new AtomUnion(atoms);
    IdentityHashMap<CallSite, List<Through>> found = new IdentityHashMap<>(2);
    requested = summary.requests().isEmpty() ? NOTHING : new int[summary.requests().size()];
    for (int i = 0; i < requested.length; i++) {
      Request r = summary.requests().get(i);
      seen.of(r.lock(), r.mode()).ifPresent(take -> add(take, numbers, all));
      requested[i] = r.lock().ofParameter() ? -1 : atom(r.lock(), r.mode(), numbers);
    }
    for (CallSite call : summary.calls()) {
      if (call.isPointed()) {
        continue; // what lies behind a pointer is added when all functions are known
      }
      Acquires callee = of.apply(call.target());
      boolean reclaims = call.mayReclaim();
      numbers.add(callee.atoms, reclaims, all);
      List<Take> theirs = callee.takes();
      List<Optional<Take>> here = theirs.isEmpty() ? List.of() : seen.of(call, callee);
      List<Through> through = new ArrayList<>(theirs.size());
      for (int i = 0; i < theirs.size(); i++) {
        Take take = theirs.get(i);
        if (reclaims || take.lock().kind() != LockKind.RECLAIM) {
          Take seenHere = here.get(i).orElse(null);
          Atoms.Known one = seenHere == null ? null : add(seenHere, numbers, all);
          through.add(
              one == null
                  ? new Through(take, null, -1)
                  : new Through(take, one.take(), one.atom()));
        }
      }
      if (!through.isEmpty()) {
        found.put(call, List.copyOf(through));
      }
    }
    throughCalls = found.isEmpty() ? NO_CALLS : found;
    AtomSet old = atoms;
    atoms = numbers.shared(all.toSet());
    return known.size() > before || !atoms.equals(old);
  }

  /** Nothing more comes. */
  void settle() {
    takes = List.copyOf(known.values());
    known = Map.of();
  }

  /**
   * Adds one as this function's callers may see it, with its number where it hangs on no parameter;
   * null where it has no name for them.
   */
  private Atoms.@Nullable Known add(Take take, Atoms numbers, AtomUnion all) {
    Take seen = take;
    if (seen.lock().ofParameter()) {
      Take one = known.get(seen.key());
      if (one == null && known.size() < PATHS_MOST) {
        one = numbers.ofParameter(seen);
        known.put(seen.key(), one);
      }
      if (one != null) {
        return new Atoms.Known(one, -1);
      }
      seen = Take.of(seen.lock().some(), seen.mode());
    }
    LockName name = seen.lock().name();
    return name == null ? null : numbers.shared(seen, name, all);
  }

  private static int atom(LockUse lock, LockMode mode, Atoms numbers) {
    LockName name = lock.name();
    return name == null ? -1 : numbers.number(lock, mode, name);
  }
}
