package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lockorder.ir.LockKind;
import org.lockorder.program.LockName;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.AtomSet;
import org.lockorder.summary.AtomUnion;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;
import org.lockorder.threads.Threads;

/**
 * What functions ask for, themselves or below, while they hold nothing that they waited for, or
 * that they take in one go with it: what their callers' locks come straight before. An edge over a
 * third lock follows from two others, so lockdep does not keep it either (check_prevs_add() in
 * kernel/locking/lockdep.c).
 */
final class Nearest implements Reach {
  private final Summaries summaries;
  private final Droppers droppers;

  /** By the doubt of the ways at most, and by function. */
  private final AtomSet[][] atoms;

  /** By function: the keys of such takes that hang on its parameters. */
  private final List<Set<String>> takes;

  /**
   * Whether it is what lockdep soon sees: not what happens to few of the objects that come there,
   * and past the locks that it is blind to.
   */
  private final boolean seen;

  private Nearest(
      Summaries summaries, Droppers droppers, int doubt, boolean seen, Threads threads) {
    this.seen = seen;
    this.summaries = summaries;
    this.droppers = droppers;
    int count = summaries.program().functions().size();
    this.atoms = new AtomSet[doubt + 1][];
    this.takes = new ArrayList<>(threads.map(count, this::ownTakes));
    this.atoms[0] = threads.map(count, this::own).toArray(AtomSet[]::new);
  }

  /**
   * However far below.
   *
   * @param doubt of ways at most
   */
  static Nearest of(Summaries summaries, Droppers droppers, int doubt, Threads threads) {
    return of(summaries, droppers, doubt, false, threads);
  }

  /**
   * Likewise as lockdep soon sees it: without what happens to few of the objects that come there,
   * and past the locks that it is blind to, after which others come straight before.
   *
   * @param doubt of ways at most
   */
  static Nearest seen(Summaries summaries, Droppers droppers, int doubt, Threads threads) {
    return of(summaries, droppers, doubt, true, threads);
  }

  private static Nearest of(
      Summaries summaries, Droppers droppers, int doubt, boolean seen, Threads threads) {
    Nearest all = new Nearest(summaries, droppers, doubt, seen, threads);
    for (int layer = 0; layer <= doubt; layer++) {
      int at = layer;
      if (at > 0) {
        all.atoms[at] = all.atoms[at - 1].clone();
      }
      for (List<List<Integer>> wave : summaries.waves()) {
        threads.map(wave.size(), i -> all.gather(wave.get(i), at));
      }
    }
    return all;
  }

  /** By calls by name, so many at most. */
  static Nearest within(int depth, Summaries summaries, Droppers droppers, Threads threads) {
    Nearest all = new Nearest(summaries, droppers, 0, false, threads);
    for (int round = 1; round < depth; round++) {
      AtomSet[] next = threads.map(all.atoms[0].length, all::oneCallMore).toArray(AtomSet[]::new);
      all.atoms[0] = next;
    }
    return all;
  }

  private AtomSet oneCallMore(int id) {
    AtomUnion more = null;
    for (CallSite call : summaries.summary(id).calls()) {
      if (!call.isPointed() && isFree(call.contexts())) {
        more = more == null ? new AtomUnion(atoms[0][id]) : more;
        addBelow(call, 0, more);
        for (Acquires.Through through : summaries.acquires(id).through(call)) {
          if (through.atom() >= 0 && takes(call, through.take())) {
            more.add(through.atom());
          }
        }
      }
    }
    return more == null ? atoms[0][id] : shared(more);
  }

  /** The locks straight before what is asked for on that path: from the last that waited on. */
  @Override
  public List<HeldLock> held(Context context) {
    if (!counts(context)) {
      return List.of();
    }
    List<HeldLock> held = context.held();
    for (int i = held.size() - 1; i >= 0; i--) {
      if (isWait(held.get(i))) {
        return held.subList(i, held.size());
      }
    }
    return held;
  }

  private boolean isWait(HeldLock held) {
    LockName name = held.lock().name();
    LockKind kind = held.lock().kind();
    return !held.tried()
        && name != null
        && kind.isOrdered()
        && (!seen || (kind.hasMap() && !summaries.isHidden(name)));
  }

  private boolean counts(Context context) {
    return !seen || !context.seldom();
  }

  private boolean isFree(Context context) {
    if (!counts(context)) {
      return false;
    }
    for (HeldLock held : context.held()) {
      if (isWait(held)) {
        return false;
      }
    }
    return true;
  }

