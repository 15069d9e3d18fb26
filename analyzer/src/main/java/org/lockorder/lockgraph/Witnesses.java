package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockKind;
import org.lockorder.program.LockName;
import org.lockorder.program.Place;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.EntryContexts;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/**
 * Turns a candidate into a witness: the call path in full, if there is one. Remembers ways to the
 * lock it was last asked about, so there is one for each inner lock.
 */
final class Witnesses {
  /** So many functions on a way may each do their part on some condition only. */
  private static final int CONDITIONS_FEW = 4;

  /** Where so many structs contain another, it is anybody's: a device, an inode. */
  private static final int SORTS_MANY = 4;

  private final Summaries summaries;
  private final EntryContexts entries;
  private final Chains chains;
  private final Classes classes;
  private final Owners owners;
  private final Unpublished unpublished;
  private final Servers servers;

  /**
   * @param doubt of the ways at most
   */
  Witnesses(
      Requests requests,
      EntryContexts entries,
      Classes classes,
      Owners owners,
      Unpublished unpublished,
      Servers servers,
      int doubt,
      Effort effort) {
    this.summaries = requests.summaries();
    this.entries = entries;
    this.chains = new Chains(requests, doubt, effort);
    this.classes = classes;
    this.owners = owners;
    this.unpublished = unpublished;
    this.servers = servers;
  }

  /** The ways it looks for witnesses on. */
  Routes routes() {
    return chains.routes();
  }

  /** The witness, or nothing where the outer lock is let go of on every way. */
  Optional<Witness> of(Candidate candidate) {
    return switch (candidate.event()) {
      case Candidate.Event.Asks a -> {
        LockKind kind = a.request().lock().kind();
        yield paths(candidate.function(), a.request().contexts(), candidate.held(), kind).stream()
            .findFirst()
            .map(
                path ->
                    witness(
                        candidate,
                        path,
                        List.of(new Chains.Hop(candidate.function(), null, a.request(), path))));
      }
      case Candidate.Event.Calls c -> {
        LockKind kind = chains.kind(c.goal());
        boolean kept =
            !chains.isOuter(c.goal(), candidate.held())
                && chains.isKept(c.call(), candidate.held());
        yield paths(candidate.function(), c.call().contexts(), candidate.held(), kind).stream()
            .filter(path -> !(kept && path.lastReference()))
            .flatMap(path -> below(candidate, c, path).stream())
            .findFirst();
      }
    };
  }

  private Optional<Witness> below(Candidate candidate, Candidate.Event.Calls c, Context path) {
    return chains
        .find(c.call(), path, c.goal(), candidate.held())
        .map(
            hops -> {
              List<Chains.Hop> all = new ArrayList<>();
              all.add(new Chains.Hop(candidate.function(), c.call(), null, path));
              all.addAll(hops);
              return witness(candidate, path, all);
            });
  }

  /** The paths on which the outer lock is held, with the fewest others first: they may be gates. */
  private List<Context> paths(int function, List<Context> contexts, HeldLock outer, LockKind kind) {
    return contexts.stream()
        .filter(c -> c.held().contains(outer) && c.allows(kind) && !isKept(function, c, kind))
        .sorted(Comparator.comparing(Context::seldom).thenComparingInt(c -> c.held().size()))
        .toList();
  }

  /** Whether every caller keeps the function from reclaim. */
  private boolean isKept(int function, Context path, LockKind kind) {
    return kind == LockKind.RECLAIM
        && entries.at(function, path).values().stream()
            .anyMatch(h -> h.lock().kind().keepsFromReclaim());
  }

