package org.lockorder.lockgraph;

import org.lockorder.program.LockName;
import org.lockorder.program.Place;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/**
 * The two locks of a witness.
 *
 * @param candidate where the outer one is held
 * @param asked the request of the inner one
 * @param inner which lock that is as the holder of the outer one sees it, which may say more than
 *     the requester
 */
record Ends(Candidate candidate, Request asked, LockUse inner) {
  static Ends of(Candidate candidate, Request asked, Summaries summaries) {
    return new Ends(candidate, asked, inner(candidate, asked, summaries));
  }

  private static LockUse inner(Candidate candidate, Request asked, Summaries summaries) {
    return switch (candidate.event()) {
      case Candidate.Event.Asks a -> asked.lock();
      case Candidate.Event.Calls c ->
          switch (c.goal()) {
            case Goal.OfAtom atom -> {
              LockName name = summaries.atoms().get(atom.atom()).name();
              yield new LockUse(
                  asked.lock().place(), asked.lock().subclass(), name, asked.lock().kind());
            }
            case Goal.OfTake take ->
                summaries.acquires(candidate.function()).through(c.call()).stream()
                    .filter(t -> t.take().key().equals(take.key()) && t.here() != null)
                    .map(t -> t.here() == null ? asked.lock() : t.here().lock())
                    .findFirst()
                    .orElse(asked.lock().some());
          };
    };
  }

  LockUse outer() {
    return candidate.held().lock();
  }

  String outerId() {
    return id(outer());
  }

  String innerId() {
    return id(inner);
  }

  private static String id(LockUse use) {
    LockName name = use.name();
    return name == null ? "?" : name.id();
  }

  boolean areOneClass() {
    return outerId().equals(innerId());
  }

  /** Paths of two functions that read alike lead to one object only from a static one. */
  boolean areOneObject() {
    LockName a = outer().name();
    LockName b = inner.name();
    if (a == null || b == null) {
      return false;
    }
    Place around = outer().place().parent();
    Place other = inner.place().parent();
    return (a.singleton() && b.singleton())
        || (around != null
            && other != null
            && (isInSight() || around.root() instanceof Place.Root.Static)
            && around.sameAs(other));
  }

  /** Whether the inner lock is named as the function that holds the outer one names it. */
  private boolean isInSight() {
    return switch (candidate.event()) {
      case Candidate.Event.Asks a -> true;
      case Candidate.Event.Calls c -> c.goal() instanceof Goal.OfTake;
    };
  }
}
