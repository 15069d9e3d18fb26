package org.lockorder.lockgraph;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lockorder.ir.LockKind;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;
import org.lockorder.threads.Threads;

/**
 * What functions ask for, themselves or below, while they hold nothing that they waited for: what
 * their callers' locks come straight before. An edge over a third lock follows from two others, so
 * lockdep does not keep it either (check_prevs_add() in kernel/locking/lockdep.c).
 */
final class Nearest implements Reach {
  private final Summaries summaries;

  /** By the doubt of the ways at most, and by function. */
  private final BitSet[][] atoms;

  /** By function: the keys of such takes that hang on its parameters. */
  private final List<Set<String>> takes;

  /** One object for all equal sets. */
  private final Map<BitSet, BitSet> shared = new ConcurrentHashMap<>();

  /**
   * @param doubt of ways at most
   */
  Nearest(Summaries summaries, int doubt, Threads threads) {
    this.summaries = summaries;
    int count = summaries.program().functions().size();
    this.atoms = new BitSet[doubt + 1][count];
    this.takes = threads.map(count, this::ownTakes);
    for (int layer = 0; layer <= doubt; layer++) {
      int at = layer;
      threads.map(count, id -> atoms[at][id] = at == 0 ? own(id) : atoms[at - 1][id]);
      for (List<List<Integer>> wave : summaries.waves()) {
        threads.map(wave.size(), i -> gather(wave.get(i), at));
      }
    }
  }

  /** The locks straight before what is asked for on that path: from the last that waited on. */
  @Override
  public List<HeldLock> held(Context context) {
    List<HeldLock> held = context.held();
    for (int i = held.size() - 1; i >= 0; i--) {
      if (isWait(held.get(i))) {
        return held.subList(i, held.size());
      }
    }
    return held;
  }

  private static boolean isWait(HeldLock held) {
    return !held.tried() && held.lock().name() != null && held.lock().kind().isOrdered();
  }

  private static boolean isFree(Context context) {
    return context.held().stream().noneMatch(Nearest::isWait);
  }

  private static boolean isFree(List<Context> contexts) {
    return contexts.stream().anyMatch(Nearest::isFree);
  }

  private Set<String> ownTakes(int id) {
    Set<String> own = new HashSet<>();
    for (Request r : summaries.summary(id).requests()) {
      if (r.lock().ofParameter() && isFree(r.contexts())) {
        own.add(Acquires.Take.of(r.lock(), r.mode()).key());
      }
    }
    return own;
  }

  private BitSet own(int id) {
    BitSet own = new BitSet();
    List<Request> requests = summaries.summary(id).requests();
    for (int i = 0; i < requests.size(); i++) {
      int atom = summaries.acquires(id).requested(i);
      if (atom >= 0 && isFree(requests.get(i).contexts())) {
        own.set(atom);
      }
    }
    return own;
  }

  private List<Integer> gather(List<Integer> component, int layer) {
    boolean more = true;
    while (more) {
      more = false;
      for (int id : component) {
        BitSet all = (BitSet) atoms[layer][id].clone();
        int known = takes.get(id).size();
        for (CallSite call : summaries.summary(id).calls()) {
          if (isFree(call.contexts())) {
            add(id, call, layer, all);
          }
        }
        if (!all.equals(atoms[layer][id]) || takes.get(id).size() > known) {
          atoms[layer][id] = shared(all);
          more = component.size() > 1;
        }
      }
    }
    return component;
  }

  private BitSet shared(BitSet set) {
    BitSet known = shared.putIfAbsent(set, set);
    return known == null ? set : known;
  }

  private void add(int id, CallSite call, int layer, BitSet all) {
    addBelow(call, layer, all);
    if (layer == 0) {
      for (Acquires.Through through : summaries.acquires(id).through(call)) {
        if (takes.get(call.target()).contains(through.take().key())) {
          Acquires.Take here = through.here();
          if (through.atom() >= 0) {
            all.set(through.atom());
          } else if (here != null) {
            takes.get(id).add(here.key());
          }
        }
      }
    }
  }

  @Override
  public boolean leads(CallSite call, int atom, int doubt) {
    int left = doubt - call.doubt();
    return left >= 0
        && summaries.leads(call, atom, doubt)
        && (atoms[left][call.target()].get(atom)
            || (call.isPointed() && firstTakes(call.target()).get(atom)));
  }

  @Override
  public void addBelow(CallSite call, int doubt, BitSet all) {
    int left = doubt - call.doubt();
    if (left < 0) {
      return;
    }
    BitSet below = atoms[left][call.target()];
    if (call.isHazy()) {
      below = (BitSet) below.clone();
      below.and(summaries.acquires(call.target()).near());
    }
    boolean reclaims = call.contexts().stream().anyMatch(c -> c.allows(LockKind.RECLAIM));
    all.or(reclaims ? below : summaries.atoms().withoutReclaim(below));
    if (call.isPointed()) {
      all.or(firstTakes(call.target()));
    }
  }

  /** What the function's own takes are for who calls it through a pointer. */
  private BitSet firstTakes(int function) {
    BitSet found = new BitSet(0);
    Set<String> first = takes.get(function);
    if (!first.isEmpty()) {
      summaries
          .acquires(function)
          .forEachTake(
              (take, atom) -> {
                if (atom >= 0 && first.contains(take.key())) {
                  found.set(atom);
                }
              });
    }
    return found;
  }

  @Override
  public boolean takes(CallSite call, Acquires.Take take) {
    return takes.get(call.target()).contains(take.key());
  }
}