  private Witness witness(Candidate candidate, Context first, List<Chains.Hop> hops) {
    HeldLock held = candidate.held();
    FunctionFacts holder = summaries.program().function(candidate.function());
    List<Step> steps = new ArrayList<>();
    Set<Witness.Evidence> evidence = EnumSet.noneOf(Witness.Evidence.class);
    HeldBelow gates = new HeldBelow(entries.at(candidate.function(), first));
    Condition condition = first.condition();
    String outerId = id(held.lock());
    steps.add(
        new Step(
            holder.site(held.line()),
            holder.name(),
            Step.Kind.ACQUIRE,
            StepWords.taking(holder, held, outerId),
            0));
    if (held.asserted()) {
      evidence.add(Witness.Evidence.ASSERTED);
    }
    if (held.tried()) {
      evidence.add(Witness.Evidence.OUTER_TRIED);
    }
    if (held.sometimes()) {
      evidence.add(Witness.Evidence.OUTER_SOMETIMES);
    }
    Request inner = null;
    int depth = 0;
    int doubt = 0;
    Set<String> files = new HashSet<>();
    if (hops.stream().filter(hop -> !hop.isNecessary()).count() > CONDITIONS_FEW) {
      evidence.add(Witness.Evidence.MANY_CONDITIONS);
    }
    for (Chains.Hop hop : hops) {
      FunctionFacts f = summaries.program().function(hop.function());
      condition = condition.and(f.condition()).and(hop.context().condition());
      if (depth > 0) {
        gates.pass(hop.context());
      }
      if (depth > 0 && hop.context().doubtful().stream().anyMatch(d -> d.mayBe(held.lock()))) {
        evidence.add(Witness.Evidence.OUTER_DOUBTED);
      }
      if (hop.context().lastReference()) {
        evidence.add(Witness.Evidence.LAST_REFERENCE);
      }
      if (hop.context().seldom()) {
        evidence.add(Witness.Evidence.SELDOM);
      }
      if (hop.context().once()) {
        evidence.add(Witness.Evidence.ONCE);
      }
      if (depth > 0 && !hop.isNecessary()) {
        evidence.add(Witness.Evidence.CONDITIONAL);
      }
      if (f.boot()) {
        evidence.add(Witness.Evidence.BOOT);
      }
      CallSite call = hop.call();
      if (call != null) {
        FunctionFacts callee = summaries.program().function(call.target());
        steps.add(
            new Step(
                f.site(call.line()),
                f.name(),
                call.isPointed() ? Step.Kind.INDIRECT_CALL : Step.Kind.CALL,
                StepWords.calling(call, callee),
                depth));
        PointerTarget pointer = call.pointer();
        if (pointer != null) {
          evidence.add(Witness.Evidence.INDIRECT);
          boolean back =
              doubt == 0
                  && call.isHazy()
                  && isBack(candidate, hops.subList(depth + 1, hops.size()));
          doubt += call.doubt();
          if (back) {
            evidence.add(Witness.Evidence.INDIRECT_BACK);
          } else {
            if (doubt > Acquires.DOUBT_OF_CYCLES) {
              evidence.add(Witness.Evidence.UNLIKELY);
            }
            if (doubt > 1 || !pointer.isCertain()) {
              evidence.add(Witness.Evidence.INDIRECT_MANY);
            }
          }
          files.remove(f.file());
          if (files.stream().anyMatch(pointer::isLeftOutIn)) {
            evidence.add(Witness.Evidence.INDIRECT_ELSEWHERE);
          }
        }
        if (call.ambiguous()) {
          evidence.add(Witness.Evidence.AMBIGUOUS_CALL);
        }
      }
      if (hop.request() != null) {
        inner = hop.request();
        steps.add(
            new Step(
                f.site(inner.line()),
                f.name(),
                Step.Kind.ACQUIRE_INNER,
                StepWords.asking(
                    StepWords.asker(f, inner), inner.mode().label(), goalId(candidate, inner)),
                depth));
      }
      files.add(f.file());
      depth++;
    }
    if (inner == null) {
      throw new IllegalStateException("a chain that ends in no request");
    }
    if (held.lock().kind() == LockKind.COUNTED_RWSEM
        || inner.lock().kind() == LockKind.COUNTED_RWSEM) {
      evidence.add(Witness.Evidence.COUNTED);
    }
    if (inner.lock().kind() == LockKind.WW_MUTEX && inner.lock().subclass() != null) {
      evidence.add(Witness.Evidence.WITH_CONTEXT);
    }
    LockUse innerUse = goalUse(candidate, inner);
    if (outerId.equals(id(innerUse))) {
      evidence.add(Witness.Evidence.SAME_CLASS);
    }
    if (isSplit(held.lock()) || isSplit(innerUse)) {
      evidence.add(Witness.Evidence.SPLIT);
    }
    if (isOuterUnpublished(candidate)) {
      evidence.add(Witness.Evidence.OUTER_UNPUBLISHED);
    }
    if (candidate.event() instanceof Candidate.Event.Asks
        && unpublished.isBefore(candidate.function(), inner.lock(), inner.line())) {
      evidence.add(Witness.Evidence.INNER_UNPUBLISHED);
    }
    if (isHandedOn(held.lock())) {
      evidence.add(Witness.Evidence.HANDED_ON);
    }
    if (isPooled(held.lock())) {
      evidence.add(Witness.Evidence.POOLED);
    }
    if (isOfAnyOwner(held.lock()) || isOfAnyOwner(innerUse)) {
      evidence.add(Witness.Evidence.ANY_OWNER);
    }
    if (innerUse.isUnsure() || isUnsure(candidate)) {
      evidence.add(Witness.Evidence.UNKNOWN_FLAGS);
    }
    FunctionFacts last = summaries.program().function(hops.get(hops.size() - 1).function());
    return new Witness(
        steps,
        held.mode(),
        inner.mode(),
        holder.name() + "@" + holder.file(),
        last.name() + "@" + last.file(),
        refinement(candidate.function(), held.lock()),
        innerRefinement(candidate, innerUse, hops.getLast(), inner),
        gates.besides(outerId, classes),
        condition,
        areOneObject(held.lock(), innerUse, isInSight(candidate)),
        evidence);
  }