  private boolean isFree(List<Context> contexts) {
    for (Context context : contexts) {
      if (isFree(context)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing is held that the callee does not let go of before it sleeps. */
  private boolean isFreeOnceDropped(CallSite call) {
    for (Context path : call.contexts()) {
      if (counts(path)
          && path.held().stream().allMatch(h -> !isWait(h) || h.lock().kind().spins())
          && droppers.allows(path, LockKind.MUTEX, call)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing lies between that was waited for, but for what is taken in one go with it. */
  private boolean isFree(int id, Request request) {
    return request.contexts().stream()
        .anyMatch(
            path ->
                counts(path)
                    && path.held().stream()
                        .allMatch(held -> !isWait(held) || areLeft(id, held, request)));
  }

  /**
   * Whether the function is there to take both, as mem_hotplug_begin() does the CPU lock and its
   * own: who calls it asks for the second as straight as for the first.
   */
  private boolean areLeft(int id, HeldLock held, Request request) {
    return summaries.summary(id).exits().stream()
        .anyMatch(
            exit ->
                exit.acquired().stream().anyMatch(l -> l.lock().sameAs(held.lock()))
                    && exit.acquired().stream().anyMatch(l -> l.lock().sameAs(request.lock())));
  }

  private Set<String> ownTakes(int id) {
    Set<String> own = Set.of();
    for (Request r : summaries.summary(id).requests()) {
      if (r.lock().ofParameter() && isFree(id, r)) {
        own = own.isEmpty() ? new HashSet<>() : own;
        own.add(Acquires.Take.of(r.lock(), r.mode()).key());
      }
    }
    return own;
  }

  private AtomSet own(int id) {
    AtomUnion own = null;
    List<Request> requests = summaries.summary(id).requests();
    for (int i = 0; i < requests.size(); i++) {
      int atom = summaries.acquires(id).requested(i);
      if (atom >= 0 && isFree(id, requests.get(i))) {
        own = own == null ? new AtomUnion() : own;
        own.add(atom);
      }
    }
    return own == null ? AtomSet.NONE : shared(own);
  }

  private List<Integer> gather(List<Integer> component, int layer) {
    boolean more = true;
    while (more) {
      more = false;
      for (int id : component) {
        AtomUnion all = new AtomUnion(atoms[layer][id]);
        int known = takes.get(id).size();
        for (CallSite call : summaries.summary(id).calls()) {
          if (isFree(call.contexts())) {
            add(id, call, layer, all, take -> true);
          } else if (isFreeOnceDropped(call)) {
            AtomUnion below = new AtomUnion();
            add(id, call, layer, below, take -> take.lock().kind().sleeps());
            summaries.atoms().onlySleeping(below);
            all.add(below.toSet());
          }
        }
        AtomSet found = all.toSet();
        if (!found.equals(atoms[layer][id]) || takes.get(id).size() > known) {
          atoms[layer][id] = summaries.atoms().shared(found);
          more = component.size() > 1;
        }
      }
    }
    return component;
  }

  private AtomSet shared(AtomUnion set) {
    return summaries.atoms().shared(set.toSet());
  }

  private void add(
      int id, CallSite call, int layer, AtomUnion all, Predicate<Acquires.Take> wanted) {
    addBelow(call, layer, all);
    if (layer == 0) {
      for (Acquires.Through through : summaries.acquires(id).through(call)) {
        if (takes.get(call.target()).contains(through.take().key())
            && wanted.test(through.take())) {
          Acquires.Take here = through.here();
          if (through.atom() >= 0) {
            all.add(through.atom());
          } else if (here != null) {
            addTake(id, here.key());
          }
        }
      }
    }
  }

  private void addTake(int id, String key) {
    if (takes.get(id).isEmpty()) {
      takes.set(id, new HashSet<>());
    }
    takes.get(id).add(key);
  }

  @Override
  public boolean leads(int target, int doubtful, int atom, int doubt) {
    int left = doubt - doubtful;
    return left >= 0
        && summaries.leads(target, doubtful, atom, doubt)
        && (atoms[left][target].contains(atom)
            || (doubtful > 0 && firstTakes(target).contains(atom)));
  }

  @Override
  public void addBelow(CallSite call, int doubt, AtomUnion all) {
    int left = doubt - call.doubt();
    if (left < 0) {
      return;
    }
    AtomSet below = atoms[left][call.target()];
    if (doubt == Acquires.DOUBT_MOST) { // where pointers of many count, how far matters
      AtomUnion both = new AtomUnion(below);
      both.retain(new AtomUnion(summaries.below(call, left)));
      below = both.toSet();
    }
    summaries.atoms().add(below, call.mayReclaim(), all);
    if (call.isPointed()) {
      all.add(firstTakes(call.target()));
    }
  }

  /** What the function's own takes are for who calls it through a pointer. */
  private AtomSet firstTakes(int function) {
    AtomUnion found = new AtomUnion();
    Set<String> first = takes.get(function);
    if (!first.isEmpty()) {
      summaries
          .acquires(function)
          .forEachTake(
              (take, atom) -> {
                if (atom >= 0 && first.contains(take.key())) {
                  found.add(atom);
                }
              });
    }
    return found.toSet();
  }

  @Override
  public boolean takes(CallSite call, Acquires.Take take) {
    return takes.get(call.target()).contains(take.key());
  }
}
