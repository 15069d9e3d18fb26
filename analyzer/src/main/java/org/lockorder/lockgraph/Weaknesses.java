package org.lockorder.lockgraph;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.ir.CType;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.Op;
import org.lockorder.lockgraph.Witness.Evidence;
import org.lockorder.program.LockName;
import org.lockorder.program.Resolution;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Exit;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;
import org.lockorder.summary.Summary;

/** Finds what makes a witness worth less than two direct calls between exact locks. */
final class Weaknesses {
  /** So many functions on a way may each do their part on some condition only. */
  private static final int CONDITIONS_FEW = 4;

  /** Where so many structs contain another, it is anybody's: a device, an inode. */
  private static final int SORTS_MANY = 4;

  private final Summaries summaries;
  private final Owners owners;
  private final Unpublished unpublished;
  private final Removals removals;

  Weaknesses(Summaries summaries, Owners owners, Unpublished unpublished, Removals removals) {
    this.summaries = summaries;
    this.owners = owners;
    this.unpublished = unpublished;
    this.removals = removals;
  }

  /** Of the witness with these ends and that way. */
  Set<Evidence> of(Ends ends, List<Chains.Hop> hops) {
    Set<Evidence> found = EnumSet.noneOf(Evidence.class);
    outer(ends.candidate(), found);
    inner(ends, found);
    way(hops, ends.outer(), found);
    if (removals.isUndone(hops, ends.inner())) {
      found.add(Evidence.SELDOM);
    }
    calls(hops, ends, found);
    locks(ends, found);
    return found;
  }

  private void outer(Candidate candidate, Set<Evidence> found) {
    HeldLock held = candidate.held();
    if (held.asserted()) {
      found.add(Evidence.ASSERTED);
    }
    if (held.tried()) {
      found.add(Evidence.OUTER_TRIED);
    }
    if (held.sometimes()) {
      found.add(Evidence.OUTER_SOMETIMES);
    }
    if (isEither(candidate)) {
      found.add(Evidence.OUTER_EITHER);
    }
    if (isOuterUnpublished(candidate)) {
      found.add(Evidence.OUTER_UNPUBLISHED);
    }
    LockName name = held.lock().name();
    if (name != null && summaries.isHandedOn(name)) {
      found.add(Evidence.HANDED_ON);
    }
    if (name != null && summaries.isPooled(name)) {
      found.add(Evidence.POOLED);
    }
  }