  /** Whether who is called through a pointer asks for a lock of his own in the end. */
  private boolean isBack(Candidate candidate, List<Chains.Hop> behind) {
    if (behind.isEmpty() || behind.stream().anyMatch(hop -> isPointed(hop.call()))) {
      return false;
    }
    Chains.Hop last = behind.get(behind.size() - 1);
    String lock = last.request() == null ? "" : id(goalUse(candidate, last.request()));
    return owners.isOf(lock, file(behind.get(0)))
        && owners.isOf(lock, file(last))
        && owners.isForeign(id(candidate.held().lock()), lock);
  }

  private String file(Chains.Hop hop) {
    return summaries.program().function(hop.function()).file();
  }

  private static boolean isPointed(@Nullable CallSite call) {
    return call != null && call.isPointed();
  }

  private boolean isOuterUnpublished(Candidate candidate) {
    LockUse outer = candidate.held().lock();
    return switch (candidate.event()) {
      case Candidate.Event.Asks a ->
          unpublished.isBefore(candidate.function(), outer, a.request().line());
      case Candidate.Event.Calls c ->
          unpublished.isThrough(candidate.function(), outer, c.call().line());
    };
  }

  private boolean isUnsure(Candidate candidate) {
    return candidate.event() instanceof Candidate.Event.Calls c
        && c.goal() instanceof Candidate.Goal.OfAtom a
        && summaries.atoms().get(a.atom()).unsure();
  }

  private boolean isSplit(LockUse use) {
    LockName name = use.name();
    return name != null && summaries.isSplit(name);
  }

  private boolean isHandedOn(LockUse use) {
    LockName name = use.name();
    return name != null && summaries.isHandedOn(name);
  }

  private boolean isPooled(LockUse use) {
    LockName name = use.name();
    return name != null && summaries.isPooled(name);
  }

  /** Whether the inner lock is named as the function that holds the outer one names it. */
  private static boolean isInSight(Candidate candidate) {
    return switch (candidate.event()) {
      case Candidate.Event.Asks a -> true;
      case Candidate.Event.Calls c -> c.goal() instanceof Candidate.Goal.OfTake;
    };
  }

  /** Whether many structs contain that of the lock, and it is not known which does here. */
  private boolean isOfAnyOwner(LockUse use) {
    LockName name = use.name();
    CType.Struct owner = use.place().owner();
    return name != null
        && !name.singleton()
        && name.refinement() == null
        && owner != null
        && summaries.program().types().containers(owner.tag()) >= SORTS_MANY;
  }

  /** Paths of two functions that read alike lead to one object only from a static one. */
  private static boolean areOneObject(LockUse outer, LockUse inner, boolean inSight) {
    LockName a = outer.name();
    LockName b = inner.name();
    if (a == null || b == null) {
      return false;
    }
    Place around = outer.place().parent();
    Place other = inner.place().parent();
    return (a.singleton() && b.singleton())
        || (around != null
            && other != null
            && (inSight || around.root() instanceof Place.Root.Static)
            && around.sameAs(other));
  }

  private static String id(LockUse use) {
    LockName name = use.name();
    return name == null ? "?" : name.id();
  }

  private Refinement refinement(int function, LockUse use) {
    LockName name = use.name();
    return new Refinement(name == null ? null : name.refinement(), servers.of(function, use));
  }

  /** As who asks for it sees it, or else who holds the outer one. */
  private Refinement innerRefinement(
      Candidate candidate, LockUse use, Chains.Hop last, Request inner) {
    Refinement above = refinement(candidate.function(), use);
    List<String> tables = servers.of(last.function(), inner.lock());
    return tables.isEmpty() ? above : new Refinement(above.container(), tables);
  }

  private String goalId(Candidate candidate, Request inner) {
    return id(goalUse(candidate, inner));
  }

  /**
   * The inner lock as the holder of the outer one sees it, which may say more than the requester.
   */
  private LockUse goalUse(Candidate candidate, Request inner) {
    return switch (candidate.event()) {
      case Candidate.Event.Asks a -> inner.lock();
      case Candidate.Event.Calls c ->
          switch (c.goal()) {
            case Candidate.Goal.OfAtom atom -> {
              LockName name = summaries.atoms().get(atom.atom()).name();
              yield new LockUse(
                  inner.lock().place(), inner.lock().subclass(), name, inner.lock().kind());
            }
            case Candidate.Goal.OfTake take ->
                summaries.acquires(candidate.function()).through(c.call()).stream()
                    .filter(t -> t.take().key().equals(take.key()) && t.here() != null)
                    .map(t -> t.here() == null ? inner.lock() : t.here().lock())
                    .findFirst()
                    .orElse(inner.lock().some());
          };
    };
  }
}