  /**
   * Whether a function took it that takes another on other ways, and tells by its result which; or
   * the very lock in another subclass, which hangs on what it is the lock of.
   */
  private boolean isEither(Candidate candidate) {
    HeldLock held = candidate.held();
    LockName name = held.lock().name();
    for (Op.Call call : summaries.program().function(candidate.function()).calls()) {
      if (call.line() == held.line() && name != null) {
        Resolution target = summaries.target(candidate.function(), call);
        if (target.isKnown() && takesAnother(summaries.summary(target.function()), name.id())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean takesAnother(Summary callee, String lock) {
    for (Exit exit : callee.exits()) {
      for (Exit other : callee.exits()) {
        if (isLeft(exit, lock)
            && !isLeft(other, lock)
            && (isOtherSubclass(exit, other, lock)
                || (other.acquired().stream().anyMatch(left -> left.lock().name() != null)
                    && !other.returned().equals(exit.returned())))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the second leaves what the first leaves, called otherwise. */
  private static boolean isOtherSubclass(Exit exit, Exit other, String lock) {
    for (Exit.Left left : exit.acquired()) {
      if (left.lock().isOf(lock)
          && other.acquired().stream()
              .anyMatch(too -> too.lock().place().equals(left.lock().place()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLeft(Exit exit, String lock) {
    return exit.acquired().stream().anyMatch(left -> left.lock().isOf(lock));
  }

  private void inner(Ends ends, Set<Evidence> found) {
    Candidate candidate = ends.candidate();
    Request asked = ends.asked();
    if (asked.lock().kind() == LockKind.WW_MUTEX && asked.lock().subclass() != null) {
      found.add(Evidence.WITH_CONTEXT);
    }
    if (candidate.event() instanceof Candidate.Event.Asks
        && unpublished.isBefore(candidate.function(), asked.lock(), asked.line())) {
      found.add(Evidence.INNER_UNPUBLISHED);
    }
    if (ends.inner().isUnsure() || isUnsure(candidate)) {
      found.add(Evidence.UNKNOWN_FLAGS);
    }
  }

  /** What the functions on the way do on some condition only. */
  private void way(List<Chains.Hop> hops, LockUse outer, Set<Evidence> found) {
    if (hops.stream().filter(hop -> !hop.isNecessary()).count() > CONDITIONS_FEW) {
      found.add(Evidence.MANY_CONDITIONS);
    }
    for (Chains.Hop hop : hops) {
      if (hop.context().lastReference()) {
        found.add(Evidence.LAST_REFERENCE);
      }
      if (hop.context().seldom()) {
        found.add(Evidence.SELDOM);
      }
      if (hop.context().once()) {
        found.add(Evidence.ONCE);
      }
      if (summaries.program().function(hop.function()).boot()) {
        found.add(Evidence.BOOT);
      }
    }
    for (Chains.Hop below : hops.subList(1, hops.size())) {
      if (below.context().doubtful().stream().anyMatch(d -> d.mayBe(outer))) {
        found.add(Evidence.OUTER_DOUBTED);
      }
      if (!below.isNecessary()) {
        found.add(Evidence.CONDITIONAL);
      }
    }
  }

  /** Whether it is sure who is called on the way. */
  private void calls(List<Chains.Hop> hops, Ends ends, Set<Evidence> found) {
    int doubt = 0;
    Set<String> files = new HashSet<>();
    for (int depth = 0; depth < hops.size(); depth++) {
      String file = file(hops.get(depth));
      CallSite call = hops.get(depth).call();
      if (call != null && call.ambiguous()) {
        found.add(Evidence.AMBIGUOUS_CALL);
      }
      PointerTarget pointer = call == null ? null : call.pointer();
      if (call != null && pointer != null) {
        found.add(Evidence.INDIRECT);
        boolean back =
            doubt == 0 && call.isHazy() && isBack(ends, hops.subList(depth + 1, hops.size()));
        doubt += call.doubt();
        if (back) {
          found.add(Evidence.INDIRECT_BACK);
        } else {
          if (doubt > Acquires.DOUBT_OF_CYCLES) {
            found.add(Evidence.UNLIKELY);
          }
          if (doubt > 1 || !pointer.isCertain()) {
            found.add(Evidence.INDIRECT_MANY);
          }
        }
        files.remove(file);
        if (files.stream().anyMatch(pointer::isLeftOutIn)) {
          found.add(Evidence.INDIRECT_ELSEWHERE);
        }
      }
      files.add(file);
    }
  }

  /** Whether who is called through a pointer asks for a lock of his own in the end. */
  private boolean isBack(Ends ends, List<Chains.Hop> behind) {
    if (behind.isEmpty()
        || behind.stream().anyMatch(hop -> hop.call() != null && hop.call().isPointed())) {
      return false;
    }
    String lock = ends.innerId();
    return owners.isOf(lock, file(behind.getFirst()))
        && owners.isOf(lock, file(behind.getLast()))
        && owners.isForeign(ends.outerId(), lock);
  }

  private String file(Chains.Hop hop) {
    return summaries.program().function(hop.function()).file();
  }

  /** How well it is known which locks they are. */
  private void locks(Ends ends, Set<Evidence> found) {
    if (ends.areOneClass()) {
      found.add(Evidence.SAME_CLASS);
    }
    if (ends.outer().kind() == LockKind.COUNTED_RWSEM
        || ends.asked().lock().kind() == LockKind.COUNTED_RWSEM) {
      found.add(Evidence.COUNTED);
    }
    if (isSplit(ends.outer()) || isSplit(ends.inner())) {
      found.add(Evidence.SPLIT);
    }
    if (isOfAnyOwner(ends.outer()) || isOfAnyOwner(ends.inner())) {
      found.add(Evidence.ANY_OWNER);
    }
  }

  private boolean isSplit(LockUse use) {
    LockName name = use.name();
    return name != null && summaries.isSplit(name);
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
        && c.goal() instanceof Goal.OfAtom a
        && summaries.atoms().get(a.atom()).unsure();
  }
}
